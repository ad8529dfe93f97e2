package dev.phoebe.orm.model;

import dev.phoebe.orm.expr.ShortExpression;

/** A column of whole numbers of 16 bits. */
public final class ShortColumn<M> extends NumberColumn<M, Short> implements ShortExpression {

    ShortColumn(Table<M, ?> table, ColumnDefinition<Short> definition, int ordinal) {
        super(table, definition, ordinal);
    }
}
