package dev.phoebe.orm.expr;

import dev.phoebe.orm.type.NumberCodec;

/** A number. Literals of the program may be given as {@code long}: {@code BOOK.price.lt(20)}. */
public interface NumberExpression<N extends Number & Comparable<? super N>> extends ComparableExpression<N> {

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

    /** {@code this + ?}. */
    default NumberExpression<N> plus(N value) {
        return new Arithmetic<>(this, " + ", new Value<>(codec(), value));
    }

    /** {@code this + ?}. */
    default NumberExpression<N> plus(long value) {
        return plus(codec().of(value));
    }

    /** {@code this + other}. */
    default NumberExpression<N> plus(NumberExpression<?> other) {
        return new Arithmetic<>(this, " + ", other);
    }

    /** {@code this - ?}. */
    default NumberExpression<N> minus(N value) {
        return new Arithmetic<>(this, " - ", new Value<>(codec(), value));
    }

    /** {@code this - ?}. */
    default NumberExpression<N> minus(long value) {
        return minus(codec().of(value));
    }

    /** {@code this - other}. */
    default NumberExpression<N> minus(NumberExpression<?> other) {
        return new Arithmetic<>(this, " - ", other);
    }

    /** {@code this * ?}. */
    default NumberExpression<N> times(N value) {
        return new Arithmetic<>(this, " * ", new Value<>(codec(), value));
    }

    /** {@code this * ?}. */
    default NumberExpression<N> times(long value) {
        return times(codec().of(value));
    }

    /** {@code this * other}. */
    default NumberExpression<N> times(NumberExpression<?> other) {
        return new Arithmetic<>(this, " * ", other);
    }

    /** {@code this / ?}. */
    default NumberExpression<N> dividedBy(N value) {
        return new Division<>(this, new Value<>(codec(), value));
    }

    /** {@code this / ?}. */
    default NumberExpression<N> dividedBy(long value) {
        return dividedBy(codec().of(value));
    }

    /** {@code this / other}. */
    default NumberExpression<N> dividedBy(NumberExpression<?> other) {
        return new Division<>(this, other);
    }

    @Override
    default NumberExpression<N> orElse(N value) {
        return new FunctionCall.OfNumber<>("coalesce", codec(), this, new Value<>(codec(), value));
    }

    /** {@code coalesce(this, ?)}. */
    default NumberExpression<N> orElse(long value) {
        return orElse(codec().of(value));
    }

    @Override
    default NumberExpression<N> as(String name) {
        return new Aliased.OfNumber<>(this, name);
    }
}
