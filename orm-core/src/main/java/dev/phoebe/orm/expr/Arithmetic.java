package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.NumberCodec;
import org.jspecify.annotations.Nullable;

/** Two numbers and an operator between. */
record Arithmetic<N extends Number & Comparable<? super N>>(
        NumberExpression<N> left, String operator, Expression<?> right) implements NumberExpression<N>, Operands.Term {

    @Override
    public NumberCodec<N> codec() {
        return left.codec();
    }

    @Override
    public void write(SqlWriter writer) {
        Operands.writeTerm(writer, left);
        writer.append(operator);
        Operands.writeTerm(writer, right);
    }

    @Override
    public @Nullable Source origin() {
        return left.origin();
    }
}
