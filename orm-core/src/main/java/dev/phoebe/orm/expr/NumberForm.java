package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.ScalarFunction;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.TypeKind;

/** What numbers can be asked, and of which numbers it has a meaning. */
final class NumberForm {

    private static final int MOST_DIGITS = 15;
    private static final int LAST_BIT = 63;

    private NumberForm() {}

    static NumberExpression<Integer> integer(int value) {
        return new NumberValue<>(Codecs.INTEGER, value);
    }

    static boolean isWhole(NumberExpression<?> number) {
        return Cast.isWhole(number.codec().kind());
    }

    static ScalarFunction rounding(TypeKind kind) {
        return kind == TypeKind.DECIMAL ? ScalarFunction.ROUND : ScalarFunction.ROUND_FLOAT;
    }

    /** The same kind of number. */
    static <N extends Number & Comparable<? super N>> NumberExpression<N> of(
            ScalarFunction function, NumberExpression<N> number, Expression<?>... more) {
        Expression<?>[] arguments = new Expression<?>[more.length + 1];
        arguments[0] = number;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return number.type().make(Call.of(function, arguments));
    }

    /** The same kind of number, which must be a whole one. */
    static <N extends Number & Comparable<? super N>> NumberExpression<N> ofWhole(
            ScalarFunction function, NumberExpression<N> number, Expression<?>... more) {
        requireWhole(function, number);
        for (Expression<?> other : more) {
            requireWhole(function, other);
        }
        return of(function, number, more);
    }

    /** The bits of two whole numbers, one by one. */
    static <N extends Number & Comparable<? super N>> NumberExpression<N> bits(
            ScalarFunction function, NumberExpression<N> number, NumberExpression<N> other) {
        requireWhole(function, number);
        return number.type().make(Call.typed(function, number, other));
    }

    private static void requireWhole(ScalarFunction function, Expression<?> number) {
        if (!Cast.isWhole(number.codec().kind())) {
            throw new InvalidQueryException(function + " is of whole numbers, and not of "
                    + number.codec().kind() + ".");
        }
    }

    static <N extends Number & Comparable<? super N>> NumberExpression<N> rounded(
            NumberExpression<N> number, int digits) {
        if (digits < 0 || digits > MOST_DIGITS) {
            throw new InvalidQueryException(
                    "A number is rounded to 0 to " + MOST_DIGITS + " digits, not " + digits + ".");
        }
        return isWhole(number) ? number : of(rounding(number.codec().kind()), number, integer(digits));
    }

    static NumberExpression<Long> shifted(ScalarFunction function, NumberExpression<?> number, int bits) {
        requireWhole(function, number);
        if (bits < 0 || bits > LAST_BIT) {
            throw new InvalidQueryException("Bits are shifted by 0 to " + LAST_BIT + ", not by " + bits + ".");
        }
        return ExpressionType.LONG.make(Call.of(function, number, integer(bits)));
    }

    static NumberExpression<Double> floating(ScalarFunction function, Expression<?>... arguments) {
        return ExpressionType.DOUBLE.make(Call.of(function, arguments));
    }
}
