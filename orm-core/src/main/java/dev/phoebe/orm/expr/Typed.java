package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/** A value with its type, where what stands beside it would tell another one. */
record Typed(Value<?> value) implements Formula {

    @Override
    public void write(SqlWriter writer) {
        value.writeTyped(writer);
    }

    @Override
    public @Nullable Source origin() {
        return null;
    }
}
