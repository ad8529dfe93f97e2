package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/** Whether a subquery has a row. */
record Exists(Fragment subquery, boolean negated) implements Compound {

    @Override
    public void write(SqlWriter writer) {
        writer.append(negated ? "not exists (" : "exists (").write(subquery).append(")");
    }

    @Override
    public Condition not() {
        return new Exists(subquery, !negated);
    }

    @Override
    public @Nullable Source origin() {
        return null;
    }
}
