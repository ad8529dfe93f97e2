package dev.phoebe.orm.tck.dialect;

import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.PathJoin;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/** A table that is nothing but a name. */
record SomeTable(Name label) implements Source {

    static SomeTable named(String name) {
        return new SomeTable(Name.of(name));
    }

    @Override
    public @Nullable PathJoin path() {
        return null;
    }

    @Override
    public void write(SqlWriter writer) {
        writer.name(label);
    }
}
