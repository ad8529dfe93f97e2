package dev.phoebe.orm.dialect;

import dev.phoebe.orm.error.DataException;
import dev.phoebe.orm.type.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the drivers of MySQL and MariaDB read; see {@link MysqlParameters}. */
final class MysqlRow extends Row {

    MysqlRow(ResultSet rows) {
        super(rows);
    }

    @Override
    public @Nullable Instant getInstant(int column) throws SQLException {
        LocalDateTime utc = rows.getObject(column, LocalDateTime.class);
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
