package dev.phoebe.orm.model;

/** A column whose values can be equal or not. */
public final class ValueColumn<M, V> extends Column<M, V> {

    ValueColumn(Table<M, ?> table, ColumnDefinition<V> definition, int ordinal) {
        super(table, definition, ordinal);
    }
}
