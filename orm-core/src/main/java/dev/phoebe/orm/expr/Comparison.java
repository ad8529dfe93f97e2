package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/** Two operands and an operator between. */
record Comparison(Expression<?> left, String operator, Expression<?> right) implements Compound {

    static <V> Comparison of(Expression<V> left, String operator, V value) {
        return new Comparison(left, operator, new Value<>(left.codec(), value));
    }

    /** Of numbers that may be of different types. */
    static Comparison ofNumbers(Expression<?> left, String operator, Expression<?> right) {
        return new Comparison(Arithmetic.beside(left, right), operator, Arithmetic.beside(right, left));
    }

    @Override
    public void write(SqlWriter writer) {
        left.writeOperand(writer);
        writer.append(operator);
        right.writeOperand(writer);
    }

    @Override
    public @Nullable Source origin() {
        return Formula.origin(left, right);
    }
}
