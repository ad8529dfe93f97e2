package dev.phoebe.orm.type;

import dev.phoebe.orm.error.InvalidQueryException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The codecs of the types that Phoebe knows. */
public final class Codecs {

    /** {@link Boolean}. */
    public static final Codec<Boolean> BOOLEAN = new StandardCodec<>(
            TypeKind.BOOLEAN, Boolean.class, Codecs::readBoolean, Parameters::setBoolean, Codecs::parseBoolean);

    /** {@link Short}. */
    public static final NumberCodec<Short> SHORT = new StandardCodec.OfNumber<>(
            TypeKind.SMALLINT, Short.class, Codecs::readShort, Parameters::setShort, Short::valueOf, Codecs::toShort);

    /** {@link Integer}. */
    public static final NumberCodec<Integer> INTEGER = new StandardCodec.OfNumber<>(
            TypeKind.INTEGER,
            Integer.class,
            Codecs::readInteger,
            Parameters::setInt,
            Integer::valueOf,
            Math::toIntExact);

    /** {@link Long}. */
    public static final NumberCodec<Long> LONG = new StandardCodec.OfNumber<>(
            TypeKind.BIGINT, Long.class, Codecs::readLong, Parameters::setLong, Long::valueOf, Long::valueOf);

    /** {@link Float}. */
    public static final NumberCodec<Float> FLOAT = new StandardCodec.OfNumber<>(
            TypeKind.REAL, Float.class, Codecs::readFloat, Parameters::setFloat, Float::valueOf, value ->
                    (float) value);

    /** {@link Double}. */
    public static final NumberCodec<Double> DOUBLE = new StandardCodec.OfNumber<>(
            TypeKind.DOUBLE, Double.class, Codecs::readDouble, Parameters::setDouble, Double::valueOf, value ->
                    (double) value);

    /** {@link String}. */
    public static final Codec<String> STRING =
            new StandardCodec<>(TypeKind.VARCHAR, String.class, Row::getString, Parameters::setString, text -> text);

    /** {@link BigDecimal}, with as many digits as there are. */
    public static final NumberCodec<BigDecimal> DECIMAL = new DecimalCodec(NumberCodec.UNKNOWN_SCALE);

    /** {@link LocalDate}. */
    public static final Codec<LocalDate> DATE =
            new StandardCodec<>(TypeKind.DATE, LocalDate.class, Row::getDate, Parameters::setDate, LocalDate::parse);

    /** {@link LocalTime}. */
    public static final Codec<LocalTime> TIME =
            new StandardCodec<>(TypeKind.TIME, LocalTime.class, Row::getTime, Parameters::setTime, LocalTime::parse);

    /** {@link LocalDateTime}. */
    public static final Codec<LocalDateTime> TIMESTAMP = new StandardCodec<>(
            TypeKind.TIMESTAMP, LocalDateTime.class, Row::getTimestamp, Parameters::setTimestamp, LocalDateTime::parse);

    /** {@link UUID}. */
    public static final Codec<UUID> UUID = new StandardCodec<>(
            TypeKind.UUID, UUID.class, Row::getUuid, Parameters::setUuid, java.util.UUID::fromString);

    /** {@link Instant}, as an offset of zero where it is an element of an array: drivers take no instants there. */
    public static final Codec<Instant> INSTANT =
            new StandardCodec<>(
                    TypeKind.INSTANT, Instant.class, Row::getInstant, Parameters::setInstant, Instant::parse) {
                @Override
                public Object element(Instant value) {
                    return Storable.instant(value).atOffset(ZoneOffset.UTC);
                }
            };

    /** {@link OffsetDateTime}, stored as the instant it names and read back in UTC. */
    public static final Codec<OffsetDateTime> OFFSET_DATE_TIME = new MappedCodec<>(
            OffsetDateTime.class, INSTANT, OffsetDateTime::toInstant, instant -> instant.atOffset(ZoneOffset.UTC));

    /** Bytes, in base 64 where they are text. */
    public static final Codec<byte[]> BYTES =
            new StandardCodec<>(
                    TypeKind.BINARY,
                    byte[].class,
                    Row::getBytes,
                    Parameters::setBytes,
                    text -> Base64.getUrlDecoder().decode(text)) {
                @Override
                public String format(byte[] value) {
                    return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
                }
            };

