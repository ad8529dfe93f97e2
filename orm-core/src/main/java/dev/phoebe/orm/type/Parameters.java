package dev.phoebe.orm.type;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a prepared statement, bound by index from 1 as JDBC 4.2 says; a dialect whose driver has ways of its
 * own overrides what differs. A value that not every database can store is refused here, before it is sent. Not
 * thread-safe.
 */
public class Parameters {

    /** The statement, for dialects. */
    protected final PreparedStatement statement;

    /** The parameters of {@code statement}. */
    public Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    /** Binds SQL's null. */
    public final void setNull(int index, TypeKind kind) throws SQLException {
        statement.setNull(index, jdbcType(kind));
    }

    /** Binds a value. */
    public final void setBoolean(int index, boolean value) throws SQLException {
        statement.setBoolean(index, value);
    }

    /** Binds a value. */
    public final void setShort(int index, short value) throws SQLException {
        statement.setShort(index, value);
    }

    /** Binds a value. */
    public final void setInt(int index, int value) throws SQLException {
        statement.setInt(index, value);
    }

    /** Binds a value. */
    public final void setLong(int index, long value) throws SQLException {
        statement.setLong(index, value);
    }

    /** Binds a value. */
    public final void setFloat(int index, float value) throws SQLException {
        statement.setFloat(index, Storable.number(value));
    }

    /** Binds a value. */
    public final void setDouble(int index, double value) throws SQLException {
        statement.setDouble(index, Storable.number(value));
    }

    /** Binds a value or SQL's null. */
    public final void setBoolean(int index, @Nullable Boolean value) throws SQLException {
        if (value == null) {
            setNull(index, TypeKind.BOOLEAN);
        } else {
            statement.setBoolean(index, value);
        }
    }

    /** Binds a value or SQL's null. */
    public final void setShort(int index, @Nullable Short value) throws SQLException {
        if (value == null) {
            setNull(index, TypeKind.SMALLINT);
        } else {
            statement.setShort(index, value);
        }
    }

    /** Binds a value or SQL's null. */
    public final void setInt(int index, @Nullable Integer value) throws SQLException {
        if (value == null) {
            setNull(index, TypeKind.INTEGER);
        } else {
            statement.setInt(index, value);
        }
    }

    /** Binds a value or SQL's null. */
    public final void setLong(int index, @Nullable Long value) throws SQLException {
        if (value == null) {
            setNull(index, TypeKind.BIGINT);
        } else {
            statement.setLong(index, value);
        }
    }

    /** Binds a value or SQL's null. */
    public final void setFloat(int index, @Nullable Float value) throws SQLException {
        if (value == null) {
            setNull(index, TypeKind.REAL);
        } else {
            setFloat(index, value.floatValue());
        }
    }

    /** Binds a value or SQL's null. */
    public final void setDouble(int index, @Nullable Double value) throws SQLException {
        if (value == null) {
            setNull(index, TypeKind.DOUBLE);
        } else {
            setDouble(index, value.doubleValue());
        }
    }

    /** Binds a text or SQL's null. */
    public final void setString(int index, @Nullable String value) throws SQLException {
        statement.setString(index, value == null ? null : Storable.text(value));
    }

    /** Binds bytes or SQL's null. */
    public final void setBytes(int index, byte @Nullable [] value) throws SQLException {
        statement.setBytes(index, value);
    }

    /** Binds a value or SQL's null. */
    public final void setDecimal(int index, @Nullable BigDecimal value) throws SQLException {
        if (value == null) {
            setNull(index, TypeKind.DECIMAL);
        } else {
            bindDecimal(index, Storable.number(value));
        }
    }

    /** Binds a value that was a floating point number, as near as the database can, or SQL's null. */
    public final void setApproximateDecimal(int index, @Nullable BigDecimal value) throws SQLException {
        if (value == null) {
            setNull(index, TypeKind.DECIMAL);
        } else {
            bindApproximateDecimal(index, Storable.number(value));
        }
    }

