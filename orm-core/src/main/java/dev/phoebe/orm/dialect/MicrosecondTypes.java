package dev.phoebe.orm.dialect;

import dev.phoebe.orm.error.DataException;
import dev.phoebe.orm.type.DriverTypes;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Times as all databases can keep them: cut to microseconds, because one database rounds where another cuts, and of the
 * years 1 to 9999, because beyond them some keep another year than they were given.
 */
class MicrosecondTypes implements DriverTypes {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    @Override
    public void bindDate(PreparedStatement statement, int index, LocalDate value) throws SQLException {
        statement.setObject(index, storable(value));
    }

    @Override
    public void bindTime(PreparedStatement statement, int index, LocalTime value) throws SQLException {
        statement.setObject(index, storable(value));
    }

    @Override
    public void bindTimestamp(PreparedStatement statement, int index, LocalDateTime value) throws SQLException {
        statement.setObject(index, storable(value));
    }

    @Override
    public void bindInstant(PreparedStatement statement, int index, Instant value) throws SQLException {
        statement.setObject(index, storable(value).atOffset(ZoneOffset.UTC));
    }

    static LocalDate storable(LocalDate value) {
        checkYear(value.getYear() >= 1 && value.getYear() <= 9999);
        return value;
    }

    static LocalTime storable(LocalTime value) {
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    static LocalDateTime storable(LocalDateTime value) {
        checkYear(value.getYear() >= 1 && value.getYear() <= 9999);
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    static Instant storable(Instant value) {
        checkYear(!value.isBefore(FIRST) && !value.isAfter(LAST));
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    private static void checkYear(boolean good) {
        if (!good) {
            throw new DataException(
                    "A date or time outside the years 1 to 9999 cannot be kept by every database. It was not sent.",
                    null,
                    null);
        }
    }
}
