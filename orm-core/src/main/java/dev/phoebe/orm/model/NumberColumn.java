package dev.phoebe.orm.model;

import dev.phoebe.orm.expr.NumberExpression;
import dev.phoebe.orm.type.NumberCodec;

/** A column of numbers. */
public final class NumberColumn<M, N extends Number & Comparable<? super N>> extends Column<M, N>
        implements NumberExpression<N> {

    NumberColumn(Table<M, ?> table, ColumnDefinition<N> definition, int ordinal) {
        super(table, definition, ordinal);
    }

    @Override
    public NumberCodec<N> codec() {
        return (NumberCodec<N>) super.codec();
    }
}
