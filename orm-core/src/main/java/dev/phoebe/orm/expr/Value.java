package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import org.jspecify.annotations.Nullable;

/** A value of the program: always bound. */
record Value<V>(Codec<V> codec, V value) implements Expression<V> {

    @Override
    public void write(SqlWriter writer) {
        writer.value(codec, value);
    }

    /** Where a value is a column of the result, nothing around it tells its type. */
    @Override
    public void writeColumns(SqlWriter writer) {
        writer.dialect().typed(writer, codec.kind(), this);
    }

    @Override
    public @Nullable Source origin() {
        return null;
    }
}
