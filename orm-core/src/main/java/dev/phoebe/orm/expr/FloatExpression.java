package dev.phoebe.orm.expr;

/** A floating point number of 32 bits. What is computed of it is a {@code double}. */
public interface FloatExpression
        extends NumberExpression<
                        Float, FloatExpression, DoubleExpression, DoubleExpression, DoubleExpression, DoubleExpression>,
                OrderedExpression<Float, Aggregate.OfFloat> {

    @Override
    default ExpressionType<FloatExpression> type() {
        return ExpressionType.FLOAT;
    }

    @Override
    default Aggregate.OfFloat aggregate(AggregateFunction function) {
        return new Aggregate.OfFloat(new AggregateCall(function, this), codec());
    }
}
