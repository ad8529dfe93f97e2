package dev.phoebe.orm.expr;

/** An expression whose values have an order. */
public interface ComparableExpression<V extends Comparable<? super V>> extends Expression<V> {

    /** {@code this < ?}. */
    default Condition lt(V value) {
        return Comparison.of(this, " < ", value);
    }

    /** {@code this < other}. */
    default Condition lt(Expression<V> other) {
        return new Comparison(this, " < ", other);
    }

    /** {@code this <= ?}. */
    default Condition le(V value) {
        return Comparison.of(this, " <= ", value);
    }

    /** {@code this <= other}. */
    default Condition le(Expression<V> other) {
        return new Comparison(this, " <= ", other);
    }

    /** {@code this > ?}. */
    default Condition gt(V value) {
        return Comparison.of(this, " > ", value);
    }

    /** {@code this > other}. */
    default Condition gt(Expression<V> other) {
        return new Comparison(this, " > ", other);
    }

    /** {@code this >= ?}. */
    default Condition ge(V value) {
        return Comparison.of(this, " >= ", value);
    }

    /** {@code this >= other}. */
    default Condition ge(Expression<V> other) {
        return new Comparison(this, " >= ", other);
    }

    /** {@code this between ? and ?}: both ends belong to it. */
    default Condition between(V low, V high) {
        return new Between<>(this, new Value<>(codec(), low), new Value<>(codec(), high));
    }
}
