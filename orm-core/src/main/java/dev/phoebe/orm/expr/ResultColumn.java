package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import org.jspecify.annotations.Nullable;

/** A column that only its name and type are known of. */
record ResultColumn<V>(Name name, Codec<V> codec) implements Expression<V>, Named {

    @Override
    public void write(SqlWriter writer) {
        writer.name(name);
    }

    @Override
    public @Nullable Source origin() {
        return null;
    }
}
