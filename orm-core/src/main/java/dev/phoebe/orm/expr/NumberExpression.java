package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.ScalarFunction;
import dev.phoebe.orm.type.Codec;
import java.math.BigDecimal;

/**
 * A number. What is computed of two has the wider type of both, from narrow to wide {@code short}, {@code int},
 * {@code long}, {@link BigDecimal}, {@code double}; a {@code float} is computed as a {@code double}. Each type says in one
 * line what it becomes with another.
 *
 * <p>The scale of a decimal result is the larger scale of the operands for a sum or a difference, the sum of both scales for
 * a product, and at least 10 for a quotient. It is never larger than 30. The database rounds to this scale, half away from
 * zero, so that filters and orders use the value that is read.
 *
 * <p>A literal may be a {@code long}, which is taken for a number of this type, a {@code double} or a {@link BigDecimal}.
 *
 * @param <N> the type of its value in Java
 * @param <E> what it is itself
 * @param <S> of which type the result is with a {@code short} or a literal
 * @param <I> of which type the result is with an {@code int}
 * @param <L> of which type the result is with a {@code long}
 * @param <D> of which type the result is with a {@link BigDecimal}
 */
public non-sealed interface NumberExpression<
                N extends Number & Comparable<? super N>,
                E extends NumberExpression<N, E, S, I, L, D>,
                S extends Expression<?>,
                I extends Expression<?>,
                L extends Expression<?>,
                D extends Expression<?>>
        extends Numeric, TypedExpression<N, E> {

    @Override
    Codec<N> codec();

    /** {@code this + ?}. */
    default S plus(long value) {
        return Arithmetic.of(this, Operator.PLUS, NumberForm.literal(this, value));
    }

    /** {@code this + ?}. */
    default D plus(BigDecimal value) {
        return Arithmetic.of(this, Operator.PLUS, NumberForm.literal(this, value));
    }

    /** {@code this + ?}. */
    default DoubleExpression plus(double value) {
        return Arithmetic.of(this, Operator.PLUS, Expressions.value(value));
    }

    /** {@code this + other}. */
    default S plus(ShortExpression other) {
        return Arithmetic.of(this, Operator.PLUS, other);
    }

    /** {@code this + other}. */
    default I plus(IntegerExpression other) {
        return Arithmetic.of(this, Operator.PLUS, other);
    }

    /** {@code this + other}. */
    default L plus(LongExpression other) {
        return Arithmetic.of(this, Operator.PLUS, other);
    }

    /** {@code this + other}. */
    default D plus(DecimalExpression other) {
        return Arithmetic.of(this, Operator.PLUS, other);
    }

    /** {@code this + other}. */
    default DoubleExpression plus(FloatExpression other) {
        return Arithmetic.of(this, Operator.PLUS, other);
    }

    /** {@code this + other}. */
    default DoubleExpression plus(DoubleExpression other) {
        return Arithmetic.of(this, Operator.PLUS, other);
    }

    /** {@code this - ?}. */
    default S minus(long value) {
        return Arithmetic.of(this, Operator.MINUS, NumberForm.literal(this, value));
    }

    /** {@code this - ?}. */
    default D minus(BigDecimal value) {
        return Arithmetic.of(this, Operator.MINUS, NumberForm.literal(this, value));
    }

    /** {@code this - ?}. */
    default DoubleExpression minus(double value) {
        return Arithmetic.of(this, Operator.MINUS, Expressions.value(value));
    }

    /** {@code this - other}. */
    default S minus(ShortExpression other) {
        return Arithmetic.of(this, Operator.MINUS, other);
    }

    /** {@code this - other}. */
    default I minus(IntegerExpression other) {
        return Arithmetic.of(this, Operator.MINUS, other);
    }

    /** {@code this - other}. */
    default L minus(LongExpression other) {
        return Arithmetic.of(this, Operator.MINUS, other);
    }

    /** {@code this - other}. */
    default D minus(DecimalExpression other) {
        return Arithmetic.of(this, Operator.MINUS, other);
    }

    /** {@code this - other}. */
    default DoubleExpression minus(FloatExpression other) {
        return Arithmetic.of(this, Operator.MINUS, other);
    }

    /** {@code this - other}. */
    default DoubleExpression minus(DoubleExpression other) {
        return Arithmetic.of(this, Operator.MINUS, other);
    }

    /** {@code this * ?}. */
    default S times(long value) {
        return Arithmetic.of(this, Operator.TIMES, NumberForm.literal(this, value));
    }

    /** {@code this * ?}. */
    default D times(BigDecimal value) {
        return Arithmetic.of(this, Operator.TIMES, NumberForm.literal(this, value));
    }

    /** {@code this * ?}. */
    default DoubleExpression times(double value) {
        return Arithmetic.of(this, Operator.TIMES, Expressions.value(value));
    }

    /** {@code this * other}. */
    default S times(ShortExpression other) {
        return Arithmetic.of(this, Operator.TIMES, other);
    }

    /** {@code this * other}. */
    default I times(IntegerExpression other) {
        return Arithmetic.of(this, Operator.TIMES, other);
    }

    /** {@code this * other}. */
    default L times(LongExpression other) {
        return Arithmetic.of(this, Operator.TIMES, other);
    }

    /** {@code this * other}. */
    default D times(DecimalExpression other) {
        return Arithmetic.of(this, Operator.TIMES, other);
    }

    /** {@code this * other}. */
    default DoubleExpression times(FloatExpression other) {
        return Arithmetic.of(this, Operator.TIMES, other);
    }

    /** {@code this * other}. */
    default DoubleExpression times(DoubleExpression other) {
        return Arithmetic.of(this, Operator.TIMES, other);
    }

    /** {@code this / ?}. */
    default S dividedBy(long value) {
        return Arithmetic.of(this, Operator.DIVIDED_BY, NumberForm.literal(this, value));
    }

    /** {@code this / ?}. */
    default D dividedBy(BigDecimal value) {
        return Arithmetic.of(this, Operator.DIVIDED_BY, NumberForm.literal(this, value));
    }

    /** {@code this / ?}. */
    default DoubleExpression dividedBy(double value) {
        return Arithmetic.of(this, Operator.DIVIDED_BY, Expressions.value(value));
    }

    /** {@code this / other}. */
    default S dividedBy(ShortExpression other) {
        return Arithmetic.of(this, Operator.DIVIDED_BY, other);
    }

    /** {@code this / other}. */
    default I dividedBy(IntegerExpression other) {
        return Arithmetic.of(this, Operator.DIVIDED_BY, other);
    }

    /** {@code this / other}. */
    default L dividedBy(LongExpression other) {
        return Arithmetic.of(this, Operator.DIVIDED_BY, other);
    }

    /** {@code this / other}. */
    default D dividedBy(DecimalExpression other) {
        return Arithmetic.of(this, Operator.DIVIDED_BY, other);
    }

    /** {@code this / other}. */
    default DoubleExpression dividedBy(FloatExpression other) {
        return Arithmetic.of(this, Operator.DIVIDED_BY, other);
    }

    /** {@code this / other}. */
    default DoubleExpression dividedBy(DoubleExpression other) {
        return Arithmetic.of(this, Operator.DIVIDED_BY, other);
    }

    /** {@code this = ?}. */
    default Condition eq(long value) {
        return Comparison.ofNumbers(this, " = ", NumberForm.compared(this, value));
    }

    /** {@code this = ?}. */
    default Condition eq(double value) {
        return Comparison.ofNumbers(this, " = ", NumberForm.compared(this, value));
    }

    /** {@code this = other}. */
    default Condition eq(E other) {
        return new Comparison(this, " = ", other);
    }

    /** {@code this = other}, a number of any type. */
    default Condition eq(Numeric other) {
        return Comparison.ofNumbers(this, " = ", (Expression<?>) other);
    }

    /** {@code this <> ?}. */
    default Condition ne(long value) {
        return Comparison.ofNumbers(this, " <> ", NumberForm.compared(this, value));
    }

    /** {@code this <> ?}. */
    default Condition ne(double value) {
        return Comparison.ofNumbers(this, " <> ", NumberForm.compared(this, value));
    }

    /** {@code this <> other}. */
    default Condition ne(E other) {
        return new Comparison(this, " <> ", other);
    }

    /** {@code this <> other}, a number of any type. */
    default Condition ne(Numeric other) {
        return Comparison.ofNumbers(this, " <> ", (Expression<?>) other);
    }

    /** {@code this < ?}. */
    default Condition lt(long value) {
        return Comparison.ofNumbers(this, " < ", NumberForm.compared(this, value));
    }

    /** {@code this < ?}. */
    default Condition lt(double value) {
        return Comparison.ofNumbers(this, " < ", NumberForm.compared(this, value));
    }

    /** {@code this < other}. */
    default Condition lt(E other) {
        return new Comparison(this, " < ", other);
    }

    /** {@code this < other}, a number of any type. */
    default Condition lt(Numeric other) {
        return Comparison.ofNumbers(this, " < ", (Expression<?>) other);
    }

    /** {@code this <= ?}. */
    default Condition le(long value) {
        return Comparison.ofNumbers(this, " <= ", NumberForm.compared(this, value));
    }

    /** {@code this <= ?}. */
    default Condition le(double value) {
        return Comparison.ofNumbers(this, " <= ", NumberForm.compared(this, value));
    }

    /** {@code this <= other}. */
    default Condition le(E other) {
        return new Comparison(this, " <= ", other);
    }

    /** {@code this <= other}, a number of any type. */
    default Condition le(Numeric other) {
        return Comparison.ofNumbers(this, " <= ", (Expression<?>) other);
    }

    /** {@code this > ?}. */
    default Condition gt(long value) {
        return Comparison.ofNumbers(this, " > ", NumberForm.compared(this, value));
    }

    /** {@code this > ?}. */
    default Condition gt(double value) {
        return Comparison.ofNumbers(this, " > ", NumberForm.compared(this, value));
    }

    /** {@code this > other}. */
    default Condition gt(E other) {
        return new Comparison(this, " > ", other);
    }

    /** {@code this > other}, a number of any type. */
    default Condition gt(Numeric other) {
        return Comparison.ofNumbers(this, " > ", (Expression<?>) other);
    }

    /** {@code this >= ?}. */
    default Condition ge(long value) {
        return Comparison.ofNumbers(this, " >= ", NumberForm.compared(this, value));
    }

    /** {@code this >= ?}. */
    default Condition ge(double value) {
        return Comparison.ofNumbers(this, " >= ", NumberForm.compared(this, value));
    }

    /** {@code this >= other}. */
    default Condition ge(E other) {
        return new Comparison(this, " >= ", other);
    }

    /** {@code this >= other}, a number of any type. */
    default Condition ge(Numeric other) {
        return Comparison.ofNumbers(this, " >= ", (Expression<?>) other);
    }

    /** {@code this between ? and ?}: both ends belong to it. */
    default Condition between(long low, long high) {
        return Between.ofNumbers(this, NumberForm.compared(this, low), NumberForm.compared(this, high), false);
    }

    /** {@code this between ? and ?}: both ends belong to it. */
    default Condition between(double low, double high) {
        return Between.ofNumbers(this, NumberForm.compared(this, low), NumberForm.compared(this, high), false);
    }

    /** {@code this between low and high}: both ends belong to it. */
    default Condition between(E low, E high) {
        return new Between(this, low, high, false);
    }

    /** {@code this between low and high}, numbers of any type: both ends belong to it. */
    default Condition between(Numeric low, Numeric high) {
        return Between.ofNumbers(this, (Expression<?>) low, (Expression<?>) high, false);
    }

    /** {@code this not between ? and ?}: neither end belongs to it. */
    default Condition notBetween(long low, long high) {
        return Between.ofNumbers(this, NumberForm.compared(this, low), NumberForm.compared(this, high), true);
    }

    /** {@code this not between ? and ?}: neither end belongs to it. */
    default Condition notBetween(double low, double high) {
        return Between.ofNumbers(this, NumberForm.compared(this, low), NumberForm.compared(this, high), true);
    }

    /** {@code this not between low and high}: neither end belongs to it. */
    default Condition notBetween(E low, E high) {
        return new Between(this, low, high, true);
    }

    /** {@code this not between low and high}, numbers of any type: neither end belongs to it. */
    default Condition notBetween(Numeric low, Numeric high) {
        return Between.ofNumbers(this, (Expression<?>) low, (Expression<?>) high, true);
    }

    /** {@code -this}. */
    default E negated() {
        return type().make(Call.of(ScalarFunction.NEGATED, this));
    }

    /** {@code abs(this)}. */
    default E abs() {
        return type().make(Call.of(ScalarFunction.ABSOLUTE, this));
    }

    /** -1, 0 or 1. */
    default IntegerExpression sign() {
        return ExpressionType.INTEGER.make(Call.of(ScalarFunction.SIGN, this));
    }

    /** Rounded to a whole number, half away from zero. */
    default E round() {
        return round(0);
    }

    /** Rounded to a number of decimal places, 0 to 15, half away from zero. */
    default E round(int digits) {
        return NumberForm.rounded(this, digits);
    }

    /** {@code floor(this)}: the greatest whole number that is not greater. */
    default E floor() {
        return NumberForm.cut(ScalarFunction.FLOOR, this);
    }

    /** {@code ceil(this)}: the least whole number that is not less. */
    default E ceil() {
        return NumberForm.cut(ScalarFunction.CEILING, this);
    }

    /** {@code power(this, ?)}. Where that is no number, it is null or an error. */
    default DoubleExpression power(double exponent) {
        return power(Expressions.value(exponent));
    }

    /** {@code power(this, exponent)}. Where that is no number, it is null or an error. */
    default DoubleExpression power(Numeric exponent) {
        return ExpressionType.DOUBLE.make(Call.of(ScalarFunction.POWER, this, (Expression<?>) exponent));
    }

    /** {@code sqrt(this)}; null below zero. */
    default DoubleExpression sqrt() {
        return ExpressionType.DOUBLE.make(Call.of(ScalarFunction.SQUARE_ROOT, this));
    }

    /** {@code coalesce(this, ?)}. */
    default E orElse(long value) {
        return orElse(NumberForm.fitting(NumberForm.codec(this), value));
    }
}
