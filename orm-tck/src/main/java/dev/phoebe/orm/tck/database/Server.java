package dev.phoebe.orm.tck.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address and who connects to it.
 *
 * @param url the address of JDBC
 * @param user the user's name
 * @param password the password, which may be empty
 */
record Server(String url, String user, String password) {

    private static final Pattern PARTS = Pattern.compile("(jdbc:\\w+://[^/?]+)(/[^?]*)?(\\?.*)?");

    /** The server that the environment names, as in {@code ORM_TEST_POSTGRESQL_URL}; null where it names none. */
    static @Nullable Server fromEnvironment(String database) {
        String prefix = "ORM_TEST_" + database.toUpperCase(Locale.ROOT);
        String url = System.getenv(prefix + "_URL");
        return url == null || url.isBlank()
                ? null
                : new Server(url, variable(prefix + "_USER"), variable(prefix + "_PASSWORD"));
    }

    private static String variable(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }

    Connection connect() throws SQLException {
        return user.isEmpty() ? DriverManager.getConnection(url) : DriverManager.getConnection(url, user, password);
    }

    /**
     * Makes a database with a name that nobody has.
     *
     * @param options what stands behind the name in CREATE DATABASE
     * @param force what stands behind the name in DROP DATABASE
     */
    FreshDatabase createDatabase(String options, String force) throws SQLException {
        String name = "phoebe_" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name + options);
        return new FreshDatabase(
                new Server(urlOf(name), user, password), () -> execute("drop database " + name + force));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String urlOf(String database) {
        Matcher parts = PARTS.matcher(url);
        if (!parts.matches()) {
            throw new IllegalStateException("This is no address of a database server: " + url);
        }
        return parts.group(1) + "/" + database + (parts.group(3) == null ? "" : parts.group(3));
    }
}
