package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.type.Codecs;

/**
 * The functions that only windows have, to be imported statically:
 * {@code rank().over(partitionBy(TAG.name).orderBy(...))}. {@link Aggregate Aggregates} can be used over windows too.
 */
public final class Windows {

    private Windows() {}

    /** {@code row_number()}: the place of the row, counted from 1; no two have the same. */
    public static WindowFunction<LongExpression> rowNumber() {
        return place("row_number", WindowFunction.Answer.PLACE, ExpressionType.LONG);
    }

    /** {@code rank()}: the place of the row; rows that are equal in the order share one, and as many are left out behind. */
    public static WindowFunction<LongExpression> rank() {
        return place("rank", WindowFunction.Answer.PLACE, ExpressionType.LONG);
    }

    /** {@code dense_rank()}: the place of the row; rows that are equal in the order share one, and none is left out. */
    public static WindowFunction<LongExpression> denseRank() {
        return place("dense_rank", WindowFunction.Answer.PLACE, ExpressionType.LONG);
    }

    /** {@code percent_rank()}: the rank of the row from 0 for the first to 1. */
    public static WindowFunction<DoubleExpression> percentRank() {
        return place("percent_rank", WindowFunction.Answer.FRACTION, ExpressionType.DOUBLE);
    }

    /** {@code cume_dist()}: which part of the rows stands before the row or is equal to it in the order. */
    public static WindowFunction<DoubleExpression> cumeDist() {
        return place("cume_dist", WindowFunction.Answer.FRACTION, ExpressionType.DOUBLE);
    }

    /**
     * {@code ntile(n)}: in which of so many parts, as equal in size as can be, the row falls; counted from 1.
     *
     * @throws InvalidQueryException when there is to be less than one part
     */
    public static WindowFunction<IntegerExpression> ntile(int parts) {
        return new WindowFunction<>(
                "ntile",
                WindowFunction.Answer.PLACE,
                ExpressionType.INTEGER,
                new Value<>(Codecs.INTEGER, atLeastOne("ntile", parts)));
    }

    /** {@code lag(x)}: the value of the row before; null where there is none, unless it is told otherwise. */
    public static <V, E extends Expression<V>> NeighbourFunction<V, E> lag(TypedExpression<V, E> expression) {
        return new NeighbourFunction<>("lag", expression, expression.type());
    }

    /** {@code lag(x)}: the value of the row before; null where there is none, unless it is told otherwise. */
    public static <V> NeighbourFunction<V, Expression<V>> lag(Expression<V> expression) {
        return new NeighbourFunction<>("lag", expression, expression.type());
    }

    /** {@code lead(x)}: the value of the row behind; null where there is none, unless it is told otherwise. */
    public static <V, E extends Expression<V>> NeighbourFunction<V, E> lead(TypedExpression<V, E> expression) {
        return new NeighbourFunction<>("lead", expression, expression.type());
    }

    /** {@code lead(x)}: the value of the row behind; null where there is none, unless it is told otherwise. */
    public static <V> NeighbourFunction<V, Expression<V>> lead(Expression<V> expression) {
        return new NeighbourFunction<>("lead", expression, expression.type());
    }

    /** {@code first_value(x)}: the value of the first row of the frame. */
    public static <V, E extends Expression<V>> WindowFunction<E> firstValue(TypedExpression<V, E> expression) {
        return value("first_value", expression.type(), expression);
    }

    /** {@code first_value(x)}: the value of the first row of the frame. */
    public static <V> WindowFunction<Expression<V>> firstValue(Expression<V> expression) {
        return value("first_value", expression.type(), expression);
    }

    /** {@code last_value(x)}: the value of the last row of the frame, which is the current row or one equal to it unless said otherwise. */
    public static <V, E extends Expression<V>> WindowFunction<E> lastValue(TypedExpression<V, E> expression) {
        return value("last_value", expression.type(), expression);
    }

    /** {@code last_value(x)}: the value of the last row of the frame, which is the current row or one equal to it unless said otherwise. */
    public static <V> WindowFunction<Expression<V>> lastValue(Expression<V> expression) {
        return value("last_value", expression.type(), expression);
    }

    /**
     * {@code nth_value(x, n)}: the value of the nth row of the frame, counted from 1; null where there are fewer.
     *
     * @throws InvalidQueryException when it is less than 1
     */
    public static <V, E extends Expression<V>> WindowFunction<E> nthValue(TypedExpression<V, E> expression, int row) {
        return nth(expression.type(), expression, row);
    }

    /**
     * {@code nth_value(x, n)}: the value of the nth row of the frame, counted from 1; null where there are fewer.
     *
     * @throws InvalidQueryException when it is less than 1
     */
    public static <V> WindowFunction<Expression<V>> nthValue(Expression<V> expression, int row) {
        return nth(expression.type(), expression, row);
    }

    private static <E extends Expression<?>> WindowFunction<E> place(
            String name, WindowFunction.Answer answer, ExpressionType<E> type) {
        return new WindowFunction<>(name, answer, type);
    }

    private static <E extends Expression<?>> WindowFunction<E> value(
            String name, ExpressionType<? extends E> type, Expression<?>... arguments) {
        return new WindowFunction<>(name, WindowFunction.Answer.VALUE, type, arguments);
    }

    private static <E extends Expression<?>> WindowFunction<E> nth(
            ExpressionType<? extends E> type, Expression<?> expression, int row) {
        return value("nth_value", type, expression, new Value<>(Codecs.INTEGER, atLeastOne("nth_value", row)));
    }

    private static int atLeastOne(String function, int number) {
        if (number < 1) {
            throw new InvalidQueryException(function + " counts from 1; it was given " + number + ".");
        }
        return number;
    }
}
