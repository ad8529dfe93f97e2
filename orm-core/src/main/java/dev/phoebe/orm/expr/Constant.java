package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/** Always, or never. */
enum Constant implements Compound {
    TRUE("1 = 1"),
    FALSE("1 = 0");

    private final String sql;

    Constant(String sql) {
        this.sql = sql;
    }

    @Override
    public void write(SqlWriter writer) {
        writer.append(sql);
    }

    @Override
    public @Nullable Source origin() {
        return null;
    }
}
