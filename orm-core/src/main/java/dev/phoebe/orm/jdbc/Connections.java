package dev.phoebe.orm.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done to connections in trouble. */
public final class Connections {

    private Connections() {}

    /**
     * Ends a connection whose state nobody knows, so that no pool gives it to somebody else with a transaction open.
     * What goes wrong here is added to {@code failure}.
     */
    public static void abort(Connection connection, Throwable failure) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException | RuntimeException e) {
            failure.addSuppressed(e);
        }
        try {
            // H2 does nothing in abort(), and close() of a pool's wrapper would only give the connection back.
            connection.unwrap(Connection.class).close();
        } catch (SQLException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
