package dev.phoebe.orm.model;

import dev.phoebe.orm.expr.BinaryExpression;

/** A column of bytes. */
public final class BinaryColumn<M> extends Column<M, byte[]> implements BinaryExpression {

    BinaryColumn(Table<M, ?> table, ColumnDefinition<byte[]> definition, int ordinal) {
        super(table, definition, ordinal);
    }
}
