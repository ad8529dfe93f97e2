package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.model.Prefetch;
import dev.phoebe.orm.model.RefColumn;
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
 * Which relations of one table are loaded with its rows: references by joined columns in the same statement, collections
 * by one more statement each.
 *
 * @param table the table, as one occurrence in the statement
 * @param joined references whose rows stand in the same result
 * @param separate relations that are loaded by a statement of their own
 */
public record FetchPlan(Table<?, ?> table, List<Joined> joined, List<Prefetch<?, ?>> separate) {

    /**
     * A reference that is joined.
     *
     * @param relation the reference
     * @param at its first column in the result, counted from 1
     * @param plan what is loaded with its row in turn
     */
    public record Joined(Relation relation, int at, FetchPlan plan) {}

    /** The plan of a table; the columns of joined rows begin at {@code next}. */
    static FetchPlan of(Table<?, ?> table, int next, List<? extends RelationPath<?, ?>> paths) {
        return new Builder(next).plan(table, paths);
    }

    /** Writes the columns of all joined rows, each with a comma in front. */
    void writeColumns(SqlWriter writer) {
        for (Joined join : joined) {
            writer.append(", ");
            join.plan.table.writeColumns(writer);
            join.plan.writeColumns(writer);
        }
    }

    /** How many columns all joined rows have. */
    int width() {
        int width = 0;
        for (Joined join : joined) {
            width += join.plan.table.width() + join.plan.width();
        }
        return width;
    }

    /** The joined reference for a relation of this very occurrence of the table, if it is one. */
    public @Nullable Joined joined(Relation relation) {
        for (Joined join : joined) {
            if (join.relation == relation) {
                return join;
            }
        }
        return null;
    }

    /** What is loaded separately for a relation of this very occurrence of the table, if anything is. */
    public @Nullable Prefetch<?, ?> separate(RelationPath<?, ?> relation) {
        for (Prefetch<?, ?> prefetch : separate) {
            if (relation.owner() == table && prefetch.property().equals(relation.property())) {
                return prefetch;
            }
        }
        return null;
    }

    private static final class Builder {

        private int next;

        Builder(int next) {
            this.next = next;
        }

        FetchPlan plan(Table<?, ?> table, List<? extends RelationPath<?, ?>> paths) {
            if (paths.isEmpty()) {
                return new FetchPlan(table, List.of(), List.of());
            }
            List<Joined> joined = new ArrayList<>();
            List<Prefetch<?, ?>> separate = new ArrayList<>();
            for (Prefetch<?, ?> prefetch : lastOfEach(paths)) {
                if (prefetch.owner().modelType() != table.modelType()) {
                    throw new InvalidQueryException(prefetch.relation() + " cannot be prefetched with rows of '" + table
                            + "': it is a relation of '" + prefetch.owner()
                            + "'. Put it below the relation that leads there.");
                }
                if (prefetch.relation() instanceof RefColumn<?, ?, ?> reference) {
                    joined.add(join(at(table, reference), prefetch));
                } else {
                    separate.add(prefetch);
                }
            }
            return new FetchPlan(table, List.copyOf(joined), List.copyOf(separate));
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

        private static RefColumn<?, ?, ?> at(Table<?, ?> table, RefColumn<?, ?, ?> reference) {
            return (RefColumn<?, ?, ?>) table.columns().get(reference.ordinal());
        }

        private Joined join(RefColumn<?, ?, ?> reference, Prefetch<?, ?> prefetch) {
            Table<?, ?> target = reference.joined();
            int at = next;
            next += target.width();
            return new Joined(reference, at, plan(target, prefetch.nested()));
        }
    }
}
