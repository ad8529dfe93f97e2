package dev.phoebe.orm.expr;

import java.math.BigDecimal;

/** An exact number with decimal places. {@link NumberExpression} says how many a computed one has. */
public interface DecimalExpression
        extends NumberExpression<
                        BigDecimal,
                        DecimalExpression,
                        DecimalExpression,
                        DecimalExpression,
                        DecimalExpression,
                        DecimalExpression>,
                OrderedExpression<BigDecimal, Aggregate.OfDecimal> {

    @Override
    default ExpressionType<DecimalExpression> type() {
        return ExpressionType.decimals(codec());
    }

    @Override
    default Aggregate.OfDecimal aggregate(AggregateFunction function) {
        return new Aggregate.OfDecimal(new AggregateCall(function, this), codec());
    }
}
