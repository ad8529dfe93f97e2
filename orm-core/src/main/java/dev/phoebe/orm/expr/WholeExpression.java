package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.ScalarFunction;

/**
 * A whole number. It stays whole: 5 divided by 2 is 2.
 *
 * @param <N> the type of its value in Java
 * @param <E> what it is itself
 * @param <I> of which type the result is with an {@code int}
 * @param <L> of which type the result is with a {@code long}
 */
public interface WholeExpression<
                N extends Number & Comparable<? super N>,
                E extends WholeExpression<N, E, I, L>,
                I extends WholeExpression<?, I, ?, ?>,
                L extends WholeExpression<?, L, ?, ?>>
        extends NumberExpression<N, E, E, I, L, DecimalExpression> {

    /** {@code this % ?}: what a division leaves, with the sign of this. */
    default E mod(long value) {
        return mod(NumberForm.literal(this, value));
    }

    /** {@code this % other}: what a division leaves, with the sign of this, and of its type. */
    default E mod(WholeExpression<?, ?, ?, ?> other) {
        return mod((Expression<?>) other);
    }

    private E mod(Expression<?> other) {
        return type().make(Call.of(ScalarFunction.MODULO, this, other));
    }

    /** The bits that are set in both. */
    default E bitAnd(long value) {
        return bits(ScalarFunction.BIT_AND, NumberForm.literal(this, value));
    }

    /** The bits that are set in both. */
    default E bitAnd(E other) {
        return bits(ScalarFunction.BIT_AND, other);
    }

    /** The bits that are set in one at least of the two. */
    default E bitOr(long value) {
        return bits(ScalarFunction.BIT_OR, NumberForm.literal(this, value));
    }

    /** The bits that are set in one at least of the two. */
    default E bitOr(E other) {
        return bits(ScalarFunction.BIT_OR, other);
    }

    /** The bits that are set in one only of the two. */
    default E bitXor(long value) {
        return bits(ScalarFunction.BIT_XOR, NumberForm.literal(this, value));
    }

    /** The bits that are set in one only of the two. */
    default E bitXor(E other) {
        return bits(ScalarFunction.BIT_XOR, other);
    }

    private E bits(ScalarFunction function, Expression<?> other) {
        return type().make(Call.typed(function, this, other));
    }

    /** The bits that are not set. */
    default E bitNot() {
        return type().make(Call.of(ScalarFunction.BIT_NOT, this));
    }

    /** The bits moved to the left, in 64 bits. */
    default LongExpression shiftLeft(int bits) {
        return NumberForm.shifted(ScalarFunction.SHIFT_LEFT, this, bits);
    }

    /** The bits moved to the right, in 64 bits; the sign stays. */
    default LongExpression shiftRight(int bits) {
        return NumberForm.shifted(ScalarFunction.SHIFT_RIGHT, this, bits);
    }
}
