package dev.phoebe.orm.dialect;

import dev.phoebe.orm.error.UnknownDialectException;
import dev.phoebe.orm.sql.Dialect;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The databases that Phoebe speaks, and how one is recognized. */
public final class Dialects {

    private static final List<Dialect> ALL = List.of(
            new H2Dialect(),
            new SqliteDialect(),
            new PostgresqlDialect(),
            new MariadbDialect(true),
            new MysqlDialect());

    private static final Dialect MARIADB_BY_MYSQL_DRIVER = new MariadbDialect(false);

    private Dialects() {}

    /** All of them: one object each. */
    public static List<Dialect> all() {
        return ALL;
    }

    /**
     * The one with a name.
     *
     * @param name {@code h2}, {@code sqlite}, {@code postgresql}, {@code mariadb} or {@code mysql}, in any case
     * @throws UnknownDialectException when there is none
     */
    public static Dialect named(String name) {
        for (Dialect dialect : ALL) {
            if (key(dialect).equals(lower(name))) {
                return dialect;
            }
        }
        throw new UnknownDialectException("There is no dialect named '" + name + "'. Use one of: " + keys() + ".");
    }

    /**
     * The one behind a connection.
     *
     * @throws UnknownDialectException when it is none of them
     */
    public static Dialect forConnection(Connection connection) throws SQLException {
        return of(connection.getMetaData());
    }

    /**
     * The one that a driver describes.
     *
     * @throws UnknownDialectException when it is none of them
     */
    public static Dialect of(DatabaseMetaData metaData) throws SQLException {
        String product = metaData.getDatabaseProductName();
        String version = metaData.getDatabaseProductVersion();
        if (lower(product).equals("mysql") && lower(version).contains("mariadb")) {
            return MARIADB_BY_MYSQL_DRIVER;
        }
        for (Dialect dialect : ALL) {
            if (key(dialect).equals(lower(product))) {
                return dialect;
            }
        }
        throw new UnknownDialectException("The database calls itself '" + product + "', version '" + version
                + "', which Phoebe does not speak. It speaks: " + keys()
                + ". If this database is compatible with one of them, name that one in the configuration;"
                + " if not, implement " + Dialect.class.getName() + ".");
    }

    private static String key(Dialect dialect) {
        return lower(dialect.name());
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    private static String keys() {
        return ALL.stream().map(Dialects::key).collect(Collectors.joining(", "));
    }
}
