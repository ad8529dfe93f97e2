package dev.phoebe.orm.type;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The values about which drivers disagree, and how one driver moves them. The defaults follow JDBC 4.2. Numbers of
 * {@code long} and below, text and bytes are the same everywhere and are not here. Implementations are stateless and
 * safe for use by several threads.
 */
public interface DriverTypes {

    /** What the standard says. */
    DriverTypes STANDARD = new DriverTypes() {};

    /** Reads a whole number of 32 bits; 0 for SQL's null. */
    default int readInt(ResultSet rows, int column) throws SQLException {
        return rows.getInt(column);
    }

    /** Reads a whole number of 16 bits; 0 for SQL's null. */
    default short readShort(ResultSet rows, int column) throws SQLException {
        return rows.getShort(column);
    }

    /** Reads an exact number; null for SQL's null, as all readers here. */
    default @Nullable BigDecimal readDecimal(ResultSet rows, int column) throws SQLException {
        return rows.getBigDecimal(column);
    }

    /** Binds an exact number. */
    default void bindDecimal(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
        statement.setBigDecimal(index, value);
    }

    /** Reads a date. */
    default @Nullable LocalDate readDate(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, LocalDate.class);
    }

    /** Binds a date. */
    default void bindDate(PreparedStatement statement, int index, LocalDate value) throws SQLException {
        statement.setObject(index, value);
    }

    /** Reads a time of day. */
    default @Nullable LocalTime readTime(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, LocalTime.class);
    }

    /** Binds a time of day. */
    default void bindTime(PreparedStatement statement, int index, LocalTime value) throws SQLException {
        statement.setObject(index, value);
    }

    /** Reads a date and time without a zone. */
    default @Nullable LocalDateTime readTimestamp(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, LocalDateTime.class);
    }

    /** Binds a date and time without a zone. */
    default void bindTimestamp(PreparedStatement statement, int index, LocalDateTime value) throws SQLException {
        statement.setObject(index, value);
    }

    /** Reads a point in time. */
    default @Nullable Instant readInstant(ResultSet rows, int column) throws SQLException {
        OffsetDateTime value = rows.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** Binds a point in time. */
    default void bindInstant(PreparedStatement statement, int index, Instant value) throws SQLException {
        statement.setObject(index, value.atOffset(ZoneOffset.UTC));
    }

    /** Reads a UUID. */
    default @Nullable UUID readUuid(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, UUID.class);
    }

    /** Binds a UUID. */
    default void bindUuid(PreparedStatement statement, int index, UUID value) throws SQLException {
        statement.setObject(index, value);
    }

    /** Binds an array; {@code elementType} is the database's own name. */
    default void bindArray(PreparedStatement statement, int index, String elementType, @Nullable Object[] elements)
            throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(elementType, elements));
    }

    /** The {@link Types} constant with which SQL's null is bound. */
    default int jdbcType(TypeKind kind) {
        return switch (kind) {
            case BOOLEAN -> Types.BOOLEAN;
            case SMALLINT -> Types.SMALLINT;
            case INTEGER -> Types.INTEGER;
            case BIGINT -> Types.BIGINT;
            case REAL -> Types.REAL;
            case DOUBLE -> Types.DOUBLE;
            case DECIMAL -> Types.DECIMAL;
            case VARCHAR, TEXT -> Types.VARCHAR;
            case BINARY -> Types.VARBINARY;
            case DATE -> Types.DATE;
            case TIME -> Types.TIME;
            case TIMESTAMP -> Types.TIMESTAMP;
            case INSTANT -> Types.TIMESTAMP_WITH_TIMEZONE;
            case UUID -> Types.OTHER;
        };
    }
}
