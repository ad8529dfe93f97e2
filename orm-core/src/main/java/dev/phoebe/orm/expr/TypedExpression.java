package dev.phoebe.orm.expr;

/**
 * An expression whose kind is known: what is made of it, as by {@code coalesce} or {@code lag}, has the same methods.
 *
 * @param <V> the type of its value in Java
 * @param <E> its kind: a number, a string, a condition
 */
public interface TypedExpression<V, E extends Expression<V>> extends Expression<V> {

    @Override
    ExpressionType<E> type();
}
