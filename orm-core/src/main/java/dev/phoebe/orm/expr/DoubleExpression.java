package dev.phoebe.orm.expr;

/** A floating point number of 64 bits. */
public interface DoubleExpression
        extends NumberExpression<
                        Double,
                        DoubleExpression,
                        DoubleExpression,
                        DoubleExpression,
                        DoubleExpression,
                        DoubleExpression>,
                OrderedExpression<Double, Aggregate.OfDouble> {

    @Override
    default ExpressionType<DoubleExpression> type() {
        return ExpressionType.DOUBLE;
    }

    @Override
    default Aggregate.OfDouble aggregate(AggregateFunction function) {
        return new Aggregate.OfDouble(new AggregateCall(function, this), codec());
    }
}
