package dev.phoebe.orm.type;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The codecs of the types that Phoebe knows. */
public final class Codecs {

    /** {@link Boolean}. */
    public static final Codec<Boolean> BOOLEAN = new Codec<>() {
        @Override
        public TypeKind kind() {
            return TypeKind.BOOLEAN;
        }

        @Override
        public Class<Boolean> type() {
            return Boolean.class;
        }

        @Override
        public @Nullable Boolean read(Row row, int column) throws SQLException {
            boolean value = row.getBoolean(column);
            return row.wasNull() ? null : value;
        }

        @Override
        public void bind(Parameters parameters, int index, @Nullable Boolean value) throws SQLException {
            parameters.setBoolean(index, value);
        }

        @Override
        public Boolean parse(String text) {
            return parseBoolean(text);
        }
    };

    /** {@link Short}. */
    public static final NumberCodec<Short> SHORT = new NumberCodec<>() {
        @Override
        public TypeKind kind() {
            return TypeKind.SMALLINT;
        }

        @Override
        public Class<Short> type() {
            return Short.class;
        }

        @Override
        public @Nullable Short read(Row row, int column) throws SQLException {
            short value = row.getShort(column);
            return row.wasNull() ? null : value;
        }

        @Override
        public void bind(Parameters parameters, int index, @Nullable Short value) throws SQLException {
            parameters.setShort(index, value);
        }

        @Override
        public Short parse(String text) {
            return Short.valueOf(text);
        }

        @Override
        public Short of(long value) {
            return toShort(value);
        }
    };

    /** {@link Integer}. */
    public static final NumberCodec<Integer> INTEGER = new NumberCodec<>() {
        @Override
        public TypeKind kind() {
            return TypeKind.INTEGER;
        }

        @Override
        public Class<Integer> type() {
            return Integer.class;
        }

        @Override
        public @Nullable Integer read(Row row, int column) throws SQLException {
            int value = row.getInt(column);
            return row.wasNull() ? null : value;
        }

        @Override
        public void bind(Parameters parameters, int index, @Nullable Integer value) throws SQLException {
            parameters.setInt(index, value);
        }

        @Override
        public Integer parse(String text) {
            return Integer.valueOf(text);
        }

        @Override
        public Integer of(long value) {
            return Math.toIntExact(value);
        }
    };

    /** {@link Long}. */
    public static final NumberCodec<Long> LONG = new NumberCodec<>() {
        @Override
        public TypeKind kind() {
            return TypeKind.BIGINT;
        }

        @Override
        public Class<Long> type() {
            return Long.class;
        }

        @Override
        public @Nullable Long read(Row row, int column) throws SQLException {
            long value = row.getLong(column);
            return row.wasNull() ? null : value;
        }

        @Override
        public void bind(Parameters parameters, int index, @Nullable Long value) throws SQLException {
            parameters.setLong(index, value);
        }

        @Override
        public Long parse(String text) {
            return Long.valueOf(text);
        }

        @Override
        public Long of(long value) {
            return value;
        }
    };

    /** {@link Float}. */
    public static final NumberCodec<Float> FLOAT = new NumberCodec<>() {
        @Override
        public TypeKind kind() {
            return TypeKind.REAL;
        }

        @Override
        public Class<Float> type() {
            return Float.class;
        }

        @Override
        public @Nullable Float read(Row row, int column) throws SQLException {
            float value = row.getFloat(column);
            return row.wasNull() ? null : value;
        }

        @Override
        public void bind(Parameters parameters, int index, @Nullable Float value) throws SQLException {
            parameters.setFloat(index, value);
        }

        @Override
        public Float parse(String text) {
            return Float.valueOf(text);
        }

        @Override
        public Float of(long value) {
            return (float) value;
        }
    };

    /** {@link Double}. */
    public static final NumberCodec<Double> DOUBLE = new NumberCodec<>() {
        @Override
        public TypeKind kind() {
            return TypeKind.DOUBLE;
        }

        @Override
        public Class<Double> type() {
            return Double.class;
        }

        @Override
        public @Nullable Double read(Row row, int column) throws SQLException {
            double value = row.getDouble(column);
            return row.wasNull() ? null : value;
        }

        @Override
        public void bind(Parameters parameters, int index, @Nullable Double value) throws SQLException {
            parameters.setDouble(index, value);
        }

        @Override
        public Double parse(String text) {
            return Double.valueOf(text);
        }

        @Override
        public Double of(long value) {
            return (double) value;
        }
    };

