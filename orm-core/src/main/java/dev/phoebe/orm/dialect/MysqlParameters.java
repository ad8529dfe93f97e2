package dev.phoebe.orm.dialect;

import dev.phoebe.orm.error.DataException;
import dev.phoebe.orm.type.Parameters;
import dev.phoebe.orm.type.TypeKind;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * How the drivers of MySQL and MariaDB are given values. An instant is written as the date and time that it is in UTC, so
 * that no zone of a session, of the server or of the JVM has a say.
 */
final class MysqlParameters extends Parameters {

    private final int deepestJson;

    MysqlParameters(PreparedStatement statement, int deepestJson) {
        super(statement);
        this.deepestJson = deepestJson;
    }

    @Override
    protected void bindInstant(int index, Instant value) throws SQLException {
        statement.setObject(index, LocalDateTime.ofInstant(value, ZoneOffset.UTC));
    }

    @Override
    protected void bindUuid(int index, UUID value) throws SQLException {
        statement.setString(index, value.toString());
    }

    @Override
    protected void bindJson(int index, String text) throws SQLException {
        if (JsonText.isDeeper(text, deepestJson)) {
            throw new DataException(
                    "JSON that is nested more than " + deepestJson
                            + " deep was not sent: this database does not take it.",
                    null,
                    null);
        }
        statement.setString(index, JsonText.plain(text));
    }

    @Override
    protected int jdbcType(TypeKind kind) {
        return switch (kind) {
            case INSTANT -> Types.TIMESTAMP;
            case UUID, JSON -> Types.VARCHAR;
            default -> super.jdbcType(kind);
        };
    }
}
