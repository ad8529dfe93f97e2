package dev.phoebe.orm.tck.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * PostgreSQL: one server for the JVM, from the embedded binaries, or the one that {@code ORM_TEST_POSTGRESQL_URL} names
 * (with {@code _USER} and {@code _PASSWORD}), which must let its user make databases.
 */
final class PostgresqlTestDatabase implements TestDatabase {

    /** An unpacked server starts in two seconds; a cold and busy machine may take its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Once<Server> server = new Once<>("PostgreSQL", PostgresqlTestDatabase::start);

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public FreshDatabase create() throws SQLException {
        return server.get().createDatabase(locale(), " with (force)");
    }

    /** Texts sort by their characters, as on the other databases, whatever the server's locale is. */
    private String locale() throws SQLException {
        try (Connection connection = server.get().connect()) {
            return " template template0 encoding 'UTF8'"
                    + (connection.getMetaData().getDatabaseMajorVersion() >= 17
                            ? " locale_provider builtin builtin_locale 'C.UTF-8'"
                            : " lc_collate 'C' lc_ctype 'C.UTF-8'");
        }
    }

    private static Server start() throws IOException {
        Server given = Server.fromEnvironment("postgresql");
        if (given != null) {
            return given;
        }
        // closes itself, and removes its data, when the JVM ends
        @SuppressWarnings("resource")
        EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setPGStartupWait(PATIENCE).start();
        return new Server("jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres", "postgres", "");
    }
}