    /** {@link String}. */
    public static final Codec<String> STRING = new Codec<>() {
        @Override
        public TypeKind kind() {
            return TypeKind.VARCHAR;
        }

        @Override
        public Class<String> type() {
            return String.class;
        }

        @Override
        public @Nullable String read(Row row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        public void bind(Parameters parameters, int index, @Nullable String value) throws SQLException {
            parameters.setString(index, value);
        }

        @Override
        public String parse(String text) {
            return text;
        }
    };

    /** {@link BigDecimal}. */
    public static final NumberCodec<BigDecimal> DECIMAL = new NumberCodec<>() {
        @Override
        public TypeKind kind() {
            return TypeKind.DECIMAL;
        }

        @Override
        public Class<BigDecimal> type() {
            return BigDecimal.class;
        }

        @Override
        public @Nullable BigDecimal read(Row row, int column) throws SQLException {
            return row.getDecimal(column);
        }

        @Override
        public void bind(Parameters parameters, int index, @Nullable BigDecimal value) throws SQLException {
            parameters.setDecimal(index, value);
        }

        @Override
        public BigDecimal parse(String text) {
            return new BigDecimal(text);
        }

        @Override
        public BigDecimal of(long value) {
            return BigDecimal.valueOf(value);
        }
    };

    /** {@link LocalDate}. */
    public static final Codec<LocalDate> DATE = new Codec<>() {
        @Override
        public TypeKind kind() {
            return TypeKind.DATE;
        }

        @Override
        public Class<LocalDate> type() {
            return LocalDate.class;
        }

        @Override
        public @Nullable LocalDate read(Row row, int column) throws SQLException {
            return row.getDate(column);
        }

        @Override
        public void bind(Parameters parameters, int index, @Nullable LocalDate value) throws SQLException {
            parameters.setDate(index, value);
        }

        @Override
        public LocalDate parse(String text) {
            return LocalDate.parse(text);
        }
    };

    /** {@link LocalTime}. */
    public static final Codec<LocalTime> TIME = new Codec<>() {
        @Override
        public TypeKind kind() {
            return TypeKind.TIME;
        }

        @Override
        public Class<LocalTime> type() {
            return LocalTime.class;
        }

        @Override
        public @Nullable LocalTime read(Row row, int column) throws SQLException {
            return row.getTime(column);
        }

        @Override
        public void bind(Parameters parameters, int index, @Nullable LocalTime value) throws SQLException {
            parameters.setTime(index, value);
        }

        @Override
        public LocalTime parse(String text) {
            return LocalTime.parse(text);
        }
    };

    /** {@link LocalDateTime}. */
    public static final Codec<LocalDateTime> TIMESTAMP = new Codec<>() {
        @Override
        public TypeKind kind() {
            return TypeKind.TIMESTAMP;
        }

        @Override
        public Class<LocalDateTime> type() {
            return LocalDateTime.class;
        }

        @Override
        public @Nullable LocalDateTime read(Row row, int column) throws SQLException {
            return row.getTimestamp(column);
        }

        @Override
        public void bind(Parameters parameters, int index, @Nullable LocalDateTime value) throws SQLException {
            parameters.setTimestamp(index, value);
        }

        @Override
        public LocalDateTime parse(String text) {
            return LocalDateTime.parse(text);
        }
    };

    /** {@link Instant}. */
    public static final Codec<Instant> INSTANT = new Codec<>() {
        @Override
        public TypeKind kind() {
            return TypeKind.INSTANT;
        }

        @Override
        public Class<Instant> type() {
            return Instant.class;
        }

        @Override
        public @Nullable Instant read(Row row, int column) throws SQLException {
            return row.getInstant(column);
        }

        @Override
        public void bind(Parameters parameters, int index, @Nullable Instant value) throws SQLException {
            parameters.setInstant(index, value);
        }

        @Override
        public Instant parse(String text) {
            return Instant.parse(text);
        }

        @Override
        public Object element(Instant value) {
            return value.atOffset(ZoneOffset.UTC);
        }
    };

    /** {@link UUID}. */
    public static final Codec<UUID> UUID = new Codec<>() {
        @Override
        public TypeKind kind() {
            return TypeKind.UUID;
        }

        @Override
        public Class<UUID> type() {
            return UUID.class;
        }

        @Override
        public @Nullable UUID read(Row row, int column) throws SQLException {
            return row.getUuid(column);
        }

        @Override
        public void bind(Parameters parameters, int index, @Nullable UUID value) throws SQLException {
            parameters.setUuid(index, value);
        }

        @Override
        public UUID parse(String text) {
            return java.util.UUID.fromString(text);
        }
    };

    /** {@link OffsetDateTime}, stored as the instant it names and read back in UTC. */
    public static final Codec<OffsetDateTime> OFFSET_DATE_TIME = new MappedCodec<>(
            OffsetDateTime.class, INSTANT, OffsetDateTime::toInstant, instant -> instant.atOffset(ZoneOffset.UTC));

    /** Bytes. */
    public static final Codec<byte[]> BYTES = new Codec<>() {
        @Override
        public TypeKind kind() {
            return TypeKind.BINARY;
        }

        @Override
        public Class<byte[]> type() {
            return byte[].class;
        }

        @Override
        public byte @Nullable [] read(Row row, int column) throws SQLException {
            return row.getBytes(column);
        }

        @Override
        public void bind(Parameters parameters, int index, byte @Nullable [] value) throws SQLException {
            parameters.setBytes(index, value);
        }

        @Override
        public String format(byte[] value) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
        }

        @Override
        public byte[] parse(String text) {
            return Base64.getUrlDecoder().decode(text);
        }
    };

    private Codecs() {}

    /** {@link BigDecimal} of a column with so many digits behind the point, which not every database keeps. */
    public static NumberCodec<BigDecimal> decimal(int scale) {
        return new ScaledDecimalCodec(scale);
    }

    /** An enum, stored by name. A stored name that is none of its constants is an error. */
    public static <E extends Enum<E>> Codec<E> enumByName(Class<E> type, E[] constants) {
        return new EnumCodec<>(type, constants);
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
