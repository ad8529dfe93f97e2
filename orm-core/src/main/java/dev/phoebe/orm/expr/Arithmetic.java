package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.NumberCodec;
import org.jspecify.annotations.Nullable;

/** Two numbers and an operator between. */
record Arithmetic<N extends Number & Comparable<? super N>>(
        NumberExpression<N> left, String operator, Expression<?> right) implements NumberExpression<N> {

    @Override
    public NumberCodec<N> codec() {
        return left.codec();
    }

    @Override
    public void write(SqlWriter writer) {
        writeTerm(writer, left);
        writer.append(operator);
        writeTerm(writer, right);
    }

    /** Arithmetic binds tighter than any comparison, but not than other arithmetic. */
    static void writeTerm(SqlWriter writer, Fragment operand) {
        if (operand instanceof Arithmetic<?>) {
            writer.append("(").write(operand).append(")");
        } else {
            operand.writeOperand(writer);
        }
    }

    @Override
    public @Nullable Source origin() {
        return Formula.origin(left, right);
    }
}
