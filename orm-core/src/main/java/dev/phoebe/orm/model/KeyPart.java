package dev.phoebe.orm.model;

import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import org.jspecify.annotations.Nullable;

/**
 * A column that holds a part of a key, in a source that may have no model: a link table.
 *
 * @param source the source
 * @param name the column
 * @param codec how the values of the key travel
 * @param outside whether the source is looked for from the query further out on
 */
record KeyPart(Source source, Name name, Codec<Object> codec, boolean outside) implements Expression<Object> {

    @SuppressWarnings("unchecked") // it holds what the column of the key holds
    static KeyPart of(Source source, Name name, Column<?, ?> key) {
        return new KeyPart(source, name, (Codec<Object>) key.codec(), false);
    }

    @SuppressWarnings("unchecked") // it is the column of the key
    static KeyPart outside(Table<?, ?> table, Column<?, ?> key) {
        return new KeyPart(table, key.name(), (Codec<Object>) key.codec(), true);
    }

    @Override
    public void write(SqlWriter writer) {
        if (outside) {
            writer.outerColumn(source, name);
        } else {
            writer.column(source, name);
        }
    }

    @Override
    public @Nullable Source origin() {
        return outside ? null : source;
    }
}
