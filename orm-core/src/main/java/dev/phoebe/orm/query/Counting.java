package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Expressions;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.RowReader;
import org.jspecify.annotations.Nullable;

/** Selects that ask about another select. */
final class Counting {

    private Counting() {}

    /** Of a plain select only FROM and WHERE matter; one that groups, cuts or drops rows is counted as a table. */
    static long count(Select<?> select) {
        if (!select.clauses().isGroupedOrCut()) {
            return select.selecting(Expressions.count()).list().get(0);
        }
        Select<?> rows = select.clauses().distinct ? select.selecting(select.selectable()) : select.selecting(One.ONE);
        return Select.of(Expressions.count())
                .from(new DerivedTable(rows, "counted"))
                .on(select.runner())
                .list()
                .get(0);
    }

    static Select<Integer> anything(Select<?> select) {
        return select.selecting(One.ONE).atMost(1);
    }

    static <T extends @Nullable Object> Expression<T> scalar(Select<T> select) {
        if (!(select.selectable() instanceof Expression<T> expression)) {
            throw new InvalidQueryException("Only a select of one expression can be a value.");
        }
        return new Scalar<>(select, expression.codec());
    }

    private record Scalar<V>(Select<V> select, Codec<V> codec) implements Expression<V> {

        @Override
        public void write(SqlWriter writer) {
            writer.append("(").write(select).append(")");
        }

        @Override
        public @Nullable Source origin() {
            return null;
        }
    }

    private enum One implements Selectable<Integer> {
        ONE;

        @Override
        public int width() {
            return 1;
        }

        @Override
        public void writeColumns(SqlWriter writer) {
            writer.append("1");
        }

        @Override
        public RowReader<Integer> reader(ReadContext context) {
            return (row, at) -> row.getInt(at);
        }

        @Override
        public @Nullable Source origin() {
            return null;
        }
    }
}
