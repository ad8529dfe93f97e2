package dev.phoebe.orm.type;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a result, read by column index. One object serves all rows of a result: nothing is allocated per
 * row but the values themselves. Not thread-safe.
 */
public final class Row {

    private final ResultSet rows;
    private final DriverTypes types;

    /** A view of {@code rows}, whose position it shares. */
    public Row(ResultSet rows, DriverTypes types) {
        this.rows = rows;
        this.types = types;
    }

    /** Goes to the next row; false behind the last. */
    public boolean next() throws SQLException {
        return rows.next();
    }

    /** A column of the current row in words, for messages: its name, and the row by its first column. */
    public String describe(int column) throws SQLException {
        ResultSetMetaData labels = rows.getMetaData();
        return "The column '" + labels.getColumnLabel(column) + "' of the row whose '" + labels.getColumnLabel(1)
                + "' is " + rows.getString(1);
    }

    /** Whether the column read last was SQL's null. */
    public boolean wasNull() throws SQLException {
        return rows.wasNull();
    }

    /** Reads a column, counted from 1; 0 or false for SQL's null, see {@link #wasNull()}. */
    public boolean getBoolean(int column) throws SQLException {
        return rows.getBoolean(column);
    }

    /** Reads a column, counted from 1; 0 or false for SQL's null, see {@link #wasNull()}. */
    public short getShort(int column) throws SQLException {
        return types.readShort(rows, column);
    }

    /** Reads a column, counted from 1; 0 or false for SQL's null, see {@link #wasNull()}. */
    public int getInt(int column) throws SQLException {
        return types.readInt(rows, column);
    }

    /** Reads a column, counted from 1; 0 or false for SQL's null, see {@link #wasNull()}. */
    public long getLong(int column) throws SQLException {
        return rows.getLong(column);
    }

    /** Reads a column, counted from 1; 0 or false for SQL's null, see {@link #wasNull()}. */
    public float getFloat(int column) throws SQLException {
        return rows.getFloat(column);
    }

    /** Reads a column, counted from 1; 0 or false for SQL's null, see {@link #wasNull()}. */
    public double getDouble(int column) throws SQLException {
        return rows.getDouble(column);
    }

    /** Reads a column, counted from 1; null for SQL's null. */
    public @Nullable String getString(int column) throws SQLException {
        return rows.getString(column);
    }

    /** Reads a column, counted from 1; null for SQL's null. */
    public byte @Nullable [] getBytes(int column) throws SQLException {
        return rows.getBytes(column);
    }

    /** Reads a column, counted from 1; null for SQL's null. */
    public @Nullable BigDecimal getDecimal(int column) throws SQLException {
        return types.readDecimal(rows, column);
    }

    /** Reads a column, counted from 1, with at least so many digits behind the point; null for SQL's null. */
    public @Nullable BigDecimal getDecimal(int column, int scale) throws SQLException {
        BigDecimal value = types.readDecimal(rows, column);
        return value == null || value.scale() >= scale ? value : value.setScale(scale);
    }

    /** Reads a column, counted from 1; null for SQL's null. */
    public @Nullable LocalDate getDate(int column) throws SQLException {
        return types.readDate(rows, column);
    }

    /** Reads a column, counted from 1; null for SQL's null. */
    public @Nullable LocalTime getTime(int column) throws SQLException {
        return types.readTime(rows, column);
    }

    /** Reads a column, counted from 1; null for SQL's null. */
    public @Nullable LocalDateTime getTimestamp(int column) throws SQLException {
        return types.readTimestamp(rows, column);
    }

    /** Reads a column, counted from 1; null for SQL's null. */
    public @Nullable Instant getInstant(int column) throws SQLException {
        return types.readInstant(rows, column);
    }

    /** Reads a column, counted from 1; null for SQL's null. */
    public @Nullable UUID getUuid(int column) throws SQLException {
        return types.readUuid(rows, column);
    }

    /** Reads a column, counted from 1; null for SQL's null. */
    public @Nullable Object getObject(int column) throws SQLException {
        return rows.getObject(column);
    }
}
