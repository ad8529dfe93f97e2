package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.DatePart;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.Json;
import dev.phoebe.orm.type.NumberCodec;
import dev.phoebe.orm.type.TypeKind;
import java.math.BigDecimal;
import java.time.temporal.Temporal;

/**
 * The functions of SQL, to be imported statically: {@code count()}, {@code sum(LINE.amount)}. Those that only windows
 * have are {@link Windows}.
 */
public final class Expressions {

    private Expressions() {}

    /** {@code count(*)}. */
    public static Aggregate.OfNumber<Long> count() {
        return new Aggregate.OfNumber<>(AggregateFunction.Plain.COUNT, null, Codecs.LONG);
    }

    /** {@code count(x)}: the rows in which it is not null. */
    public static Aggregate.OfNumber<Long> count(Expression<?> expression) {
        return new Aggregate.OfNumber<>(AggregateFunction.Plain.COUNT, expression, Codecs.LONG);
    }

    /** {@code count(distinct x)}. */
    public static Aggregate.OfNumber<Long> countDistinct(Expression<?> expression) {
        return new Aggregate.OfNumber<>(AggregateFunction.Plain.COUNT_DISTINCT, expression, Codecs.LONG);
    }

    /** {@code sum(x)}, of the same type; null when there is no row. */
    public static <N extends Number & Comparable<? super N>> Aggregate.OfNumber<N> sum(NumberExpression<N> expression) {
        return new Aggregate.OfNumber<>(AggregateFunction.Plain.SUM, expression, expression.codec());
    }

    /** {@code sum(distinct x)}: equal numbers once. */
    public static <N extends Number & Comparable<? super N>> Aggregate.OfNumber<N> sumDistinct(
            NumberExpression<N> expression) {
        return new Aggregate.OfNumber<>(AggregateFunction.Plain.SUM_DISTINCT, expression, expression.codec());
    }

    /** {@code sum(x)} of whole numbers, as a {@code long}: many small numbers make a large one. Null when there is no row. */
    public static Aggregate.OfNumber<Long> sumLong(NumberExpression<?> expression) {
        return new Aggregate.OfNumber<>(AggregateFunction.Plain.SUM, expression, Codecs.LONG);
    }

    /** {@code avg(x)}; null when there is no row. */
    public static Aggregate.OfNumber<Double> avg(NumberExpression<?> expression) {
        return mean(expression, false);
    }

    /** {@code avg(distinct x)}: equal numbers once. */
    public static Aggregate.OfNumber<Double> avgDistinct(NumberExpression<?> expression) {
        return mean(expression, true);
    }

    private static Aggregate.OfNumber<Double> mean(NumberExpression<?> expression, boolean distinct) {
        TypeKind kind = expression.codec().kind();
        return new Aggregate.OfNumber<>(new AggregateFunction.Mean(kind, distinct), expression, Codecs.DOUBLE);
    }

    /** {@code stddev_pop(x)}: the standard deviation of all there is. SQLite has none. */
    public static Aggregate.OfNumber<Double> stddevPop(NumberExpression<?> expression) {
        return variance("stddev_pop", expression);
    }

    /** {@code stddev_samp(x)}: the standard deviation judged by a sample; null for fewer than two. SQLite has none. */
    public static Aggregate.OfNumber<Double> stddevSamp(NumberExpression<?> expression) {
        return variance("stddev_samp", expression);
    }

    /** {@code var_pop(x)}: the variance of all there is. SQLite has none. */
    public static Aggregate.OfNumber<Double> varPop(NumberExpression<?> expression) {
        return variance("var_pop", expression);
    }

    /** {@code var_samp(x)}: the variance judged by a sample; null for fewer than two. SQLite has none. */
    public static Aggregate.OfNumber<Double> varSamp(NumberExpression<?> expression) {
        return variance("var_samp", expression);
    }

    private static Aggregate.OfNumber<Double> variance(String name, NumberExpression<?> expression) {
        TypeKind kind = expression.codec().kind();
        return new Aggregate.OfNumber<>(new AggregateFunction.Variance(name, kind), expression, Codecs.DOUBLE);
    }

    /** The number in the middle, or half-way between the two. MariaDB and MySQL have none. */
    public static Aggregate.OfNumber<Double> median(NumberExpression<?> expression) {
        return percentileCont(0.5, expression);
    }

    /**
     * {@code percentile_cont(fraction) within group (order by x)}: the number below which this part of all numbers lies,
     * interpolated between the two nearest. MariaDB and MySQL have none.
     *
     * @throws InvalidQueryException when the fraction is not between 0 and 1
     */
    public static Aggregate.OfNumber<Double> percentileCont(double fraction, NumberExpression<?> expression) {
        return new Aggregate.OfNumber<>(new AggregateFunction.Percentile(fraction), expression, Codecs.DOUBLE);
    }

