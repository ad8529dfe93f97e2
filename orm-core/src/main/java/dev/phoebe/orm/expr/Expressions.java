package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.DatePart;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.NumberCodec;
import java.math.BigDecimal;
import java.time.temporal.Temporal;

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

    /** {@code coalesce(a, b, ...)}: the first that is not null. */
    public static StringExpression coalesce(StringExpression first, StringExpression... more) {
        return new Computed.OfString(Several.of(Several.COALESCE, first, more));
    }

    /** {@code coalesce(a, b, ...)}: the first that is not null. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <N extends Number & Comparable<? super N>> NumberExpression<N> coalesce(
            NumberExpression<N> first, NumberExpression<N>... more) {
        return new Computed.OfNumber<>(Several.of(Several.COALESCE, first, more), first.codec());
    }

    /** {@code coalesce(a, b, ...)}: the first that is not null. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T extends Temporal & Comparable<? super T>> TemporalExpression<T> coalesce(
            TemporalExpression<T> first, TemporalExpression<T>... more) {
        return new Computed.OfTemporal<>(Several.of(Several.COALESCE, first, more), first.codec());
    }

    /** {@code coalesce(a, b, ...)}: the first that is not null. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <V extends Comparable<? super V>> ComparableExpression<V> coalesce(
            ComparableExpression<V> first, ComparableExpression<V>... more) {
        return new Computed.OfComparable<>(Several.of(Several.COALESCE, first, more), first.codec());
    }

    /** {@code coalesce(a, b, ...)}: the first that is not null. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <V> Expression<V> coalesce(Expression<V> first, Expression<V>... more) {
        return new Computed<>(Several.of(Several.COALESCE, first, more), first.codec());
    }

    /** {@code case x when ...}: compares with values, one after the other. */
    public static <V> CaseStart<V> caseOf(Expression<V> expression) {
        return CaseStart.of(expression);
    }

    /** {@code case when condition then ?}. */
    public static Case<Condition, String, StringExpression> caseWhen(Condition condition, String result) {
        return CaseStart.SEARCHED.when(condition, result);
    }

    /** {@code case when condition then ?}. */
    public static <N extends Number & Comparable<? super N>> Case<Condition, N, NumberExpression<N>> caseWhen(
            Condition condition, N result) {
        return CaseStart.SEARCHED.when(condition, result);
    }

    /** {@code case when condition then ?}. */
    public static <T extends Temporal & Comparable<? super T>> Case<Condition, T, TemporalExpression<T>> caseWhen(
            Condition condition, T result) {
        return CaseStart.SEARCHED.when(condition, result);
    }

    /** {@code case when condition then ?}. */
    public static <V extends Comparable<? super V>> Case<Condition, V, ComparableExpression<V>> caseWhen(
            Condition condition, V result) {
        return CaseStart.SEARCHED.when(condition, result);
    }

    /** {@code case when condition then result}. */
    public static Case<Condition, String, StringExpression> caseWhen(Condition condition, StringExpression result) {
        return CaseStart.SEARCHED.when(condition, result);
    }

    /** {@code case when condition then result}. */
    public static <N extends Number & Comparable<? super N>> Case<Condition, N, NumberExpression<N>> caseWhen(
            Condition condition, NumberExpression<N> result) {
        return CaseStart.SEARCHED.when(condition, result);
    }

    /** {@code case when condition then result}. */
    public static <T extends Temporal & Comparable<? super T>> Case<Condition, T, TemporalExpression<T>> caseWhen(
            Condition condition, TemporalExpression<T> result) {
        return CaseStart.SEARCHED.when(condition, result);
    }

    /** {@code case when condition then result}. */
    public static <V extends Comparable<? super V>> Case<Condition, V, ComparableExpression<V>> caseWhen(
            Condition condition, ComparableExpression<V> result) {
        return CaseStart.SEARCHED.when(condition, result);
    }

    /** {@code case when condition then result}. */
    public static <V> Case<Condition, V, Expression<V>> caseWhen(Condition condition, Expression<V> result) {
        return CaseStart.SEARCHED.when(condition, result);
    }

    /** {@code (a, b)}, to be compared with other rows. */
    public static <A, B> Row2<A, B> row(Expression<A> first, Expression<B> second) {
        return new Row2<>(first, second);
    }

    /** {@code (a, b, c)}, to be compared with other rows. */
    public static <A, B, C> Row3<A, B, C> row(Expression<A> first, Expression<B> second, Expression<C> third) {
        return new Row3<>(first, second, third);
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
    public static StringExpression value(String value) {
        return new Value.OfString(value);
    }

    /** A number of the program, bound. */
    public static <N extends Number & Comparable<? super N>> NumberExpression<N> value(N value) {
        return new NumberValue<>((NumberCodec<N>) Codecs.of(value), value);
    }

    /** A date or time of the program, bound. */
    public static <T extends Temporal & Comparable<? super T>> TemporalExpression<T> value(T value) {
        return new Value.OfTemporal<>(Codecs.of(value), value);
    }

    /** A value of the program that has an order, bound. */
    public static <V extends Comparable<? super V>> ComparableExpression<V> value(V value) {
        return new Value.OfComparable<>(Codecs.of(value), value);
    }

    /** Bytes of the program, bound. */
    public static Expression<byte[]> value(byte[] value) {
        return new Value<>(Codecs.BYTES, value);
    }

    /** A value of the program as a column stores it: an enum, a type of the program's own. */
    public static <V> Expression<V> value(Expression<V> column, V value) {
        return new Value<>(column.codec(), value);
    }
}
