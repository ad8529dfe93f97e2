package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.ExpressionType;
import dev.phoebe.orm.expr.Expressions;
import dev.phoebe.orm.expr.Formula;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/** Selects that ask about another query. */
final class Counting {

    private static final Name ONE_NAME = Name.of("one");
    /** What is selected where only the rows count. */
    static final Expression<Integer> ONE = ExpressionType.INTEGER.make(new One());

    private static final Selectable<Long> ROWS = Expressions.count();

    private Counting() {}

    /** Of a plain select only FROM and WHERE matter; what groups, cuts or drops rows is counted as a table. */
    static long count(Query<?> query) {
        if (query instanceof Select<?> select && !select.clauses().isGroupedOrCut() && !select.mayBeOneGroup()) {
            return select.selecting(ROWS).list().get(0);
        }
        return countRows(rows(query), query.runner());
    }

    static long countAtMost(Query<?> query, long most) {
        return countRows(rows(query).atMost(Query.notNegative("the bound of a count", most)), query.runner());
    }

    private static long countRows(Query<?> rows, QueryRunner runner) {
        return Select.of(ROWS)
                .from(new DerivedTable(rows, "counted"))
                .on(runner)
                .list()
                .get(0);
    }

    /** As many rows, with no more in them than it takes. */
    private static Query<?> rows(Query<?> query) {
        if (!(query instanceof Select<?> select)) {
            return query.withoutPrefetches();
        }
        boolean selected = select.clauses().needsSelected() || select.mayBeOneGroup();
        return selected ? select.rowsAlone() : select.selecting(ONE);
    }

    static Select<Integer> anything(Query<?> query) {
        if (query instanceof Select<?> select && !select.clauses().skipsSelected() && !select.mayBeOneGroup()) {
            return select.selecting(ONE).atMost(1);
        }
        return Select.of(ONE)
                .from(new DerivedTable(rows(query), "found"))
                .limit(1)
                .on(query.runner());
    }

    static <T extends @Nullable Object> Expression<T> scalar(Query<T> query) {
        if (!(query.selectable() instanceof Expression<T> expression)) {
            throw new InvalidQueryException("Only a query of one expression can be a value.");
        }
        ExpressionType<? extends Expression<T>> type = expression.type();
        return type.with(query.outputs().get(0).codec()).make(new Scalar(query));
    }

    /** Of the type that was selected, which knows more: the digits of a decimal. */
    @SuppressWarnings("unchecked") // it is of the class that the type makes
    static <T extends @Nullable Object, E extends Expression<T>> E scalar(Query<T> query, ExpressionType<E> type) {
        Expression<T> selected = scalar(query);
        E named = type.make(new Scalar(query));
        return named.getClass().isInstance(selected) ? (E) selected : named;
    }

    private record Scalar(Query<?> query) implements Formula {

        @Override
        public void write(SqlWriter writer) {
            writer.append("(").write(query).append(")");
        }

        @Override
        public @Nullable Source origin() {
            return null;
        }
    }

    /** What is selected where only the rows count. */
    private record One() implements Formula {

        @Override
        public Name name() {
            return ONE_NAME;
        }

        @Override
        public void write(SqlWriter writer) {
            writer.append("1");
        }

        @Override
        public @Nullable Source origin() {
            return null;
        }
    }
}
