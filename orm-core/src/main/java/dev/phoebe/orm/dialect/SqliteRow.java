package dev.phoebe.orm.dialect;

import dev.phoebe.orm.error.DataException;
import dev.phoebe.orm.type.Row;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What values of SQLite mean; see {@link SqliteParameters} for how they got there. */
final class SqliteRow extends Row {

    /** Of the value of a primitive type that was read last. */
    private boolean wasNull;

    SqliteRow(ResultSet rows) {
        super(rows);
    }

    /** SQLite stores anything in any column, and the driver reads a text as the number that it begins with, or as 0. */
    @Override
    public boolean wasNull() {
        return wasNull;
    }

    @Override
    public boolean booleanOrFalse(int column) throws SQLException {
        return whole(column, 0, 1) != 0;
    }

    @Override
    public short shortOrZero(int column) throws SQLException {
        return (short) whole(column, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    @Override
    public int intOrZero(int column) throws SQLException {
        return (int) whole(column, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public long longOrZero(int column) throws SQLException {
        return whole(column, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    @Override
    public float floatOrZero(int column) throws SQLException {
        return (float) doubleOrZero(column);
    }

    @Override
    public double doubleOrZero(int column) throws SQLException {
        Object value = rows.getObject(column);
        wasNull = value == null;
        if (value == null) {
            return 0;
        } else if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw unreadable(column, "a number", null);
    }

    private long whole(int column, long low, long high) throws SQLException {
        Object value = rows.getObject(column);
        wasNull = value == null;
        if (value == null) {
            return 0;
        }
        long number;
        if (value instanceof Integer || value instanceof Long) {
            number = ((Number) value).longValue();
        } else if (value instanceof Double computed && computed == Math.rint(computed) && Math.abs(computed) < 0x1p63) {
            number = computed.longValue();
        } else {
            throw unreadable(column, "a whole number", null);
        }
        if (number < low || number > high) {
            throw unreadable(
                    column, "a number of its type in the program: a sum of many may be read by sumLong(...)", null);
        }
        return number;
    }

    private DataException unreadable(int column, String wanted, @Nullable Throwable cause) throws SQLException {
        return new DataException(
                "SQLite: " + describe(column) + " holds something that is not " + wanted + ".", null, cause);
    }

    /** Sums are read with 15 digits, which hides the error that floating point adds. */
    @Override
    public @Nullable BigDecimal getDecimal(int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value instanceof Double number) {
            BigDecimal exact = new BigDecimal(number, SqliteParameters.EXACT).stripTrailingZeros();
            return exact.scale() < 0 ? exact.setScale(0) : exact;
        }
        return read(column, value, "a number", BigDecimal::new);
    }

    @Override
    public @Nullable LocalDate getDate(int column) throws SQLException {
        return read(column, rows.getString(column), "a date", LocalDate::parse);
    }

    @Override
    public @Nullable LocalTime getTime(int column) throws SQLException {
        return read(column, rows.getString(column), "a time", LocalTime::parse);
    }

    @Override
    public @Nullable LocalDateTime getTimestamp(int column) throws SQLException {
        return read(column, rows.getString(column), "a date and time", text -> LocalDateTime.parse(iso(text)));
    }

    @Override
    public @Nullable Instant getInstant(int column) throws SQLException {
        return read(
                column,
                rows.getString(column),
                "a point in time",
                text -> text.endsWith("Z")
                        ? Instant.parse(iso(text))
                        : LocalDateTime.parse(iso(text)).toInstant(ZoneOffset.UTC));
    }

    private <V> @Nullable V read(int column, @Nullable Object value, String wanted, Function<String, V> parsing)
            throws SQLException {
        if (value == null) {
            return null;
        }
        try {
            return parsing.apply(value.toString());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw unreadable(column, wanted, e);
        }
    }

    /** SQLite's own functions, such as {@code current_timestamp}, write a blank instead of the T. */
    private static String iso(String text) {
        return text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11) : text;
    }

    @Override
    public @Nullable UUID getUuid(int column) throws SQLException {
        return read(column, rows.getString(column), "a UUID", UUID::fromString);
    }
}
