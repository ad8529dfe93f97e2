package dev.phoebe.orm.type;

import dev.phoebe.orm.error.DataException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parameters of a prepared statement, bound by index from 1. Not thread-safe. */
public final class Parameters {

    /** More digits than any database takes; written out, an exponent could fill the memory. */
    private static final int MAX_DIGITS = 1000;

    private final PreparedStatement statement;
    private final DriverTypes types;

    /** The parameters of {@code statement}. */
    public Parameters(PreparedStatement statement, DriverTypes types) {
        this.statement = statement;
        this.types = types;
    }

    /** Binds SQL's null. */
    public void setNull(int index, TypeKind kind) throws SQLException {
        statement.setNull(index, types.jdbcType(kind));
    }

    /** Binds a value. */
    public void setBoolean(int index, boolean value) throws SQLException {
        statement.setBoolean(index, value);
    }

    /** Binds a value. */
    public void setShort(int index, short value) throws SQLException {
        statement.setShort(index, value);
    }

    /** Binds a value. */
    public void setInt(int index, int value) throws SQLException {
        statement.setInt(index, value);
    }

    /** Binds a value. */
    public void setLong(int index, long value) throws SQLException {
        statement.setLong(index, value);
    }

    /** Binds a value. */
    public void setFloat(int index, float value) throws SQLException {
        requireFinite(Float.isFinite(value));
        statement.setFloat(index, value);
    }

    /** Binds a value. */
    public void setDouble(int index, double value) throws SQLException {
        requireFinite(Double.isFinite(value));
        statement.setDouble(index, value);
    }

    /** One driver writes others into the text of the statement, where they are names. */
    private static void requireFinite(boolean finite) {
        if (!finite) {
            throw new DataException("A number that is not finite was not sent.", null, null);
        }
    }

    /** Binds a value or SQL's null. */
    public void setBoolean(int index, @Nullable Boolean value) throws SQLException {
        if (value == null) {
            setNull(index, TypeKind.BOOLEAN);
        } else {
            statement.setBoolean(index, value);
        }
    }

    /** Binds a value or SQL's null. */
    public void setShort(int index, @Nullable Short value) throws SQLException {
        if (value == null) {
            setNull(index, TypeKind.SMALLINT);
        } else {
            statement.setShort(index, value);
        }
    }

    /** Binds a value or SQL's null. */
    public void setInt(int index, @Nullable Integer value) throws SQLException {
        if (value == null) {
            setNull(index, TypeKind.INTEGER);
        } else {
            statement.setInt(index, value);
        }
    }

    /** Binds a value or SQL's null. */
    public void setLong(int index, @Nullable Long value) throws SQLException {
        if (value == null) {
            setNull(index, TypeKind.BIGINT);
        } else {
            statement.setLong(index, value);
        }
    }

    /** Binds a value or SQL's null. */
    public void setFloat(int index, @Nullable Float value) throws SQLException {
        if (value == null) {
            setNull(index, TypeKind.REAL);
        } else {
            setFloat(index, value.floatValue());
        }
    }

    /** Binds a value or SQL's null. */
    public void setDouble(int index, @Nullable Double value) throws SQLException {
        if (value == null) {
            setNull(index, TypeKind.DOUBLE);
        } else {
            setDouble(index, value.doubleValue());
        }
    }

    /** Binds a text or SQL's null. */
    public void setString(int index, @Nullable String value) throws SQLException {
        if (value != null) {
            requireStorable(value);
        }
        statement.setString(index, value);
    }

    /** Drivers send half a character as a question mark, and would find that. */
    private static void requireStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new DataException(
                        "A text with the character NUL was not sent: not every database can hold or compare one.",
                        null,
                        null);
            }
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new DataException(
                            "A text with half of a character was not sent: it is no valid Unicode.", null, null);
                }
                i++;
            }
        }
    }

    /** Binds bytes or SQL's null. */
    public void setBytes(int index, byte @Nullable [] value) throws SQLException {
        statement.setBytes(index, value);
    }

    /** Binds a value or SQL's null. */
    public void setDecimal(int index, @Nullable BigDecimal value) throws SQLException {
        if (value != null && (Math.abs((long) value.scale()) > MAX_DIGITS || value.precision() > MAX_DIGITS)) {
            throw new DataException("A number of more than " + MAX_DIGITS + " digits was not sent.", null, null);
        }
        if (value == null) {
            setNull(index, TypeKind.DECIMAL);
        } else {
            types.bindDecimal(statement, index, value);
        }
    }

    /** Binds a value or SQL's null. */
    public void setDate(int index, @Nullable LocalDate value) throws SQLException {
        if (value == null) {
            setNull(index, TypeKind.DATE);
        } else {
            types.bindDate(statement, index, value);
        }
    }

    /** Binds a value or SQL's null. */
    public void setTime(int index, @Nullable LocalTime value) throws SQLException {
        if (value == null) {
            setNull(index, TypeKind.TIME);
        } else {
            types.bindTime(statement, index, value);
        }
    }

    /** Binds a value or SQL's null. */
    public void setTimestamp(int index, @Nullable LocalDateTime value) throws SQLException {
        if (value == null) {
            setNull(index, TypeKind.TIMESTAMP);
        } else {
            types.bindTimestamp(statement, index, value);
        }
    }

    /** Binds a value or SQL's null. */
    public void setInstant(int index, @Nullable Instant value) throws SQLException {
        if (value == null) {
            setNull(index, TypeKind.INSTANT);
        } else {
            types.bindInstant(statement, index, value);
        }
    }

    /** Binds a value or SQL's null. */
    public void setUuid(int index, @Nullable UUID value) throws SQLException {
        if (value == null) {
            setNull(index, TypeKind.UUID);
        } else {
            types.bindUuid(statement, index, value);
        }
    }

    /** Binds an array of the database's own element type, for databases that have arrays. */
    public void setArray(int index, String elementType, @Nullable Object[] elements) throws SQLException {
        types.bindArray(statement, index, elementType, elements);
    }

    /** Ends one set of values of a batch. */
    public void addBatch() throws SQLException {
        statement.addBatch();
    }
}
