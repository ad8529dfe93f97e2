package dev.phoebe.orm.model;

import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;

/** A column that is true or false, and so a condition by itself. */
public final class BooleanColumn<M> extends Column<M, Boolean> implements Condition {

    BooleanColumn(Table<M, ?> table, ColumnDefinition<Boolean> definition, int ordinal) {
        super(table, definition, ordinal);
    }

    @Override
    public Codec<Boolean> codec() {
        return super.codec();
    }

    @Override
    public void writeCondition(SqlWriter writer) {
        writer.dialect().queries().condition(writer, this);
    }
}
