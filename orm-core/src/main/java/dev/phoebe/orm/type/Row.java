package dev.phoebe.orm.type;

import dev.phoebe.orm.error.DataException;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a result, read by column index as JDBC 4.2 says; a dialect whose driver has ways of its own overrides
 * what differs. One object serves all rows of a result: nothing is allocated per row but the values themselves. Not
 * thread-safe.
 */
public class Row {

    /** The result, for dialects. */
    protected final ResultSet rows;

    /** A view of {@code rows}, whose position it shares. */
    public Row(ResultSet rows) {
        this.rows = rows;
    }

    /** Goes to the next row; false behind the last. */
    public boolean next() throws SQLException {
        return rows.next();
    }

    /** What the columns are called, in their order. */
    public final List<String> columnNames() throws SQLException {
        ResultSetMetaData labels = rows.getMetaData();
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= labels.getColumnCount(); column++) {
            names.add(labels.getColumnLabel(column));
        }
        return names;
    }

    /** A column of the current row in words, for messages: its name, and the row by its first column. */
    public String describe(int column) throws SQLException {
        ResultSetMetaData labels = rows.getMetaData();
        return "The column '" + labels.getColumnLabel(column) + "' of the row whose '" + labels.getColumnLabel(1)
                + "' is " + rows.getString(1);
    }

    private DataException missing(int column) throws SQLException {
        return new DataException(
                describe(column) + " is null in the database, and never null in the model: fill it, or let the model"
                        + " say that it may be null.",
                null,
                null);
    }

    /** Whether the column read last was SQL's null. */
    public boolean wasNull() throws SQLException {
        return rows.wasNull();
    }

    /** Reads a column, counted from 1; false for SQL's null, see {@link #wasNull()}. */
    public boolean booleanOrFalse(int column) throws SQLException {
        return rows.getBoolean(column);
    }

    /**
     * Reads a column that is never null, counted from 1.
     *
     * @throws DataException when it is
     */
    public final boolean getBoolean(int column) throws SQLException {
        boolean value = booleanOrFalse(column);
        if (!value && wasNull()) {
            throw missing(column);
        }
        return value;
    }

    /** Reads a column, counted from 1; 0 for SQL's null, see {@link #wasNull()}. */
    public short shortOrZero(int column) throws SQLException {
        return rows.getShort(column);
    }

    /**
     * Reads a column that is never null, counted from 1.
     *
     * @throws DataException when it is
     */
    public final short getShort(int column) throws SQLException {
        short value = shortOrZero(column);
        if (value == 0 && wasNull()) {
            throw missing(column);
        }
        return value;
    }

    /** Reads a column, counted from 1; 0 for SQL's null, see {@link #wasNull()}. */
    public int intOrZero(int column) throws SQLException {
        return rows.getInt(column);
    }

    /**
     * Reads a column that is never null, counted from 1.
     *
     * @throws DataException when it is
     */
    public final int getInt(int column) throws SQLException {
        int value = intOrZero(column);
        if (value == 0 && wasNull()) {
            throw missing(column);
        }
        return value;
    }

    /** Reads a column, counted from 1; 0 for SQL's null, see {@link #wasNull()}. */
    public long longOrZero(int column) throws SQLException {
        return rows.getLong(column);
    }

    /**
     * Reads a column that is never null, counted from 1.
     *
     * @throws DataException when it is
     */
    public final long getLong(int column) throws SQLException {
        long value = longOrZero(column);
        if (value == 0 && wasNull()) {
            throw missing(column);
        }
        return value;
    }

    /** Reads a column, counted from 1; 0 for SQL's null, see {@link #wasNull()}. */
    public float floatOrZero(int column) throws SQLException {
        return rows.getFloat(column);
    }

    /**
     * Reads a column that is never null, counted from 1.
     *
     * @throws DataException when it is
     */
    public final float getFloat(int column) throws SQLException {
        float value = floatOrZero(column);
        if (value == 0 && wasNull()) {
            throw missing(column);
        }
        return value;
    }

    /** Reads a column, counted from 1; 0 for SQL's null, see {@link #wasNull()}. */
    public double doubleOrZero(int column) throws SQLException {
        return rows.getDouble(column);
    }

    /**
     * Reads a column that is never null, counted from 1.
     *
     * @throws DataException when it is
     */
    public final double getDouble(int column) throws SQLException {
        double value = doubleOrZero(column);
        if (value == 0 && wasNull()) {
            throw missing(column);
        }
        return value;
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
        return rows.getBigDecimal(column);
    }

    /**
     * Reads a column, counted from 1, with at least this scale; null for SQL's null. Databases keep the digits of what a
     * column holds, but not always those of a value of the program.
     */
    public final @Nullable BigDecimal getDecimal(int column, int scale) throws SQLException {
        BigDecimal value = getDecimal(column);
        return value == null || value.scale() >= scale ? value : value.setScale(scale);
    }

    /** Reads a column, counted from 1; null for SQL's null. */
    public @Nullable LocalDate getDate(int column) throws SQLException {
        return rows.getObject(column, LocalDate.class);
    }

    /** Reads a column, counted from 1; null for SQL's null. */
    public @Nullable LocalTime getTime(int column) throws SQLException {
        return rows.getObject(column, LocalTime.class);
    }

    /** Reads a column, counted from 1; null for SQL's null. */
    public @Nullable LocalDateTime getTimestamp(int column) throws SQLException {
        return rows.getObject(column, LocalDateTime.class);
    }

    /** Reads a column, counted from 1; null for SQL's null. */
    public @Nullable Instant getInstant(int column) throws SQLException {
        OffsetDateTime value = rows.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** Reads a column, counted from 1; null for SQL's null. */
    public @Nullable UUID getUuid(int column) throws SQLException {
        try {
            return rows.getObject(column, UUID.class);
        } catch (ClassCastException e) { // PostgreSQL's driver, of a text
            throw new DataException(describe(column) + " holds something that is not a UUID.", null, e);
        }
    }

    /** Reads the rows that came as a list in a column, counted from 1; null where there are none. */
    public final @Nullable Row getRows(int column) throws SQLException {
        String text = getString(column);
        return text == null ? null : JsonRow.of(rows, text);
    }

    /**
     * Reads the array in a column, counted from 1: rows of a place and a value, to be closed; null for SQL's null.
     */
    final @Nullable Row getArray(int column) throws SQLException {
        Array array = rows.getArray(column);
        return array == null ? null : new Row(array.getResultSet());
    }

    final void close() throws SQLException {
        rows.close();
    }

    /** Reads a column, counted from 1; null for SQL's null. */
    public @Nullable Json getJson(int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? null : new Json(text);
    }

    /** Reads a column, counted from 1; null for SQL's null. */
    public @Nullable Object getObject(int column) throws SQLException {
        return rows.getObject(column);
    }
}
