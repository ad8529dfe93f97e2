package dev.phoebe.orm.tck.dialect;

import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Sql;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs on one connection what a dialect writes. */
final class Statements {

    private final Connection connection;
    private final Dialect dialect;

    Statements(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** What fragments write, as one statement. */
    Sql sql(Fragment... fragments) {
        SqlWriter writer = new SqlWriter(dialect);
        for (Fragment fragment : fragments) {
            fragment.write(writer);
        }
        return writer.toSql();
    }

    /** Text as it is, without values. */
    static Fragment text(String sql) {
        return writer -> writer.append(sql);
    }

    /** A bound value. */
    static <V> Fragment value(Codec<V> codec, @Nullable V value) {
        return writer -> writer.value(codec, value);
    }

    /** Runs statements as they are. */
    void run(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Runs a changing statement, and answers with the driver's count. */
    int update(Sql sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(dialect.parameters(statement));
            return statement.executeUpdate();
        }
    }

    /** Runs any statement, and drops what it answers. */
    void execute(Sql sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(dialect.parameters(statement));
            statement.execute();
        }
    }

    /** All values of the first column. */
    <V> List<@Nullable V> list(Codec<V> codec, Sql sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(dialect.parameters(statement));
            try (ResultSet rows = statement.executeQuery()) {
                Row row = dialect.row(rows);
                List<@Nullable V> values = new ArrayList<>();
                while (row.next()) {
                    values.add(codec.read(row, 1));
                }
                return values;
            }
        }
    }

    /** All values of the first column of a query without values. */
    <V> List<@Nullable V> list(Codec<V> codec, String sql) throws SQLException {
        return list(codec, Sql.of(sql));
    }

    /** All rows, their columns as text with commas between. */
    List<String> rows(Sql sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(dialect.parameters(statement));
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                List<String> lines = new ArrayList<>();
                while (rows.next()) {
                    StringBuilder line = new StringBuilder();
                    for (int i = 1; i <= columns; i++) {
                        line.append(i == 1 ? "" : ",").append(rows.getString(i));
                    }
                    lines.add(line.toString());
                }
                return lines;
            }
        }
    }
}
