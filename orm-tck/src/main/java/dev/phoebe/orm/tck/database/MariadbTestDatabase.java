package dev.phoebe.orm.tck.database;

import java.sql.SQLException;

/**
 * MariaDB: one server for the JVM, from the embedded binaries, or the one that {@code ORM_TEST_MARIADB_URL} names (with
 * {@code _USER} and {@code _PASSWORD}), which must let its user make databases.
 */
final class MariadbTestDatabase implements TestDatabase {

    private final Once<Server> server = new Once<>("MariaDB", MariadbTestDatabase::start);

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public FreshDatabase create() throws SQLException {
        return server.get().createDatabase(" character set utf8mb4", "");
    }

    private static Server start() throws Exception {
        Server given = Server.fromEnvironment("mariadb");
        return given != null ? given : EmbeddedMariadb.launch();
    }
}
