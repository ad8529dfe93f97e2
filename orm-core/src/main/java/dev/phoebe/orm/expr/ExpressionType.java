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
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
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
    public static final ExpressionType<ShortExpression> SHORT = of(Codecs.SHORT, Computed.OfShort::new);

    /** {@link Integer}. */
    public static final ExpressionType<IntegerExpression> INTEGER = of(Codecs.INTEGER, Computed.OfInteger::new);

    /** {@link Long}. */
    public static final ExpressionType<LongExpression> LONG = of(Codecs.LONG, Computed.OfLong::new);

    /** {@link Float}. */
    public static final ExpressionType<FloatExpression> FLOAT = of(Codecs.FLOAT, Computed.OfFloat::new);

    /** {@link Double}. */
    public static final ExpressionType<DoubleExpression> DOUBLE = of(Codecs.DOUBLE, Computed.OfDouble::new);

    /** {@link BigDecimal}, with as many digits as the database gives it; see {@link #decimal(int, int)}. */
    public static final ExpressionType<DecimalExpression> DECIMAL = decimals(Codecs.DECIMAL);

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

    /** {@link BigDecimal} of a precision and a scale. */
    public static ExpressionType<DecimalExpression> decimal(int precision, int scale) {
        return of(SqlType.decimal(precision, scale), Codecs.decimal(scale), Computed.OfDecimal::new);
    }

    static ExpressionType<DecimalExpression> decimals(Codec<BigDecimal> codec) {
        return of(codec, Computed.OfDecimal::new);
    }

    static ExpressionType<StringExpression> string(Codec<String> codec) {
        return of(SqlType.of(TypeKind.VARCHAR), codec, Computed.OfString::new);
    }

    static ExpressionType<Condition> condition(Codec<Boolean> codec) {
        return of(codec, Computed.OfCondition::new);
    }

    static ExpressionType<BinaryExpression> bytes(Codec<byte[]> codec) {
        return of(codec, Computed.OfBytes::new);
    }

    static ExpressionType<JsonExpression> json(Codec<Json> codec) {
        return of(codec, Computed.OfJson::new);
    }

    /** Dates or times that travel by a codec. */
    public static <T extends Temporal & Comparable<? super T>> ExpressionType<TemporalExpression<T>> temporal(
            Codec<T> codec) {
        return of(codec, Computed.OfTemporal::new);
    }

    /** Values with an order that travel by a codec. */
    public static <V extends Comparable<? super V>> ExpressionType<ComparableExpression<V>> comparable(Codec<V> codec) {
        return of(codec, Computed.OfComparable::new);
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
        return of(codec, Computed::new);
    }

    private static <V, E extends Expression<V>> ExpressionType<E> of(
            Codec<V> codec, BiFunction<Formula, Codec<V>, E> making) {
        return of(SqlType.of(codec.kind()), codec, making);
    }

    private static <V, E extends Expression<V>> ExpressionType<E> of(
            SqlType type, Codec<V> codec, BiFunction<Formula, Codec<V>, E> making) {
        return new ExpressionType<>(type, formula -> making.apply(formula, codec));
    }

    /** The type of what is one or another of several expressions, of which the first has this type. */
    ExpressionType<E> common(List<? extends Expression<?>> expressions) {
        if (type.kind() != TypeKind.DECIMAL) {
            return this;
        }
        Codec<?> codec = expressions.get(0).codec();
        for (int i = 1; i < expressions.size(); i++) {
            codec = codec.common(expressions.get(i).codec());
        }
        return with(codec);
    }

    /** The same for values that travel by another codec: of decimals, with another scale. */
    @SuppressWarnings("unchecked") // an exact number is nothing but a decimal
    public ExpressionType<E> with(Codec<?> codec) {
        boolean decimal = codec instanceof NumberCodec<?> && codec.type().equals(BigDecimal.class);
        return decimal ? (ExpressionType<E>) decimals((Codec<BigDecimal>) codec) : this;
    }

    /** An expression of this type. */
    public E make(Formula formula) {
        return making.apply(formula);
    }

    SqlType type() {
        return type;
    }
}
