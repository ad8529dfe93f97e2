package dev.phoebe.orm.model;

import dev.phoebe.orm.expr.StringExpression;

/** A text column. */
public final class StringColumn<M> extends Column<M, String> implements StringExpression {

    StringColumn(Table<M, ?> table, ColumnDefinition<String> definition, int ordinal) {
        super(table, definition, ordinal);
    }
}
