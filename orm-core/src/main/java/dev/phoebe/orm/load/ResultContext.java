package dev.phoebe.orm.load;

import dev.phoebe.orm.model.CollectionPath;
import dev.phoebe.orm.model.Prefetch;
import dev.phoebe.orm.model.Reference;
import dev.phoebe.orm.model.RelatedList;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.query.FetchPlan;
import dev.phoebe.orm.relation.CollectionReader;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.relation.RefReader;
import dev.phoebe.orm.relation.Relation;
import dev.phoebe.orm.relation.Siblings;
import dev.phoebe.orm.signal.AfterLoad;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.type.RowReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One result, or one joined table in it, while its rows are read. Prefetch and lazy loading are one mechanism: both are
 * siblings that are loaded together, the former at once, the latter when one of them is touched.
 */
final class ResultContext implements ReadContext {

    private final ModelLoader loader;
    private final @Nullable FetchPlan plan;
    private final @Nullable ResultContext outer;
    private @Nullable List<Siblings<?>> prefetched;
    private @Nullable List<AfterLoad<?>> read;

    ResultContext(ModelLoader loader, @Nullable FetchPlan plan) {
        this(loader, plan, null);
    }

    private ResultContext(ModelLoader loader, @Nullable FetchPlan plan, @Nullable ResultContext outer) {
        this.loader = loader;
        this.plan = plan;
        this.outer = outer;
    }

    private void prefetch(Siblings<?> siblings) {
        if (outer != null) {
            outer.prefetch(siblings);
            return;
        }
        List<Siblings<?>> all = prefetched == null ? new ArrayList<>() : prefetched;
        all.add(siblings);
        prefetched = all;
    }

    private void announce(AfterLoad<?> row) {
        if (outer != null) {
            outer.announce(row);
            return;
        }
        List<AfterLoad<?>> all = read == null ? new ArrayList<>() : read;
        all.add(row);
        read = all;
    }

    @Override
    @SuppressWarnings("unchecked") // the reader of a table asks for its own relations, by their own types
    public <T> RefReader<T> reference(Relation relation) {
        FetchPlan.Joined joined = plan == null ? null : plan.joined(relation);
        if (joined != null) {
            Table<T, ?> target = (Table<T, ?>) joined.table();
            ResultContext inner = new ResultContext(loader, joined.plan(), this);
            return RefReader.joined(target.announcedReader(inner), joined.at());
        }
        return RefReader.lazy(loader.relations().whenTouched((Reference<?, T>) relation));
    }

    @Override
    @SuppressWarnings("unchecked") // the reader of a table asks for its own relations, by their own types
    public <T> CollectionReader<T> collection(Relation relation) {
        if (relation instanceof RelatedList<?, ?> related) {
            return (CollectionReader<T>) lists(related);
        }
        CollectionPath<?, T> path = (CollectionPath<?, T>) relation;
        Prefetch<?, T> prefetch = plan == null ? null : (Prefetch<?, T>) plan.separate(path);
        if (prefetch != null) {
            CollectionReader<T> reader =
                    CollectionReader.lazy(keys -> loader.relations().collections(prefetch, keys));
            prefetch(reader);
            return reader;
        }
        return CollectionReader.lazy(loader.relations().whenTouched(path));
    }

    @Override
    public @Nullable ReadContext ofLists() {
        return loader.dialect().supports(Feature.LISTS_IN_COLUMNS) ? new ResultContext(loader, null, this) : null;
    }

    private <R extends @Nullable Object> CollectionReader<R> lists(RelatedList<?, R> related) {
        CollectionReader<R> reader =
                CollectionReader.lazy(keys -> loader.relations().lists(related, keys));
        prefetch(reader);
        return reader;
    }

    @Override
    public <M> RowReader<M> announced(Class<M> model, RowReader<M> reader) {
        if (!loader.signals().isHeard(AfterLoad.class, model)) {
            return reader;
        }
        return (row, at) -> {
            M read = reader.read(row, at);
            announce(new AfterLoad<>(model, read));
            return read;
        };
    }

    /** All rows are read: loads what was to be prefetched, then tells who listens. */
    void complete() {
        if (prefetched != null) {
            prefetched.forEach(Siblings::load);
        }
        if (read != null) {
            read.forEach(loader.signals()::send);
        }
    }
}
