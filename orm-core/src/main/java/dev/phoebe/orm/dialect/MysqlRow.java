package dev.phoebe.orm.dialect;

import dev.phoebe.orm.error.DataException;
import dev.phoebe.orm.type.Row;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the drivers of MySQL and MariaDB read; see {@link MysqlParameters}. */
final class MysqlRow extends Row {

    private @Nullable ResultSetMetaData metaData;

    MysqlRow(ResultSet rows) {
        super(rows);
    }

    /**
     * A time that is computed may be a text, which MariaDB's driver reads in the zone of the JVM: one that the clock there
     * leaves out would come an hour late.
     */
    @Override
    public @Nullable LocalDateTime getTimestamp(int column) throws SQLException {
        LocalDateTime time = super.getTimestamp(column);
        if (time == null || !isText(column)) {
            return time;
        }
        try {
            return LocalDateTime.parse(rows.getString(column).replace(' ', 'T'));
        } catch (DateTimeParseException e) {
            return time;
        }
    }

    private boolean isText(int column) throws SQLException {
        ResultSetMetaData known = metaData;
        if (known == null) {
            known = rows.getMetaData();
            metaData = known;
        }
        return switch (known.getColumnType(column)) {
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR -> true;
            default -> false;
        };
    }

    @Override
    public @Nullable Instant getInstant(int column) throws SQLException {
        LocalDateTime utc = getTimestamp(column);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    @Override
    public @Nullable UUID getUuid(int column) throws SQLException {
        String text = rows.getString(column);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new DataException(describe(column) + " holds a text that is not a UUID.", null, e);
        }
    }
}
