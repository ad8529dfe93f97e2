package dev.phoebe.orm.dialect;

import dev.phoebe.orm.error.DataException;
import dev.phoebe.orm.type.Parameters;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.PreparedStatement;
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

/**
 * How values live in SQLite. Dates and times are ISO 8601 texts of fixed width, so that they sort; instants are in UTC
 * and say so. Decimals are floating point numbers, which keep 15 digits exactly: a longer one is refused.
 */
final class SqliteParameters extends Parameters {

    static final MathContext EXACT = new MathContext(15);

    private static final int FAR = 250;

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 6, 6, true)
            .toFormatter();

    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(TIME)
            .toFormatter();

    SqliteParameters(PreparedStatement statement) {
        super(statement);
    }

    @Override
    protected void bindDecimal(int index, BigDecimal value) throws SQLException {
        double number = value.doubleValue();
        if (!isSurelyExact(value) && !isExact(value, number)) {
            throw new DataException(
                    "SQLite keeps 15 digits of a decimal exactly, and this one needs more. It was not sent.",
                    null,
                    null);
        }
        statement.setDouble(index, number);
    }

    @Override
    protected void bindApproximateDecimal(int index, BigDecimal value) throws SQLException {
        statement.setDouble(index, value.doubleValue());
    }

    /** So many digits survive the way to a floating point number and back, unless they are far from the point. */
    private static boolean isSurelyExact(BigDecimal value) {
        return value.precision() <= EXACT.getPrecision() && Math.abs((long) value.scale()) < FAR;
    }

    private static boolean isExact(BigDecimal value, double number) {
        return !Double.isInfinite(number) && new BigDecimal(number, EXACT).compareTo(value) == 0;
    }

    @Override
    protected void bindDate(int index, LocalDate value) throws SQLException {
        statement.setString(index, value.toString());
    }

    @Override
    protected void bindTime(int index, LocalTime value) throws SQLException {
        statement.setString(index, TIME.format(value));
    }

    @Override
    protected void bindTimestamp(int index, LocalDateTime value) throws SQLException {
        statement.setString(index, TIMESTAMP.format(value));
    }

    @Override
    protected void bindInstant(int index, Instant value) throws SQLException {
        LocalDateTime utc = LocalDateTime.ofInstant(value, ZoneOffset.UTC);
        statement.setString(index, TIMESTAMP.format(utc) + "Z");
    }

    @Override
    protected void bindUuid(int index, UUID value) throws SQLException {
        statement.setString(index, value.toString());
    }
}
