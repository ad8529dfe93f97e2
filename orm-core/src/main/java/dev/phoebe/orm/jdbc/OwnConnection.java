package dev.phoebe.orm.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The lease of a statement outside of transactions: a connection of its own, closed with it.
 *
 * @param connection the connection
 */
public record OwnConnection(Connection connection) implements Lease {

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
