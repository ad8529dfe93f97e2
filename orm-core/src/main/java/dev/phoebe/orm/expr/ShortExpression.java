package dev.phoebe.orm.expr;

/** A whole number of 16 bits. */
public interface ShortExpression
        extends WholeExpression<Short, ShortExpression, IntegerExpression, LongExpression>,
                OrderedExpression<Short, Aggregate.OfShort> {

    @Override
    default ExpressionType<ShortExpression> type() {
        return ExpressionType.SHORT;
    }

    @Override
    default Aggregate.OfShort aggregate(AggregateFunction function) {
        return new Aggregate.OfShort(new AggregateCall(function, this), codec());
    }
}
