package dev.phoebe.orm.model;

import dev.phoebe.orm.expr.ComparableExpression;

/** A column whose values have an order: enums, UUIDs. */
public final class ComparableColumn<M, V extends Comparable<? super V>> extends Column<M, V>
        implements ComparableExpression<V> {

    ComparableColumn(Table<M, ?> table, ColumnDefinition<V> definition, int ordinal) {
        super(table, definition, ordinal);
    }
}
