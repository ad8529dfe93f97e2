package dev.phoebe.orm.model;

import dev.phoebe.orm.expr.LongExpression;

/** A column of whole numbers of 64 bits. */
public final class LongColumn<M> extends NumberColumn<M, Long> implements LongExpression {

    LongColumn(Table<M, ?> table, ColumnDefinition<Long> definition, int ordinal) {
        super(table, definition, ordinal);
    }
}
