package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import org.jspecify.annotations.Nullable;

/** A subquery whose one row and column is a value. */
record ScalarSubquery<V>(Subquery<V> subquery, Codec<V> codec) implements Expression<V> {

    @Override
    public void write(SqlWriter writer) {
        writer.append("(").write(subquery).append(")");
    }

    @Override
    public @Nullable Source origin() {
        return null;
    }
}