    /** {@code min(x)}; null when there is no row. */
    public static <V extends Comparable<? super V>> Aggregate.OfComparable<V> min(ComparableExpression<V> expression) {
        return new Aggregate.OfComparable<>(AggregateFunction.Plain.MIN, expression);
    }

    /** {@code min(x)}; null when there is no row. */
    public static <T extends Temporal & Comparable<? super T>> Aggregate.OfTemporal<T> min(
            TemporalExpression<T> expression) {
        return new Aggregate.OfTemporal<>(AggregateFunction.Plain.MIN, expression);
    }

    /** {@code min(x)}; null when there is no row. */
    public static Aggregate.OfString min(StringExpression expression) {
        return new Aggregate.OfString(AggregateFunction.Plain.MIN, expression);
    }

    /** {@code min(x)}; null when there is no row. */
    public static <N extends Number & Comparable<? super N>> Aggregate.OfNumber<N> min(NumberExpression<N> expression) {
        return new Aggregate.OfNumber<>(AggregateFunction.Plain.MIN, expression, expression.codec());
    }

    /** {@code max(x)}; null when there is no row. */
    public static <V extends Comparable<? super V>> Aggregate.OfComparable<V> max(ComparableExpression<V> expression) {
        return new Aggregate.OfComparable<>(AggregateFunction.Plain.MAX, expression);
    }

    /** {@code max(x)}; null when there is no row. */
    public static <T extends Temporal & Comparable<? super T>> Aggregate.OfTemporal<T> max(
            TemporalExpression<T> expression) {
        return new Aggregate.OfTemporal<>(AggregateFunction.Plain.MAX, expression);
    }

    /** {@code max(x)}; null when there is no row. */
    public static Aggregate.OfString max(StringExpression expression) {
        return new Aggregate.OfString(AggregateFunction.Plain.MAX, expression);
    }

    /** {@code max(x)}; null when there is no row. */
    public static <N extends Number & Comparable<? super N>> Aggregate.OfNumber<N> max(NumberExpression<N> expression) {
        return new Aggregate.OfNumber<>(AggregateFunction.Plain.MAX, expression, expression.codec());
    }

    /** {@code bool_and(condition)}: whether it holds in every row where it is not unknown; null when there is no such row. */
    public static Aggregate.OfBoolean every(Condition condition) {
        return new Aggregate.OfBoolean(new AggregateFunction.Quantified(true), condition);
    }

    /** {@code bool_or(condition)}: whether it holds in any row; null when it is unknown in all. */
    public static Aggregate.OfBoolean any(Condition condition) {
        return new Aggregate.OfBoolean(new AggregateFunction.Quantified(false), condition);
    }

    /**
     * {@code string_agg(x, separator)}: the texts that are not null, one after the other; null when there is none. A text
     * that MariaDB or MySQL would cut, at {@code group_concat_max_len} bytes, is a {@code DataException} there.
     */
    public static Aggregate.StringAgg stringAgg(StringExpression expression, String separator) {
        return new Aggregate.StringAgg(expression, separator);
    }

    /**
     * {@code array_agg(x) filter (where x is not null)}: the values that are not null, as an array; null when there is
     * none. On PostgreSQL and H2.
     *
     * @throws InvalidQueryException when the values are bytes or arrays themselves
     */
    public static <E> Aggregate.ArrayAgg<E> arrayAgg(Expression<E> expression) {
        return new Aggregate.ArrayAgg<>(expression);
    }

    /** {@code coalesce(a, b, ...)}: the first that is not null. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <V, E extends Expression<V>> E coalesce(TypedExpression<V, E> first, TypedExpression<V, E>... more) {
        return first.type().make(Several.of(Several.COALESCE, first, more));
    }

    /** {@code coalesce(a, b, ...)}: the first that is not null. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <V> Expression<V> coalesce(Expression<V> first, Expression<V>... more) {
        return first.type().make(Several.of(Several.COALESCE, first, more));
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
    public static <V, E extends Expression<V>> Case<Condition, V, E> caseWhen(
            Condition condition, TypedExpression<V, E> result) {
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
    public static BinaryExpression value(byte[] value) {
        return new Value.OfBytes(value);
    }

    /** JSON of the program, bound. */
    public static JsonExpression value(Json value) {
        return new Value.OfJson(value);
    }

    /** A value of the program as a column stores it: an enum, a type of the program's own. */
    public static <V> Expression<V> value(Expression<V> column, V value) {
        return new Value<>(column.codec(), value);
    }

    /** A column of a result by its name: what SQL of the program answers with. */
    public static <V> Expression<V> column(String name, Class<V> type) {
        return new ResultColumn<>(Name.of(name), Codecs.ofType(type));
    }
}
