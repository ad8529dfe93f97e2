package dev.phoebe.orm.tck.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** H2, in the memory of this JVM. */
final class H2TestDatabase implements TestDatabase {

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public FreshDatabase create() {
        Server server = new Server("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        return new FreshDatabase(server, () -> shutDown(server));
    }

    private static void shutDown(Server server) throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        }
    }
}
