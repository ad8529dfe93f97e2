package dev.phoebe.orm.model;

import dev.phoebe.orm.expr.DoubleExpression;

/** A column of floating point numbers of 64 bits. */
public final class DoubleColumn<M> extends NumberColumn<M, Double> implements DoubleExpression {

    DoubleColumn(Table<M, ?> table, ColumnDefinition<Double> definition, int ordinal) {
        super(table, definition, ordinal);
    }
}
