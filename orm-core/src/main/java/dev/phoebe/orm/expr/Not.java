package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/** The contrary of a condition. */
record Not(Condition condition) implements Compound {

    @Override
    public void write(SqlWriter writer) {
        condition.writeCondition(writer.append("not ("));
        writer.append(")");
    }

    @Override
    public Condition not() {
        return condition;
    }

    @Override
    public @Nullable Source origin() {
        return condition.origin();
    }
}
