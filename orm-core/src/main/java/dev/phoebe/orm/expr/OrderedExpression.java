package dev.phoebe.orm.expr;

/**
 * An expression whose values have an order.
 *
 * @param <V> the type of its value in Java
 * @param <A> what the least and the greatest of its values are
 */
public interface OrderedExpression<V extends Comparable<? super V>, A extends Aggregate<V, A>> extends Expression<V> {

    /** One value of those of many rows. */
    A aggregate(AggregateFunction function);

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
        return between(new Value<>(codec(), low), new Value<>(codec(), high));
    }

    /** {@code this between low and high}: both ends belong to it. */
    default Condition between(Expression<V> low, Expression<V> high) {
        return new Between(this, low, high, false);
    }

    /** {@code this not between ? and ?}: neither end belongs to it. */
    default Condition notBetween(V low, V high) {
        return notBetween(new Value<>(codec(), low), new Value<>(codec(), high));
    }

    /** {@code this not between low and high}: neither end belongs to it. */
    default Condition notBetween(Expression<V> low, Expression<V> high) {
        return new Between(this, low, high, true);
    }
}
