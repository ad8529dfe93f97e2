package dev.phoebe.orm.dialect;

import dev.phoebe.orm.error.DataException;
import dev.phoebe.orm.type.Row;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What values of SQLite mean; see {@link SqliteParameters} for how they got there. */
final class SqliteRow extends Row {

    SqliteRow(ResultSet rows) {
        super(rows);
    }

    /** The driver would cut what does not fit, and SQLite stores anything in any column. */
    @Override
    public int getInt(int column) throws SQLException {
        return (int) whole(column, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public short getShort(int column) throws SQLException {
        return (short) whole(column, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    private long whole(int column, long low, long high) throws SQLException {
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

    /** Sums are read with 15 digits, which hides the error that floating point adds. */
    @Override
    public @Nullable BigDecimal getDecimal(int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value == null) {
            return null;
        } else if (value instanceof Double number) {
            BigDecimal exact = new BigDecimal(number, SqliteParameters.EXACT).stripTrailingZeros();
            return exact.scale() < 0 ? exact.setScale(0) : exact;
        }
        return new BigDecimal(value.toString());
    }

    @Override
    public @Nullable BigDecimal getDecimal(int column, int scale) throws SQLException {
        BigDecimal value = getDecimal(column);
        return value == null || value.scale() >= scale ? value : value.setScale(scale);
    }

    @Override
    public @Nullable LocalDate getDate(int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }

    @Override
    public @Nullable LocalTime getTime(int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? null : LocalTime.parse(text);
    }

    @Override
    public @Nullable LocalDateTime getTimestamp(int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? null : LocalDateTime.parse(iso(text));
    }

    @Override
    public @Nullable Instant getInstant(int column) throws SQLException {
        String text = rows.getString(column);
        if (text == null) {
            return null;
        }
        return text.endsWith("Z")
                ? Instant.parse(iso(text))
                : LocalDateTime.parse(iso(text)).toInstant(ZoneOffset.UTC);
    }

    /** SQLite's own functions, such as {@code current_timestamp}, write a blank instead of the T. */
    private static String iso(String text) {
        return text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11) : text;
    }

    @Override
    public @Nullable UUID getUuid(int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? null : UUID.fromString(text);
    }
}
