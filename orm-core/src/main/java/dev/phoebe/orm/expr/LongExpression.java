package dev.phoebe.orm.expr;

/** A whole number of 64 bits. */
public interface LongExpression
        extends WholeExpression<Long, LongExpression, LongExpression, LongExpression>,
                OrderedExpression<Long, Aggregate.OfLong> {

    @Override
    default ExpressionType<LongExpression> type() {
        return ExpressionType.LONG;
    }

    @Override
    default Aggregate.OfLong aggregate(AggregateFunction function) {
        return new Aggregate.OfLong(new AggregateCall(function, this), codec());
    }
}
