package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/** A range with both its ends. */
record Between<V>(Expression<V> operand, Expression<V> low, Expression<V> high) implements Compound {

    @Override
    public void write(SqlWriter writer) {
        operand.writeOperand(writer);
        writer.append(" between ").write(low).append(" and ").write(high);
    }

    @Override
    public @Nullable Source origin() {
        return operand.origin();
    }
}
