package dev.phoebe.orm.tck.differential;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query, as data. Sources are numbered: no number is given twice in a whole plan. */
sealed interface Plan {

    /** What it answers with. */
    List<Kind> kinds();

    /** Whether its rows have an order. A cut needs one; without, equal rows may come in any. */
    boolean isOrdered();

    /**
     * An occurrence of a table.
     *
     * @param id its number
     * @param entity the table
     * @param plain whether it is the table itself; else it is an alias
     */
    record Source(int id, Entity entity, boolean plain) {}

    /** How a source is joined. */
    enum JoinKind {
        INNER,
        LEFT,
        RIGHT,
        CROSS
    }

    /** A source that is joined. */
    sealed interface Join {
        JoinKind kind();

        Source source();
    }

    /** Joined by conditions of its own; none where it is a cross join. */
    record JoinOn(JoinKind kind, Source source, List<Cond> on) implements Join {}

    /** Joined along a relation of another source, inner or left. */
    record JoinAlong(JoinKind kind, int owner, String relation, Source source) implements Join {}

    /** A direction, and where null goes: databases differ where it is not said. */
    record Order(Expr expression, boolean descending, boolean nullsFirst) {}

    /** Which rows of an ordered result; null for all. */
    record Cut(@Nullable Integer limit, @Nullable Integer offset) {}

    /**
     * A select.
     *
     * @param keys by what rows are grouped
     * @param grouped whether the rows are groups; all rows are one, where there are no keys
     * @param order what rows are ordered by first; what makes the order total follows by itself
     */
    record Select(
            Source from,
            List<Join> joins,
            List<Cond> where,
            boolean grouped,
            List<Expr> keys,
            List<Cond> having,
            boolean distinct,
            List<Expr> items,
            List<Order> order,
            @Nullable Cut cut)
            implements Plan {

        @Override
        public List<Kind> kinds() {
            return items.stream().map(Expr::kind).toList();
        }

        @Override
        public boolean isOrdered() {
            return !order.isEmpty() || cut != null;
        }

        /** The same with these conditions in place of its own. */
        Select onlyWhere(Cond... conditions) {
            return new Select(from, joins, List.of(conditions), grouped, keys, having, distinct, items, order, cut);
        }
    }

    /** What is done with the rows of two. */
    enum Operator {
        UNION,
        UNION_ALL,
        INTERSECT,
        EXCEPT
    }

    /** Two queries as one. */
    record Compound(
            Plan left,
            Operator operator,
            Plan right,
            List<Order> order,
            @Nullable Cut cut) implements Plan {

        @Override
        public List<Kind> kinds() {
            return left.kinds();
        }

        @Override
        public boolean isOrdered() {
            return !order.isEmpty() || cut != null;
        }
    }
}
