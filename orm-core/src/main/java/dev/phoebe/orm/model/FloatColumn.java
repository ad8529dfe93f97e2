package dev.phoebe.orm.model;

import dev.phoebe.orm.expr.FloatExpression;

/** A column of floating point numbers of 32 bits. */
public final class FloatColumn<M> extends NumberColumn<M, Float> implements FloatExpression {

    FloatColumn(Table<M, ?> table, ColumnDefinition<Float> definition, int ordinal) {
        super(table, definition, ordinal);
    }
}
