package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.ScalarFunction;

/**
 * An expression whose kind is known: what is made of it, as by {@code coalesce} or {@code lag}, has the same methods.
 *
 * @param <V> the type of its value in Java
 * @param <E> its kind: a number, a string, a condition
 */
public interface TypedExpression<V, E extends Expression<V>> extends Expression<V> {

    @Override
    ExpressionType<E> type();

    @Override
    default E as(String name) {
        return type().make(new Alias(this, Name.of(name)));
    }

    @Override
    default E orElse(V value) {
        return orElse(new Value<>(codec(), value));
    }

    @Override
    default E orElse(Expression<V> other) {
        return Several.coalesce(type(), this, other);
    }

    @Override
    default E nullIf(V value) {
        return nullIf(new Value<>(codec(), value));
    }

    @Override
    default E nullIf(Expression<V> other) {
        return type().make(Call.of(ScalarFunction.NULL_IF, this, other));
    }
}
