package dev.phoebe.orm.expr;

/** A whole number of 32 bits. */
public interface IntegerExpression
        extends WholeExpression<Integer, IntegerExpression, IntegerExpression, LongExpression>,
                OrderedExpression<Integer, Aggregate.OfInteger> {

    @Override
    default ExpressionType<IntegerExpression> type() {
        return ExpressionType.INTEGER;
    }

    @Override
    default Aggregate.OfInteger aggregate(AggregateFunction function) {
        return new Aggregate.OfInteger(new AggregateCall(function, this), codec());
    }
}