    /** {@link Json}. */
    public static final Codec<Json> JSON =
            new StandardCodec<>(TypeKind.JSON, Json.class, Row::getJson, Parameters::setJson, Json::of) {
                @Override
                public Object element(Json value) {
                    return value.text();
                }
            };

    private static final Map<Class<?>, Codec<?>> ALL = Stream.of(
                    BOOLEAN,
                    SHORT,
                    INTEGER,
                    LONG,
                    FLOAT,
                    DOUBLE,
                    STRING,
                    DECIMAL,
                    DATE,
                    TIME,
                    TIMESTAMP,
                    UUID,
                    INSTANT,
                    OFFSET_DATE_TIME,
                    BYTES,
                    JSON)
            .collect(Collectors.toUnmodifiableMap(Codec::type, codec -> codec));

    private Codecs() {}

    /**
     * The codec of a value whose type Phoebe knows.
     *
     * @throws InvalidQueryException when it is of another type, whose codec only a column can tell
     */
    @SuppressWarnings("unchecked") // the map has the codec of a class under that class
    public static <V> Codec<V> of(V value) {
        Codec<?> codec = ALL.get(value.getClass());
        if (codec == null) {
            throw new InvalidQueryException("A value of " + value.getClass().getName()
                    + " does not say how it is stored. Name a column that has such values: value(BOOK.status, ...).");
        }
        return (Codec<V>) codec;
    }

    /**
     * The codec of a class that Phoebe knows.
     *
     * @throws InvalidQueryException when it is another class
     */
    @SuppressWarnings("unchecked") // the map has the codec of a class under that class
    public static <V> Codec<V> ofType(Class<V> type) {
        Codec<?> codec = ALL.get(type);
        if (codec == null) {
            throw new InvalidQueryException("Phoebe does not know how values of " + type.getName()
                    + " are stored. Known are: "
                    + ALL.keySet().stream().map(Class::getSimpleName).sorted().collect(Collectors.joining(", "))
                    + ".");
        }
        return (Codec<V>) codec;
    }

    /** {@link BigDecimal} of a column of this scale, which not every database keeps. */
    public static NumberCodec<BigDecimal> decimal(int scale) {
        return new DecimalCodec(scale);
    }

    /** A {@link BigDecimal} that was a {@code double}, to be compared with exact numbers. */
    public static NumberCodec<BigDecimal> approximateDecimal(int scale) {
        return new DecimalCodec(scale, true);
    }

    /** An enum, stored by name. A stored name that is none of its constants is an error. */
    public static <E extends Enum<E>> Codec<E> enumByName(Class<E> type) {
        return new EnumCodec<>(type);
    }

    /**
     * A list of values, stored as an array; neither the list that is read nor its elements are ever null in part: the
     * elements of an array are not null. The list that is read cannot be changed.
     *
     * @throws InvalidQueryException when the values are bytes or lists themselves
     */
    public static <E> ListCodec<E> listOf(Codec<E> elements) {
        return new ListCodec<>(elements);
    }

    private static @Nullable Boolean readBoolean(Row row, int column) throws SQLException {
        boolean value = row.booleanOrFalse(column);
        return (!value && row.wasNull()) ? null : value; // only what reads as false or 0 can be null
    }

    private static @Nullable Short readShort(Row row, int column) throws SQLException {
        short value = row.shortOrZero(column);
        return value == 0 && row.wasNull() ? null : value;
    }

    private static @Nullable Integer readInteger(Row row, int column) throws SQLException {
        int value = row.intOrZero(column);
        return value == 0 && row.wasNull() ? null : value;
    }

    private static @Nullable Long readLong(Row row, int column) throws SQLException {
        long value = row.longOrZero(column);
        return value == 0 && row.wasNull() ? null : value;
    }

    private static @Nullable Float readFloat(Row row, int column) throws SQLException {
        float value = row.floatOrZero(column);
        return value == 0 && row.wasNull() ? null : value;
    }

    private static @Nullable Double readDouble(Row row, int column) throws SQLException {
        double value = row.doubleOrZero(column);
        return value == 0 && row.wasNull() ? null : value;
    }

    private static boolean parseBoolean(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static short toShort(long value) {
        if (value != (short) value) {
            throw new ArithmeticException(value + " is no short");
        }
        return (short) value;
    }
}
