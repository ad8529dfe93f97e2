package dev.phoebe.orm.model;

import dev.phoebe.orm.type.NumberCodec;

/** A column of numbers: one class for each type. */
public abstract sealed class NumberColumn<M, N extends Number & Comparable<? super N>> extends Column<M, N>
        permits ShortColumn, IntegerColumn, LongColumn, FloatColumn, DoubleColumn, DecimalColumn {

    NumberColumn(Table<M, ?> table, ColumnDefinition<N> definition, int ordinal) {
        super(table, definition, ordinal);
    }

    @Override
    public final NumberCodec<N> codec() {
        return (NumberCodec<N>) super.codec();
    }
}
