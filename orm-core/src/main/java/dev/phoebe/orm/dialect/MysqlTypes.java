package dev.phoebe.orm.dialect;

import dev.phoebe.orm.type.TypeKind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the drivers of MySQL and MariaDB move values. An instant is written as the date and time that it is in UTC, so
 * that no zone of a session, of the server or of the JVM has a say.
 */
final class MysqlTypes extends MicrosecondTypes {

    @Override
    public @Nullable Instant readInstant(ResultSet rows, int column) throws SQLException {
        LocalDateTime utc = rows.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    @Override
    public void bindInstant(PreparedStatement statement, int index, Instant value) throws SQLException {
        statement.setObject(index, LocalDateTime.ofInstant(storable(value), ZoneOffset.UTC));
    }

    @Override
    public @Nullable UUID readUuid(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? null : UUID.fromString(text);
    }

    @Override
    public void bindUuid(PreparedStatement statement, int index, UUID value) throws SQLException {
        statement.setString(index, value.toString());
    }

    @Override
    public int jdbcType(TypeKind kind) {
        return switch (kind) {
            case INSTANT -> Types.TIMESTAMP;
            case UUID -> Types.VARCHAR;
            default -> super.jdbcType(kind);
        };
    }
}
