package dev.phoebe.orm.model;

import dev.phoebe.orm.expr.IntegerExpression;

/** A column of whole numbers of 32 bits. */
public final class IntegerColumn<M> extends NumberColumn<M, Integer> implements IntegerExpression {

    IntegerColumn(Table<M, ?> table, ColumnDefinition<Integer> definition, int ordinal) {
        super(table, definition, ordinal);
    }
}
