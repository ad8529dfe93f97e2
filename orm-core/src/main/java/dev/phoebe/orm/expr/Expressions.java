package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.DatePart;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.Json;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The functions of SQL, to be imported statically: {@code count()}, {@code sum(LINE.amount)}. Those that only windows
 * have are {@link Windows}.
 */
public final class Expressions {

    private Expressions() {}

    /** {@code count(*)}. */
    public static Aggregate.OfLong count() {
        return counted(AggregateFunction.Plain.COUNT, null);
    }

    /** {@code count(x)}: the rows in which it is not null. */
    public static Aggregate.OfLong count(Expression<?> expression) {
        return counted(AggregateFunction.Plain.COUNT, expression);
    }

    /** {@code count(distinct x)}. */
    public static Aggregate.OfLong countDistinct(Expression<?> expression) {
        return counted(AggregateFunction.Plain.COUNT_DISTINCT, expression);
    }

    private static Aggregate.OfLong counted(AggregateFunction function, @Nullable Expression<?> expression) {
        return new Aggregate.OfLong(new AggregateCall(function, expression), Codecs.LONG);
    }

    /** {@code sum(x)}, of the same type; null when there is no row. */
    public static <
                    V extends Comparable<? super V>,
                    A extends Aggregate<V, A>,
                    E extends OrderedExpression<V, A> & Numeric>
            A sum(E number) {
        return number.aggregate(AggregateFunction.Plain.SUM);
    }

    /** {@code sum(distinct x)}: equal numbers once. */
    public static <
                    V extends Comparable<? super V>,
                    A extends Aggregate<V, A>,
                    E extends OrderedExpression<V, A> & Numeric>
            A sumDistinct(E number) {
        return number.aggregate(AggregateFunction.Plain.SUM_DISTINCT);
    }

    /** {@code sum(x)} of whole numbers, as a {@code long}: many small numbers make a large one. Null when there is no row. */
    public static Aggregate.OfLong sumLong(WholeExpression<?, ?, ?, ?> number) {
        return counted(AggregateFunction.Plain.SUM, number);
    }

    /** {@code avg(x)}; null when there is no row. */
    public static Aggregate.OfDouble avg(Numeric number) {
        return floating(number, new AggregateFunction.Mean(number.codec().kind(), false));
    }

    /** {@code avg(distinct x)}: equal numbers once. */
    public static Aggregate.OfDouble avgDistinct(Numeric number) {
        return floating(number, new AggregateFunction.Mean(number.codec().kind(), true));
    }

    /** {@code stddev_pop(x)}: the standard deviation of all there is. SQLite has none. */
    public static Aggregate.OfDouble stddevPop(Numeric number) {
        return variance("stddev_pop", number);
    }

    /** {@code stddev_samp(x)}: the standard deviation judged by a sample; null for fewer than two. SQLite has none. */
    public static Aggregate.OfDouble stddevSamp(Numeric number) {
        return variance("stddev_samp", number);
    }

    /** {@code var_pop(x)}: the variance of all there is. SQLite has none. */
    public static Aggregate.OfDouble varPop(Numeric number) {
        return variance("var_pop", number);
    }

    /** {@code var_samp(x)}: the variance judged by a sample; null for fewer than two. SQLite has none. */
    public static Aggregate.OfDouble varSamp(Numeric number) {
        return variance("var_samp", number);
    }

    private static Aggregate.OfDouble variance(String name, Numeric number) {
        return floating(
                number, new AggregateFunction.Variance(name, number.codec().kind()));
    }

    /** The number in the middle, or half-way between the two. MariaDB and MySQL have none. */
    public static Aggregate.OfDouble median(Numeric number) {
        return percentileCont(0.5, number);
    }

    /**
     * {@code percentile_cont(fraction) within group (order by x)}: the number below which this part of all numbers lies,
     * interpolated between the two nearest. MariaDB and MySQL have none.
     *
     * @throws InvalidQueryException when the fraction is not between 0 and 1
     */
    public static Aggregate.OfDouble percentileCont(double fraction, Numeric number) {
        return floating(number, new AggregateFunction.Percentile(fraction));
    }

    private static Aggregate.OfDouble floating(Numeric number, AggregateFunction function) {
        return new Aggregate.OfDouble(new AggregateCall(function, (Expression<?>) number), Codecs.DOUBLE);
    }

    /** {@code min(x)}; null when there is no row. */
    public static <V extends Comparable<? super V>, A extends Aggregate<V, A>> A min(
            OrderedExpression<V, A> expression) {
        return expression.aggregate(AggregateFunction.Plain.MIN);
    }

    /** {@code max(x)}; null when there is no row. */
    public static <V extends Comparable<? super V>, A extends Aggregate<V, A>> A max(
            OrderedExpression<V, A> expression) {
        return expression.aggregate(AggregateFunction.Plain.MAX);
    }

    /** {@code bool_and(condition)}: whether it holds in every row where it is not unknown; null when there is no such row. */
    public static Aggregate.OfBoolean every(Condition condition) {
        return quantified(true, condition);
    }

