package dev.phoebe.orm.load;

import dev.phoebe.orm.model.CollectionPath;
import dev.phoebe.orm.model.Prefetch;
import dev.phoebe.orm.model.RefColumn;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.query.FetchPlan;
import dev.phoebe.orm.query.Query;
import dev.phoebe.orm.relation.CollectionReader;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.relation.RefReader;
import dev.phoebe.orm.relation.Relation;
import dev.phoebe.orm.relation.Siblings;
import dev.phoebe.orm.signal.AfterLoad;
import dev.phoebe.orm.type.Row;
import dev.phoebe.orm.type.RowReader;
import java.sql.SQLException;
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
    private @Nullable List<AfterLoad<?>> joinedRows;

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

    private void joined(AfterLoad<?> row) {
        if (outer != null) {
            outer.joined(row);
            return;
        }
        List<AfterLoad<?>> all = joinedRows == null ? new ArrayList<>() : joinedRows;
        all.add(row);
        joinedRows = all;
    }

    @Override
    @SuppressWarnings("unchecked") // the reader of a table asks for its own relations, by their own types
    public <T> RefReader<T> reference(Relation relation) {
        FetchPlan.Joined joined = plan == null ? null : plan.joined(relation);
        if (joined != null) {
            Table<T, ?> target = (Table<T, ?>) joined.plan().table();
            RowReader<T> reader = target.reader(new ResultContext(loader, joined.plan(), this));
            return RefReader.joined(announced(target, reader), joined.at());
        }
        return RefReader.lazy(loader.relations().whenTouched((RefColumn<?, T, ?>) relation));
    }

    @Override
    @SuppressWarnings("unchecked") // the reader of a table asks for its own relations, by their own types
    public <T> CollectionReader<T> collection(Relation relation) {
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

    private <T> RowReader<T> announced(Table<T, ?> table, RowReader<T> reader) {
        if (!isHeard(table)) {
            return reader;
        }
        return new RowReader<>() {
            @Override
            public T read(Row row, int at) throws SQLException {
                T model = reader.read(row, at);
                joined(new AfterLoad<>(table.modelType(), model));
                return model;
            }
        };
    }

    /** All rows are read: loads what was to be prefetched, then tells who listens. */
    <T extends @Nullable Object> void complete(Query<T> query, List<T> rows) {
        complete();
        if (query.selectable() instanceof Table<?, ?> table && isHeard(table)) {
            announce(table, rows);
        }
    }

    private void complete() {
        if (prefetched != null) {
            prefetched.forEach(Siblings::load);
        }
        if (joinedRows != null) {
            joinedRows.forEach(loader.signals()::send);
        }
    }

    private boolean isHeard(Table<?, ?> table) {
        return loader.signals().isHeard(AfterLoad.class, table.modelType());
    }

    private <M> void announce(Table<M, ?> table, List<?> rows) {
        for (Object row : rows) {
            loader.signals()
                    .send(new AfterLoad<>(table.modelType(), table.modelType().cast(row)));
        }
    }
}
