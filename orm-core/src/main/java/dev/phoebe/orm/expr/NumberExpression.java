package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.ScalarFunction;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.NumberCodec;

/** A number. Literals of the program may be given as {@code long}: {@code BOOK.price.lt(20)}. */
public interface NumberExpression<N extends Number & Comparable<? super N>>
        extends OrderedExpression<N>, TypedExpression<N, NumberExpression<N>> {

    @Override
    NumberCodec<N> codec();

    /** {@code this = ?}. */
    default Condition eq(long value) {
        return Comparison.of(this, " = ", codec().of(value));
    }

    /** {@code this <> ?}. */
    default Condition ne(long value) {
        return Comparison.of(this, " <> ", codec().of(value));
    }

    /** {@code this < ?}. */
    default Condition lt(long value) {
        return Comparison.of(this, " < ", codec().of(value));
    }

    /** {@code this <= ?}. */
    default Condition le(long value) {
        return Comparison.of(this, " <= ", codec().of(value));
    }

    /** {@code this > ?}. */
    default Condition gt(long value) {
        return Comparison.of(this, " > ", codec().of(value));
    }

    /** {@code this >= ?}. */
    default Condition ge(long value) {
        return Comparison.of(this, " >= ", codec().of(value));
    }

    /** {@code this between ? and ?}: both ends belong to it. */
    default Condition between(long low, long high) {
        return between(codec().of(low), codec().of(high));
    }

    /** {@code this not between ? and ?}: neither end belongs to it. */
    default Condition notBetween(long low, long high) {
        return notBetween(codec().of(low), codec().of(high));
    }

    /** {@code this + ?}. */
    default NumberExpression<N> plus(N value) {
        return new Arithmetic<>(this, " + ", new Value<>(codec(), value));
    }

    /** {@code this + ?}. */
    default NumberExpression<N> plus(long value) {
        return plus(codec().of(value));
    }

    /**
     * {@code this + other}, of the type of this, which must be the wider of the two.
     *
     * @throws InvalidQueryException when the other one is wider, so that the result would be cut
     */
    default NumberExpression<N> plus(NumberExpression<?> other) {
        return Arithmetic.of(this, " + ", other);
    }

    /** {@code this - ?}. */
    default NumberExpression<N> minus(N value) {
        return new Arithmetic<>(this, " - ", new Value<>(codec(), value));
    }

    /** {@code this - ?}. */
    default NumberExpression<N> minus(long value) {
        return minus(codec().of(value));
    }

    /**
     * {@code this - other}, of the type of this, which must be the wider of the two.
     *
     * @throws InvalidQueryException when the other one is wider, so that the result would be cut
     */
    default NumberExpression<N> minus(NumberExpression<?> other) {
        return Arithmetic.of(this, " - ", other);
    }

    /** {@code this * ?}. */
    default NumberExpression<N> times(N value) {
        return new Arithmetic<>(this, " * ", new Value<>(codec(), value));
    }

    /** {@code this * ?}. */
    default NumberExpression<N> times(long value) {
        return times(codec().of(value));
    }

    /**
     * {@code this * other}, of the type of this, which must be the wider of the two.
     *
     * @throws InvalidQueryException when the other one is wider, so that the result would be cut
     */
    default NumberExpression<N> times(NumberExpression<?> other) {
        return Arithmetic.of(this, " * ", other);
    }

    /** {@code this / ?}. */
    default NumberExpression<N> dividedBy(N value) {
        return new Division<>(this, new Value<>(codec(), value));
    }

    /** {@code this / ?}. */
    default NumberExpression<N> dividedBy(long value) {
        return dividedBy(codec().of(value));
    }

    /**
     * {@code this / other}, of the type of this, which must be the wider of the two.
     *
     * @throws InvalidQueryException when the other one is wider, so that the result would be cut
     */
    default NumberExpression<N> dividedBy(NumberExpression<?> other) {
        return Division.of(this, other);
    }

    /** {@code -this}. */
    default NumberExpression<N> negated() {
        return NumberForm.of(ScalarFunction.NEGATED, this);
    }

    /** {@code abs(this)}. */
    default NumberExpression<N> abs() {
        return NumberForm.of(ScalarFunction.ABSOLUTE, this);
    }

    /** -1, 0 or 1. */
    default NumberExpression<Integer> sign() {
        return ExpressionType.INTEGER.make(Call.of(ScalarFunction.SIGN, this));
    }

    /** Rounded to a whole number, half away from zero. */
    default NumberExpression<N> round() {
        return round(0);
    }

    /** Rounded to so many digits behind the point, 0 to 15, half away from zero. */
    default NumberExpression<N> round(int digits) {
        return NumberForm.rounded(this, digits);
    }

    /** {@code floor(this)}: the greatest whole number that is not greater. */
    default NumberExpression<N> floor() {
        return NumberForm.isWhole(this) ? this : NumberForm.of(ScalarFunction.FLOOR, this);
    }

    /** {@code ceil(this)}: the least whole number that is not less. */
    default NumberExpression<N> ceil() {
        return NumberForm.isWhole(this) ? this : NumberForm.of(ScalarFunction.CEILING, this);
    }

    /** {@code this % ?}: what a division of whole numbers leaves, with the sign of this. */
    default NumberExpression<N> mod(long value) {
        return mod(new NumberValue<>(codec(), codec().of(value)));
    }

    /** {@code this % other}: what a division of whole numbers leaves, with the sign of this. */
    default NumberExpression<N> mod(NumberExpression<?> other) {
        return NumberForm.ofWhole(ScalarFunction.MODULO, this, other);
    }

    /** {@code power(this, ?)}. Where that is no number, it is null or an error. */
    default NumberExpression<Double> power(double exponent) {
        return power(new NumberValue<>(Codecs.DOUBLE, exponent));
    }

    /** {@code power(this, exponent)}. Where that is no number, it is null or an error. */
    default NumberExpression<Double> power(NumberExpression<?> exponent) {
        return NumberForm.floating(ScalarFunction.POWER, this, exponent);
    }

    /** {@code sqrt(this)}; null below zero. */
    default NumberExpression<Double> sqrt() {
        return NumberForm.floating(ScalarFunction.SQUARE_ROOT, this);
    }

    /** The bits that are set in both whole numbers. */
    default NumberExpression<N> bitAnd(long value) {
        return bitAnd(new NumberValue<>(codec(), codec().of(value)));
    }

    /** The bits that are set in both whole numbers. */
    default NumberExpression<N> bitAnd(NumberExpression<N> other) {
        return NumberForm.bits(ScalarFunction.BIT_AND, this, other);
    }

    /** The bits that are set in one at least of two whole numbers. */
    default NumberExpression<N> bitOr(long value) {
        return bitOr(new NumberValue<>(codec(), codec().of(value)));
    }

    /** The bits that are set in one at least of two whole numbers. */
    default NumberExpression<N> bitOr(NumberExpression<N> other) {
        return NumberForm.bits(ScalarFunction.BIT_OR, this, other);
    }

    /** The bits that are set in one only of two whole numbers. */
    default NumberExpression<N> bitXor(long value) {
        return bitXor(new NumberValue<>(codec(), codec().of(value)));
    }

    /** The bits that are set in one only of two whole numbers. */
    default NumberExpression<N> bitXor(NumberExpression<N> other) {
        return NumberForm.bits(ScalarFunction.BIT_XOR, this, other);
    }

    /** The bits of a whole number that are not set. */
    default NumberExpression<N> bitNot() {
        return NumberForm.ofWhole(ScalarFunction.BIT_NOT, this);
    }

    /** The bits of a whole number moved to the left, in 64 bits. */
    default NumberExpression<Long> shiftLeft(int bits) {
        return NumberForm.shifted(ScalarFunction.SHIFT_LEFT, this, bits);
    }

    /** The bits of a whole number moved to the right, in 64 bits; the sign stays. */
    default NumberExpression<Long> shiftRight(int bits) {
        return NumberForm.shifted(ScalarFunction.SHIFT_RIGHT, this, bits);
    }

    @Override
    default ExpressionType<NumberExpression<N>> type() {
        return ExpressionType.number(codec());
    }

    @Override
    default NumberExpression<N> orElse(N value) {
        return orElse(new Value<>(codec(), value));
    }

    @Override
    default NumberExpression<N> orElse(Expression<N> other) {
        return type().make(Several.of(Several.COALESCE, this, other));
    }

    @Override
    default NumberExpression<N> nullIf(N value) {
        return nullIf(new Value<>(codec(), value));
    }

    @Override
    default NumberExpression<N> nullIf(Expression<N> other) {
        return type().make(Call.of(ScalarFunction.NULL_IF, this, other));
    }

    /** {@code coalesce(this, ?)}. */
    default NumberExpression<N> orElse(long value) {
        return orElse(codec().of(value));
    }

    @Override
    default NumberExpression<N> as(String name) {
        return Alias.of(this, name, type());
    }
}