    /** {@code bool_or(condition)}: whether it holds in any row; null when it is unknown in all. */
    public static Aggregate.OfBoolean any(Condition condition) {
        return quantified(false, condition);
    }

    private static Aggregate.OfBoolean quantified(boolean every, Condition condition) {
        return new Aggregate.OfBoolean(
                new AggregateCall(new AggregateFunction.Quantified(every), condition), Codecs.BOOLEAN);
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
        return Several.coalesce(first.type(), first, more);
    }

    /** {@code coalesce(a, b, ...)}: the first that is not null. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <V> Expression<V> coalesce(Expression<V> first, Expression<V>... more) {
        return Several.coalesce(first.type(), first, more);
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
    public static Case<Condition, Boolean, Condition> caseWhen(Condition condition, boolean result) {
        return CaseStart.SEARCHED.when(condition, result);
    }

    /** {@code case when condition then ?}. */
    public static Case<Condition, Integer, IntegerExpression> caseWhen(Condition condition, int result) {
        return CaseStart.SEARCHED.when(condition, result);
    }

    /** {@code case when condition then ?}. */
    public static Case<Condition, Long, LongExpression> caseWhen(Condition condition, long result) {
        return CaseStart.SEARCHED.when(condition, result);
    }

    /** {@code case when condition then ?}. */
    public static Case<Condition, Double, DoubleExpression> caseWhen(Condition condition, double result) {
        return CaseStart.SEARCHED.when(condition, result);
    }

    /** {@code case when condition then ?}. */
    public static Case<Condition, BigDecimal, DecimalExpression> caseWhen(Condition condition, BigDecimal result) {
        return CaseStart.SEARCHED.when(condition, result);
    }

    /** {@code case when condition then ?}. */
    public static Case<Condition, UUID, ComparableExpression<UUID>> caseWhen(Condition condition, UUID result) {
        return CaseStart.SEARCHED.when(condition, result);
    }

    /** {@code case when condition then ?}. */
    public static <T extends Temporal & Comparable<? super T>> Case<Condition, T, TemporalExpression<T>> caseWhen(
            Condition condition, T result) {
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
    public static IntegerExpression datePart(DatePart part, Expression<?> value) {
        return ExpressionType.INTEGER.make(new DatePartOf(part, value));
    }

    /** A number of the program, bound. */
    public static LongExpression value(long value) {
        return ExpressionType.LONG.make(new Value<>(Codecs.LONG, value));
    }

    /** A number of the program, bound. */
    public static IntegerExpression value(Integer value) {
        return ExpressionType.INTEGER.make(new Value<>(Codecs.INTEGER, value));
    }

    /** A number of the program, bound. */
    public static ShortExpression value(Short value) {
        return ExpressionType.SHORT.make(new Value<>(Codecs.SHORT, value));
    }

    /** A number of the program, bound. */
    public static DoubleExpression value(double value) {
        return ExpressionType.DOUBLE.make(new Value<>(Codecs.DOUBLE, value));
    }

    /** A number of the program, bound. */
    public static FloatExpression value(Float value) {
        return ExpressionType.FLOAT.make(new Value<>(Codecs.FLOAT, value));
    }

    /** A number of the program, bound. */
    public static DecimalExpression value(BigDecimal value) {
        Value<BigDecimal> decimal = NumberForm.decimal(value);
        return ExpressionType.decimals(decimal.codec()).make(decimal);
    }

    /** A text of the program, bound. */
    public static StringExpression value(String value) {
        return ExpressionType.STRING.make(new Value<>(Codecs.STRING, value));
    }

    /** A truth value of the program, bound. */
    public static Condition value(boolean value) {
        return ExpressionType.BOOLEAN.make(new Value<>(Codecs.BOOLEAN, value));
    }

    /** A date or time of the program, bound. */
    public static <T extends Temporal & Comparable<? super T>> TemporalExpression<T> value(T value) {
        Codec<T> codec = Codecs.of(value);
        return ExpressionType.temporal(codec).make(new Value<>(codec, value));
    }

    /** A UUID of the program, bound. */
    public static ComparableExpression<UUID> value(UUID value) {
        return ExpressionType.UUID.make(new Value<>(Codecs.UUID, value));
    }

    /** Bytes of the program, bound. */
    public static BinaryExpression value(byte[] value) {
        return ExpressionType.BYTES.make(new Value<>(Codecs.BYTES, value));
    }

    /** JSON of the program, bound. */
    public static JsonExpression value(Json value) {
        return ExpressionType.JSON.make(new Value<>(Codecs.JSON, value));
    }

    /** A value of the program as a column stores it: an enum. */
    public static <V, E extends Expression<V>> E value(TypedExpression<V, E> column, V value) {
        return column.type().make(new Value<>(column.codec(), value));
    }

    /** A value of the program as a column stores it: a type of the program's own. */
    public static <V> Expression<V> value(Expression<V> column, V value) {
        return new Value<>(column.codec(), value);
    }

    /** A column of a result by its name: what SQL of the program answers with. */
    public static <V> Expression<V> column(String name, Class<V> type) {
        return new ResultColumn<>(Name.of(name), Codecs.ofType(type));
    }
}
