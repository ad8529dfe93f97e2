package dev.phoebe.orm.model;

import dev.phoebe.orm.expr.NumberExpression;
import dev.phoebe.orm.type.NumberCodec;

/** A column of numbers. */
public final class NumberColumn<M, N extends Number & Comparable<? super N>> extends ComparableColumn<M, N>
        implements NumberExpression<N> {

    private final NumberCodec<N> codec;

    NumberColumn(Table<M, ?> table, ColumnDefinition<N> definition, int ordinal, NumberCodec<N> codec) {
        super(table, definition, ordinal);
        this.codec = codec;
    }

    @Override
    public NumberCodec<N> codec() {
        return codec;
    }
}
