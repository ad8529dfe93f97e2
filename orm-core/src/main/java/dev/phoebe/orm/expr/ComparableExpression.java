package dev.phoebe.orm.expr;

/** An expression whose values have an order and are neither numbers nor strings nor times: a UUID, a type of the program. */
public interface ComparableExpression<V extends Comparable<? super V>>
        extends OrderedExpression<V, Aggregate.OfComparable<V>>, TypedExpression<V, ComparableExpression<V>> {

    @Override
    default ExpressionType<ComparableExpression<V>> type() {
        return ExpressionType.comparable(codec());
    }

    @Override
    default Aggregate.OfComparable<V> aggregate(AggregateFunction function) {
        return new Aggregate.OfComparable<>(new AggregateCall(function, this), codec());
    }
}
