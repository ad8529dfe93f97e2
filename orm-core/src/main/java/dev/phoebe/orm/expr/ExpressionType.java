package dev.phoebe.orm.expr;

import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.Json;
import dev.phoebe.orm.type.ListCodec;
import dev.phoebe.orm.type.NumberCodec;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.UUID;
import java.util.function.Function;

/**
 * The type of an expression: how its values are stored and read, and which methods it has. Every expression has one, and
 * hands it on to what is made of it; a program names one for a cast or a function of the database. Immutable.
 *
 * @param <E> the kind of expression
 */
public final class ExpressionType<E extends Expression<?>> {

    /** {@link Boolean}, as a condition. */
    public static final ExpressionType<Condition> BOOLEAN = condition(Codecs.BOOLEAN);

    /** {@link Short}. */
    public static final ExpressionType<NumberExpression<Short>> SHORT = number(Codecs.SHORT);

    /** {@link Integer}. */
    public static final ExpressionType<NumberExpression<Integer>> INTEGER = number(Codecs.INTEGER);

    /** {@link Long}. */
    public static final ExpressionType<NumberExpression<Long>> LONG = number(Codecs.LONG);

    /** {@link Float}. */
    public static final ExpressionType<NumberExpression<Float>> FLOAT = number(Codecs.FLOAT);

    /** {@link Double}. */
    public static final ExpressionType<NumberExpression<Double>> DOUBLE = number(Codecs.DOUBLE);

    /** {@link BigDecimal}, with as many digits as the database gives it; see {@link #decimal(int, int)}. */
    public static final ExpressionType<NumberExpression<BigDecimal>> DECIMAL = number(Codecs.DECIMAL);

    /** {@link String}. */
    public static final ExpressionType<StringExpression> STRING = string(Codecs.STRING);

    /** {@link LocalDate}. */
    public static final ExpressionType<TemporalExpression<LocalDate>> DATE = temporal(Codecs.DATE);

    /** {@link LocalTime}. */
    public static final ExpressionType<TemporalExpression<LocalTime>> TIME = temporal(Codecs.TIME);

    /** {@link LocalDateTime}. */
    public static final ExpressionType<TemporalExpression<LocalDateTime>> TIMESTAMP = temporal(Codecs.TIMESTAMP);

    /** {@link Instant}. */
    public static final ExpressionType<TemporalExpression<Instant>> INSTANT = temporal(Codecs.INSTANT);

    /** {@link OffsetDateTime}. */
    public static final ExpressionType<TemporalExpression<OffsetDateTime>> OFFSET_DATE_TIME =
            temporal(Codecs.OFFSET_DATE_TIME);

    /** {@link UUID}. */
    public static final ExpressionType<ComparableExpression<UUID>> UUID = comparable(Codecs.UUID);

    /** Bytes. */
    public static final ExpressionType<BinaryExpression> BYTES = bytes(Codecs.BYTES);

    /** {@link Json}. */
    public static final ExpressionType<JsonExpression> JSON = json(Codecs.JSON);

    private final SqlType type;
    private final Function<Formula, E> making;

    private ExpressionType(SqlType type, Function<Formula, E> making) {
        this.type = type;
        this.making = making;
    }

    /** {@link BigDecimal} of so many digits, so many of them behind the point. */
    public static ExpressionType<NumberExpression<BigDecimal>> decimal(int precision, int scale) {
        NumberCodec<BigDecimal> codec = Codecs.decimal(scale);
        return new ExpressionType<>(
                SqlType.decimal(precision, scale), formula -> new Computed.OfNumber<>(formula, codec));
    }

    /** Numbers that travel by a codec. */
    public static <N extends Number & Comparable<? super N>> ExpressionType<NumberExpression<N>> number(
            NumberCodec<N> codec) {
        return new ExpressionType<>(SqlType.of(codec.kind()), formula -> new Computed.OfNumber<>(formula, codec));
    }

    static ExpressionType<StringExpression> string(Codec<String> codec) {
        return new ExpressionType<>(SqlType.of(TypeKind.VARCHAR), formula -> new Computed.OfString(formula, codec));
    }

    static ExpressionType<Condition> condition(Codec<Boolean> codec) {
        return new ExpressionType<>(SqlType.of(codec.kind()), formula -> new Computed.OfCondition(formula, codec));
    }

    static ExpressionType<BinaryExpression> bytes(Codec<byte[]> codec) {
        return new ExpressionType<>(SqlType.of(codec.kind()), formula -> new Computed.OfBytes(formula, codec));
    }

    static ExpressionType<JsonExpression> json(Codec<Json> codec) {
        return new ExpressionType<>(SqlType.of(codec.kind()), formula -> new Computed.OfJson(formula, codec));
    }

    /** Dates or times that travel by a codec. */
    public static <T extends Temporal & Comparable<? super T>> ExpressionType<TemporalExpression<T>> temporal(
            Codec<T> codec) {
        return new ExpressionType<>(SqlType.of(codec.kind()), formula -> new Computed.OfTemporal<>(formula, codec));
    }

    /** Values with an order that travel by a codec. */
    public static <V extends Comparable<? super V>> ExpressionType<ComparableExpression<V>> comparable(Codec<V> codec) {
        return new ExpressionType<>(SqlType.of(codec.kind()), formula -> new Computed.OfComparable<>(formula, codec));
    }

    /** Arrays of elements that travel by a codec: {@code array(Codecs.STRING)}; see {@link ArrayExpression}. */
    public static <V> ExpressionType<ArrayExpression<V>> array(Codec<V> elements) {
        return lists(Codecs.listOf(elements));
    }

    static <V> ExpressionType<ArrayExpression<V>> lists(ListCodec<V> codec) {
        return new ExpressionType<>(codec.sqlType(), formula -> new Computed.OfArray<>(formula, codec));
    }

    /** Values of any type that travel by a codec. */
    public static <V> ExpressionType<Expression<V>> of(Codec<V> codec) {
        return new ExpressionType<>(SqlType.of(codec.kind()), formula -> new Computed<>(formula, codec));
    }

    /** An expression of this type. */
    public E make(Formula formula) {
        return making.apply(formula);
    }

    SqlType type() {
        return type;
    }
}
