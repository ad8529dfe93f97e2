package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.ListCodec;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of a group of rows: {@code sum(x)}. Which rows it takes is said by {@link #filter}; over a window it has a
 * value for each row. Immutable.
 *
 * @param <V> the type of its value
 * @param <A> what kind of expression it is: a sum is a number, and stays one
 */
public abstract sealed class Aggregate<V, A extends Aggregate<V, A>> implements Expression<V> {

    private final AggregateCall call;
    private final Codec<V> codec;

    private Aggregate(AggregateCall call, Codec<V> codec) {
        this.call = call;
        this.codec = codec;
    }

    abstract A with(AggregateCall other);

    /** Only of rows for which the condition holds too: {@code filter (where ...)}, or CASE where there is no FILTER. */
    public final A filter(Condition condition) {
        return with(call.with(condition));
    }

    /** The same over a window: one answer for each row, {@code sum(x) over (partition by ... order by ...)}. */
    public final A over(Window window) {
        return with(call.with(window));
    }

    final AggregateCall call() {
        return call;
    }

    /** Aggregates of the same call and type are the same. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Aggregate<?, ?> aggregate
                && aggregate.call.equals(call)
                && aggregate.codec.equals(codec);
    }

    @Override
    public final int hashCode() {
        return call.hashCode();
    }

    @Override
    public Codec<V> codec() {
        return codec;
    }

    @Override
    public final void write(SqlWriter writer) {
        call.write(writer);
    }

    @Override
    public final @Nullable Source origin() {
        return call.origin();
    }

    /** An aggregate that is a whole number of 16 bits. */
    public static final class OfShort extends Aggregate<Short, OfShort> implements ShortExpression {

        OfShort(AggregateCall call, Codec<Short> codec) {
            super(call, codec);
        }

        @Override
        OfShort with(AggregateCall other) {
            return new OfShort(other, codec());
        }
    }

    /** An aggregate that is a whole number of 32 bits. */
    public static final class OfInteger extends Aggregate<Integer, OfInteger> implements IntegerExpression {

        OfInteger(AggregateCall call, Codec<Integer> codec) {
            super(call, codec);
        }

        @Override
        OfInteger with(AggregateCall other) {
            return new OfInteger(other, codec());
        }
    }

    /** An aggregate that is a whole number of 64 bits. */
    public static final class OfLong extends Aggregate<Long, OfLong> implements LongExpression {

        OfLong(AggregateCall call, Codec<Long> codec) {
            super(call, codec);
        }

        @Override
        OfLong with(AggregateCall other) {
            return new OfLong(other, codec());
        }
    }

    /** An aggregate that is an exact number. */
    public static final class OfDecimal extends Aggregate<BigDecimal, OfDecimal> implements DecimalExpression {

        OfDecimal(AggregateCall call, Codec<BigDecimal> codec) {
            super(call, codec);
        }

        @Override
        OfDecimal with(AggregateCall other) {
            return new OfDecimal(other, codec());
        }
    }

    /** An aggregate that is a floating point number of 32 bits. */
    public static final class OfFloat extends Aggregate<Float, OfFloat> implements FloatExpression {

        OfFloat(AggregateCall call, Codec<Float> codec) {
            super(call, codec);
        }

        @Override
        OfFloat with(AggregateCall other) {
            return new OfFloat(other, codec());
        }
    }

    /** An aggregate that is a floating point number of 64 bits. */
    public static final class OfDouble extends Aggregate<Double, OfDouble> implements DoubleExpression {

        OfDouble(AggregateCall call, Codec<Double> codec) {
            super(call, codec);
        }

        @Override
        OfDouble with(AggregateCall other) {
            return new OfDouble(other, codec());
        }
    }

    /** An aggregate that is a text. */
    public static final class OfString extends Aggregate<String, OfString> implements StringExpression {

        OfString(AggregateCall call, Codec<String> codec) {
            super(call, codec);
        }

        @Override
        OfString with(AggregateCall other) {
            return new OfString(other, codec());
        }
    }

    /** An aggregate that is a condition. */
    public static final class OfBoolean extends Aggregate<Boolean, OfBoolean> implements Condition {

        OfBoolean(AggregateCall call, Codec<Boolean> codec) {
            super(call, codec);
        }

        @Override
        public void writeCondition(SqlWriter writer) {
            writer.dialect().queries().condition(writer, this);
        }

        @Override
        public Codec<Boolean> codec() {
            return super.codec();
        }

        @Override
        OfBoolean with(AggregateCall other) {
            return new OfBoolean(other, codec());
        }
    }

    /** An aggregate of values that have an order. */
    public static final class OfComparable<V extends Comparable<? super V>> extends Aggregate<V, OfComparable<V>>
            implements ComparableExpression<V> {

        OfComparable(AggregateCall call, Codec<V> codec) {
            super(call, codec);
        }

        @Override
        OfComparable<V> with(AggregateCall other) {
            return new OfComparable<>(other, codec());
        }
    }

    /** An aggregate that is a date or a time. */
    public static final class OfTemporal<T extends Temporal & Comparable<? super T>> extends Aggregate<T, OfTemporal<T>>
            implements TemporalExpression<T> {

        OfTemporal(AggregateCall call, Codec<T> codec) {
            super(call, codec);
        }

        @Override
        OfTemporal<T> with(AggregateCall other) {
            return new OfTemporal<>(other, codec());
        }
    }

    /** The values of a group, in an array. */
    public static final class ArrayAgg<E> extends Aggregate<List<E>, ArrayAgg<E>> implements ArrayExpression<E> {

        private final AggregateFunction.Collected function;
        private final ListCodec<E> codec;

        ArrayAgg(Expression<E> argument) {
            this(new AggregateFunction.Collected(false, List.of()), argument);
        }

        /** Without nulls, which an array does not hold. */
        private ArrayAgg(AggregateFunction.Collected function, Expression<E> argument) {
            this(
                    function,
                    new AggregateCall(function, argument).with(argument.isNotNull()),
                    Codecs.listOf(argument.codec()));
        }

        private ArrayAgg(AggregateFunction.Collected function, AggregateCall call, ListCodec<E> codec) {
            super(call, codec);
            this.function = function;
            this.codec = codec;
        }

        @Override
        public ListCodec<E> codec() {
            return codec;
        }

        /** Each value once. */
        public ArrayAgg<E> distinct() {
            return with(new AggregateFunction.Collected(true, function.order()));
        }

        /** In this order, instead of any given before. Of distinct values, only their own order is known. */
        public ArrayAgg<E> orderBy(Order... orders) {
            return with(new AggregateFunction.Collected(function.distinct(), List.of(orders)));
        }

        private ArrayAgg<E> with(AggregateFunction.Collected other) {
            return new ArrayAgg<>(other, call().with(other), codec);
        }

        @Override
        ArrayAgg<E> with(AggregateCall other) {
            return new ArrayAgg<>(function, other, codec);
        }
    }

    /** The texts of a group, one after the other. */
    public static final class StringAgg extends Aggregate<String, StringAgg> implements StringExpression {

        private final AggregateFunction.Joined function;

        StringAgg(StringExpression argument, String separator) {
            this(new AggregateFunction.Joined(separator, false, List.of()), argument);
        }

        private StringAgg(AggregateFunction.Joined function, Expression<?> argument) {
            this(function, new AggregateCall(function, argument));
        }

        private StringAgg(AggregateFunction.Joined function, AggregateCall call) {
            super(call, Codecs.STRING);
            this.function = function;
        }

        /** Each text once. SQLite can do so only with a comma between. */
        public StringAgg distinct() {
            return with(new AggregateFunction.Joined(function.separator(), true, function.order()));
        }

        /** In this order, instead of any given before. */
        public StringAgg orderBy(Order... orders) {
            return with(new AggregateFunction.Joined(function.separator(), function.distinct(), List.of(orders)));
        }

        private StringAgg with(AggregateFunction.Joined other) {
            return new StringAgg(other, call().with(other));
        }

        @Override
        StringAgg with(AggregateCall other) {
            return new StringAgg(function, other);
        }
    }
}
