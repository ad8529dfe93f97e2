package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.DatePart;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.type.Codecs;
import java.math.BigDecimal;

/**
 * The functions of SQL, to be imported statically: {@code count()}, {@code sum(LINE.amount)},
 * {@code rank().over(partitionBy(TAG.name).orderBy(...))}.
 */
public final class Expressions {

    private Expressions() {}

    /** {@code count(*)}. */
    public static Aggregate<Long> count() {
        return new Aggregate<>("count", false, null, Codecs.LONG);
    }

    /** {@code count(x)}: the rows in which it is not null. */
    public static Aggregate<Long> count(Expression<?> expression) {
        return new Aggregate<>("count", false, expression, Codecs.LONG);
    }

    /** {@code count(distinct x)}. */
    public static Aggregate<Long> countDistinct(Expression<?> expression) {
        return new Aggregate<>("count", true, expression, Codecs.LONG);
    }

    /** {@code sum(x)}, of the same type; null when there is no row. */
    public static <N extends Number & Comparable<? super N>> Aggregate<N> sum(NumberExpression<N> expression) {
        return new Aggregate<>("sum", false, expression, expression.codec());
    }

    /** {@code sum(x)} of whole numbers, as a {@code long}: many small numbers make a large one. Null when there is no row. */
    public static Aggregate<Long> sumLong(NumberExpression<?> expression) {
        return new Aggregate<>("sum", false, expression, Codecs.LONG);
    }

    /** {@code avg(x)}; null when there is no row. */
    public static Aggregate<Double> avg(NumberExpression<?> expression) {
        return new Aggregate<>("avg", false, expression, Codecs.DOUBLE);
    }

    /** {@code min(x)}; null when there is no row. */
    public static <V extends Comparable<? super V>> ComparableExpression<V> min(ComparableExpression<V> expression) {
        return new FunctionCall.OfComparable<>("min", expression);
    }

    /** {@code min(x)}; null when there is no row. */
    public static <N extends Number & Comparable<? super N>> Aggregate<N> min(NumberExpression<N> expression) {
        return new Aggregate<>("min", false, expression, expression.codec());
    }

    /** {@code max(x)}; null when there is no row. */
    public static <V extends Comparable<? super V>> ComparableExpression<V> max(ComparableExpression<V> expression) {
        return new FunctionCall.OfComparable<>("max", expression);
    }

    /** {@code max(x)}; null when there is no row. */
    public static <N extends Number & Comparable<? super N>> Aggregate<N> max(NumberExpression<N> expression) {
        return new Aggregate<>("max", false, expression, expression.codec());
    }

    /** {@code row_number()}, to be used {@link Aggregate#over over} a window. */
    public static Aggregate<Long> rowNumber() {
        return new Aggregate<>("row_number", false, null, Codecs.LONG);
    }

    /** {@code rank()}, to be used {@link Aggregate#over over} a window. */
    public static Aggregate<Long> rank() {
        return new Aggregate<>("rank", false, null, Codecs.LONG);
    }

    /** {@code dense_rank()}, to be used {@link Aggregate#over over} a window. */
    public static Aggregate<Long> denseRank() {
        return new Aggregate<>("dense_rank", false, null, Codecs.LONG);
    }

    /** {@code coalesce(a, b)}: the first that is not null. */
    public static <V> Expression<V> coalesce(Expression<V> first, Expression<V> second) {
        return new FunctionCall<>("coalesce", first.codec(), first, second);
    }

    /** {@code coalesce(a, b)}: the first that is not null. */
    public static <N extends Number & Comparable<? super N>> NumberExpression<N> coalesce(
            NumberExpression<N> first, NumberExpression<N> second) {
        return new FunctionCall.OfNumber<>("coalesce", first.codec(), first, second);
    }

    /** {@code exists (select ...)}. */
    public static Condition exists(Fragment subquery) {
        return new Exists(subquery, false);
    }

    /** {@code not exists (select ...)}. */
    public static Condition notExists(Fragment subquery) {
        return new Exists(subquery, true);
    }

    /** The contrary. */
    public static Condition not(Condition condition) {
        return condition.not();
    }

    /** A part of a date or time; of an instant, in UTC. */
    public static NumberExpression<Integer> datePart(DatePart part, Expression<?> value) {
        return new DatePartOf(part, value);
    }

    /** A number of the program, bound. */
    public static NumberExpression<BigDecimal> value(BigDecimal value) {
        return new NumberValue<>(Codecs.DECIMAL, value);
    }

    /** A number of the program, bound. */
    public static NumberExpression<Long> value(long value) {
        return new NumberValue<>(Codecs.LONG, value);
    }

    /** A text of the program, bound. */
    public static Expression<String> value(String value) {
        return new Value<>(Codecs.STRING, value);
    }

    /** A column of a result by its name: what SQL of the program answers with. */
    public static <V> Expression<V> column(String name, Class<V> type) {
        return new ResultColumn<>(Name.of(name), Codecs.ofType(type));
    }
}
