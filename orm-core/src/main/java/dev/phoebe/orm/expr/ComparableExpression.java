package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.ScalarFunction;

/** An expression whose values have an order and are neither numbers nor strings nor times: a UUID, a type of the program. */
public interface ComparableExpression<V extends Comparable<? super V>>
        extends OrderedExpression<V>, TypedExpression<V, ComparableExpression<V>> {

    @Override
    default ExpressionType<ComparableExpression<V>> type() {
        return ExpressionType.comparable(codec());
    }

    @Override
    default ComparableExpression<V> orElse(V value) {
        return orElse(new Value<>(codec(), value));
    }

    @Override
    default ComparableExpression<V> orElse(Expression<V> other) {
        return type().make(Several.of(Several.COALESCE, this, other));
    }

    @Override
    default ComparableExpression<V> nullIf(V value) {
        return nullIf(new Value<>(codec(), value));
    }

    @Override
    default ComparableExpression<V> nullIf(Expression<V> other) {
        return type().make(Call.of(ScalarFunction.NULL_IF, this, other));
    }

    @Override
    default ComparableExpression<V> as(String name) {
        return Alias.of(this, name, type());
    }
}
