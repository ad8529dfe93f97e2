package dev.phoebe.orm.query;

import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import org.jspecify.annotations.Nullable;

/** A question mark whose value is bound for each row: for statements that are rendered once and kept. */
record Placeholder<V>(Codec<V> codec) implements Expression<V> {

    @Override
    public void write(SqlWriter writer) {
        writer.placeholder();
    }

    @Override
    public @Nullable Source origin() {
        return null;
    }
}
