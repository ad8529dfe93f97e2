package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/** A range with both its ends, or all outside of it. */
record Between(Expression<?> operand, Expression<?> low, Expression<?> high, boolean negated) implements Compound {

    /** Of numbers that may be of different types. */
    static Between ofNumbers(Expression<?> operand, Expression<?> low, Expression<?> high, boolean negated) {
        return new Between(operand, Arithmetic.beside(low, operand), Arithmetic.beside(high, operand), negated);
    }

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
        return new Between(operand, low, high, !negated);
    }

    @Override
    public @Nullable Source origin() {
        return operand.origin();
    }
}
