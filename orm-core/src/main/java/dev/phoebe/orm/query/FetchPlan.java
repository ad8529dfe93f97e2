package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Output;
import dev.phoebe.orm.model.Prefetch;
import dev.phoebe.orm.model.Reference;
import dev.phoebe.orm.model.RelationPath;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.relation.Relation;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which relations are loaded with the rows of a result: references by joined columns in the same statement, collections
 * by one more statement each.
 *
 * @param joined references whose rows stand in the same result
 * @param separate relations that are loaded by a statement of their own
 */
public record FetchPlan(List<Joined> joined, List<Separate> separate) {

    private static final FetchPlan NOTHING = new FetchPlan(List.of(), List.of());

    /**
     * A reference that is joined.
     *
     * @param relation the reference
     * @param table the table to which it leads, as one occurrence in the statement
     * @param at its first column in the result, counted from 1
     * @param plan what is loaded with its row in turn
     */
    public record Joined(Relation relation, Table<?, ?> table, int at, FetchPlan plan) {}

    /**
     * A relation that takes a statement of its own.
     *
     * @param owner the table with whose rows it is loaded, as one occurrence in the statement
     * @param prefetch the relation, and which of its rows
     */
    public record Separate(Table<?, ?> owner, Prefetch<?, ?> prefetch) {}

    /** What is to be loaded with the rows of one table, which is one occurrence in the statement. */
    record Wanted(Table<?, ?> table, List<RelationPath<?, ?>> relations) {

        Wanted and(List<? extends RelationPath<?, ?>> more) {
            List<RelationPath<?, ?>> all = new ArrayList<>(relations);
            all.addAll(more);
            return new Wanted(table, List.copyOf(all));
        }
    }

    /** The plan of a result; the columns of joined rows begin at {@code next}. */
    static FetchPlan of(int next, List<Wanted> wanted) {
        return new Builder(next).plan(wanted);
    }

    /** Writes the columns of all joined rows, each with a comma in front. */
    void writeColumns(SqlWriter writer) {
        for (Joined join : joined) {
            writer.append(", ");
            join.table.writeColumns(writer);
            join.plan.writeColumns(writer);
        }
    }

    /** Adds the columns of all joined rows. */
    void addOutputs(List<Output> into) {
        for (Joined join : joined) {
            join.table.addOutputs(into);
            join.plan.addOutputs(into);
        }
    }

    /** How many columns all joined rows have. */
    int width() {
        int width = 0;
        for (Joined join : joined) {
            width += join.table.width() + join.plan.width();
        }
        return width;
    }

    /** The joined reference for a relation of this very occurrence of its table, if it is one. */
    public @Nullable Joined joined(Relation relation) {
        for (Joined join : joined) {
            if (join.relation == relation) {
                return join;
            }
        }
        return null;
    }

    /** What is loaded separately for a relation of this very occurrence of its table, if anything is. */
    public @Nullable Prefetch<?, ?> separate(RelationPath<?, ?> relation) {
        for (Separate each : separate) {
            if (relation.owner() == each.owner && each.prefetch.property().equals(relation.property())) {
                return each.prefetch;
            }
        }
        return null;
    }

    private static final class Builder {

        private int next;

        Builder(int next) {
            this.next = next;
        }

        FetchPlan plan(List<Wanted> wanted) {
            List<Joined> joined = new ArrayList<>();
            List<Separate> separate = new ArrayList<>();
            for (Wanted each : wanted) {
                for (Prefetch<?, ?> prefetch : lastOfEach(each.relations)) {
                    requireOwner(each.table, prefetch);
                    if (prefetch.relation() instanceof Reference<?, ?> reference) {
                        joined.add(join(at(each.table, reference), prefetch));
                    } else {
                        separate.add(new Separate(each.table, prefetch));
                    }
                }
            }
            return new FetchPlan(List.copyOf(joined), List.copyOf(separate));
        }

        private static void requireOwner(Table<?, ?> table, Prefetch<?, ?> prefetch) {
            if (prefetch.owner().modelType() != table.modelType()) {
                throw new InvalidQueryException(prefetch.relation() + " cannot be prefetched with rows of '" + table
                        + "': it is a relation of '" + prefetch.owner()
                        + "'. Put it below the relation that leads there.");
            }
        }

        /** A relation that is named again is meant as it was said last, as with an order. */
        private static Collection<Prefetch<?, ?>> lastOfEach(List<? extends RelationPath<?, ?>> paths) {
            if (paths.size() == 1) {
                return List.of(Prefetch.of(paths.get(0)));
            }
            Map<String, Prefetch<?, ?>> last = new LinkedHashMap<>();
            for (RelationPath<?, ?> path : paths) {
                last.put(path.property(), Prefetch.of(path));
            }
            return last.values();
        }

        private static Reference<?, ?> at(Table<?, ?> table, Reference<?, ?> reference) {
            return (Reference<?, ?>) table.relations().get(reference.index());
        }

        private Joined join(Reference<?, ?> reference, Prefetch<?, ?> prefetch) {
            Table<?, ?> target = reference.joined();
            int at = next;
            next += target.width();
            FetchPlan nested = prefetch.nested().isEmpty()
                    ? NOTHING
                    : plan(List.of(new Wanted(target, List.copyOf(prefetch.nested()))));
            return new Joined(reference, target, at, nested);
        }
    }
}
