package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/** A range with both its ends, or all outside of it. */
record Between<V>(Expression<V> operand, Expression<V> low, Expression<V> high, boolean negated) implements Compound {

    @Override
    public void write(SqlWriter writer) {
        operand.writeOperand(writer);
        writer.append(negated ? " not between " : " between ");
        low.writeOperand(writer);
        writer.append(" and ");
        high.writeOperand(writer);
    }

    @Override
    public Condition not() {
        return new Between<>(operand, low, high, !negated);
    }

    @Override
    public @Nullable Source origin() {
        return operand.origin();
    }
}
