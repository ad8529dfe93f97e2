package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.NumberCodec;
import org.jspecify.annotations.Nullable;

/** A division, which keeps whole numbers whole on every database. */
record Division<N extends Number & Comparable<? super N>>(NumberExpression<N> left, Expression<?> right)
        implements NumberExpression<N> {

    static <N extends Number & Comparable<? super N>> NumberExpression<N> of(
            NumberExpression<N> left, NumberExpression<?> right) {
        Arithmetic.requireWider(left, right);
        return new Division<>(left, right);
    }

    @Override
    public NumberCodec<N> codec() {
        return left.codec();
    }

    @Override
    public void write(SqlWriter writer) {
        if (isWhole()) {
            writer.dialect().functions().divideIntegers(writer, operand(left), operand(right));
        } else {
            writer.append("(")
                    .write(operand(left))
                    .append(" / ")
                    .write(operand(right))
                    .append(")");
        }
    }

    private boolean isWhole() {
        return switch (codec().kind()) {
            case SMALLINT, INTEGER, BIGINT -> true;
            default -> false;
        };
    }

    private static Fragment operand(Fragment operand) {
        return writer -> Arithmetic.writeTerm(writer, operand);
    }

    @Override
    public @Nullable Source origin() {
        return Formula.origin(left, right);
    }
}
