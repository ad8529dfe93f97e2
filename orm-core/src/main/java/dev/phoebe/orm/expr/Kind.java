package dev.phoebe.orm.expr;

import dev.phoebe.orm.type.NumberCodec;

/** Makes an expression of a formula: what is taken from a number is a number too. */
@FunctionalInterface
interface Kind<E> {

    E of(Formula formula);

    static <V> Kind<Expression<V>> like(Expression<V> expression) {
        return formula -> new Computed<>(formula, expression.codec());
    }

    static <V extends Comparable<? super V>> Kind<ComparableExpression<V>> like(ComparableExpression<V> expression) {
        return formula -> new Computed.OfComparable<>(formula, expression.codec());
    }

    static <N extends Number & Comparable<? super N>> Kind<NumberExpression<N>> like(NumberExpression<N> expression) {
        return number(expression.codec());
    }

    static Kind<StringExpression> like(StringExpression expression) {
        return Computed.OfString::new;
    }

    static <N extends Number & Comparable<? super N>> Kind<NumberExpression<N>> number(NumberCodec<N> codec) {
        return formula -> new Computed.OfNumber<>(formula, codec);
    }
}
