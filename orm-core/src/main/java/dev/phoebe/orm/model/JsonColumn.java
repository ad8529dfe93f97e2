package dev.phoebe.orm.model;

import dev.phoebe.orm.expr.JsonExpression;
import dev.phoebe.orm.type.Json;

/** A JSON column. */
public final class JsonColumn<M> extends Column<M, Json> implements JsonExpression {

    JsonColumn(Table<M, ?> table, ColumnDefinition<Json> definition, int ordinal) {
        super(table, definition, ordinal);
    }
}
