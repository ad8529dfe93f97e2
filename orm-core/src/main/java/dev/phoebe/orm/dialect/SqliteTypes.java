package dev.phoebe.orm.dialect;

import dev.phoebe.orm.error.DataException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How values live in SQLite. Dates and times are ISO 8601 texts of fixed width, so that they sort; instants are in UTC
 * and say so. Decimals are floating point numbers, which keep 15 digits exactly: a longer one is refused, and sums are
 * read with 15 digits, which hides the error that floating point adds.
 */
final class SqliteTypes extends MicrosecondTypes {

    private static final MathContext EXACT = new MathContext(15);

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 6, 6, true)
            .toFormatter();

    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(TIME)
            .toFormatter();

    /** The driver would cut what does not fit, and SQLite stores anything in any column. */
    @Override
    public int readInt(ResultSet rows, int column) throws SQLException {
        return (int) whole(rows, column, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public short readShort(ResultSet rows, int column) throws SQLException {
        return (short) whole(rows, column, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    private static long whole(ResultSet rows, int column, long low, long high) throws SQLException {
        long value = rows.getLong(column);
        if (value < low || value > high) {
            throw new DataException(
                    "SQLite: the column '" + rows.getMetaData().getColumnLabel(column)
                            + "' holds a whole number that is too "
                            + "large for its type in the program. A sum of many may be read by sumLong(...).",
                    null,
                    null);
        }
        return value;
    }

    @Override
    public @Nullable BigDecimal readDecimal(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value == null) {
            return null;
        } else if (value instanceof Double number) {
            BigDecimal exact = new BigDecimal(number, EXACT).stripTrailingZeros();
            return exact.scale() < 0 ? exact.setScale(0) : exact;
        }
        return new BigDecimal(value.toString());
    }

    @Override
    public void bindDecimal(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
        double number = value.doubleValue();
        if (Double.isInfinite(number) || new BigDecimal(number, EXACT).compareTo(value) != 0) {
            throw new DataException(
                    "SQLite keeps 15 digits of a decimal exactly, and this one needs more. It was not sent.",
                    null,
                    null);
        }
        statement.setDouble(index, number);
    }

    @Override
    public @Nullable LocalDate readDate(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }

    @Override
    public void bindDate(PreparedStatement statement, int index, LocalDate value) throws SQLException {
        statement.setString(index, storable(value).toString());
    }

    @Override
    public @Nullable LocalTime readTime(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? null : LocalTime.parse(text);
    }

    @Override
    public void bindTime(PreparedStatement statement, int index, LocalTime value) throws SQLException {
        statement.setString(index, TIME.format(storable(value)));
    }

    @Override
    public @Nullable LocalDateTime readTimestamp(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? null : LocalDateTime.parse(iso(text));
    }

    @Override
    public void bindTimestamp(PreparedStatement statement, int index, LocalDateTime value) throws SQLException {
        statement.setString(index, TIMESTAMP.format(storable(value)));
    }

    @Override
    public @Nullable Instant readInstant(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        if (text == null) {
            return null;
        }
        return text.endsWith("Z")
                ? Instant.parse(iso(text))
                : LocalDateTime.parse(iso(text)).toInstant(ZoneOffset.UTC);
    }

    @Override
    public void bindInstant(PreparedStatement statement, int index, Instant value) throws SQLException {
        LocalDateTime utc = LocalDateTime.ofInstant(storable(value), ZoneOffset.UTC);
        statement.setString(index, TIMESTAMP.format(utc) + "Z");
    }

    /** SQLite's own functions, such as {@code current_timestamp}, write a blank instead of the T. */
    private static String iso(String text) {
        return text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11) : text;
    }

    @Override
    public @Nullable UUID readUuid(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? null : UUID.fromString(text);
    }

    @Override
    public void bindUuid(PreparedStatement statement, int index, UUID value) throws SQLException {
        statement.setString(index, value.toString());
    }
}