    /** Binds a value or SQL's null. */
    public final void setDate(int index, @Nullable LocalDate value) throws SQLException {
        if (value == null) {
            setNull(index, TypeKind.DATE);
        } else {
            bindDate(index, Storable.date(value));
        }
    }

    /** Binds a value or SQL's null. */
    public final void setTime(int index, @Nullable LocalTime value) throws SQLException {
        if (value == null) {
            setNull(index, TypeKind.TIME);
        } else {
            bindTime(index, Storable.time(value));
        }
    }

    /** Binds a value or SQL's null. */
    public final void setTimestamp(int index, @Nullable LocalDateTime value) throws SQLException {
        if (value == null) {
            setNull(index, TypeKind.TIMESTAMP);
        } else {
            bindTimestamp(index, Storable.timestamp(value));
        }
    }

    /** Binds a value or SQL's null. */
    public final void setInstant(int index, @Nullable Instant value) throws SQLException {
        if (value == null) {
            setNull(index, TypeKind.INSTANT);
        } else {
            bindInstant(index, Storable.instant(value));
        }
    }

    /** Binds a value or SQL's null. */
    public final void setUuid(int index, @Nullable UUID value) throws SQLException {
        if (value == null) {
            setNull(index, TypeKind.UUID);
        } else {
            bindUuid(index, value);
        }
    }

    /** Binds a value or SQL's null. */
    public final void setJson(int index, @Nullable Json value) throws SQLException {
        if (value == null) {
            setNull(index, TypeKind.JSON);
        } else {
            bindJson(index, value.text());
        }
    }

    /** Binds an array of the database's own element type, for databases that have arrays. */
    public void setArray(int index, String elementType, @Nullable Object[] elements) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(elementType, elements));
    }

    /**
     * Binds a list as an array, for databases that have arrays.
     *
     * @param kind the kind of the elements
     */
    public void setList(int index, TypeKind kind, Object[] elements) throws SQLException {
        statement.setObject(index, elements); // by way of java.sql.Array, times would lose what is below a millisecond
    }

    /** Ends one set of values of a batch. */
    public final void addBatch() throws SQLException {
        statement.addBatch();
    }

    // ---- what drivers do in their own ways

    /** Binds an exact number. */
    protected void bindDecimal(int index, BigDecimal value) throws SQLException {
        statement.setBigDecimal(index, value);
    }

    /** Binds an exact number that was a floating point number. */
    protected void bindApproximateDecimal(int index, BigDecimal value) throws SQLException {
        bindDecimal(index, value);
    }

    /** Binds a date. */
    protected void bindDate(int index, LocalDate value) throws SQLException {
        statement.setObject(index, value);
    }

    /** Binds a time of day. */
    protected void bindTime(int index, LocalTime value) throws SQLException {
        statement.setObject(index, value);
    }

    /** Binds a date and time without a zone. */
    protected void bindTimestamp(int index, LocalDateTime value) throws SQLException {
        statement.setObject(index, value);
    }

    /** Binds a point in time. */
    protected void bindInstant(int index, Instant value) throws SQLException {
        statement.setObject(index, value.atOffset(ZoneOffset.UTC));
    }

    /** Binds a UUID. */
    protected void bindUuid(int index, UUID value) throws SQLException {
        statement.setObject(index, value);
    }

    /** Binds the text of a JSON document. */
    protected void bindJson(int index, String text) throws SQLException {
        statement.setString(index, text);
    }

    /** The {@link Types} constant with which SQL's null is bound. */
    protected int jdbcType(TypeKind kind) {
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
            case ARRAY -> Types.ARRAY;
            case DATE -> Types.DATE;
            case TIME -> Types.TIME;
            case TIMESTAMP -> Types.TIMESTAMP;
            case INSTANT -> Types.TIMESTAMP_WITH_TIMEZONE;
            case UUID, JSON -> Types.OTHER;
        };
    }
}
