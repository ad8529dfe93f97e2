package dev.phoebe.orm.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** The lease of a statement outside of transactions: a connection that commits by itself, closed with the lease. */
class OwnConnection implements Lease {

    private final Connection connection;

    OwnConnection(Connection connection) {
        this.connection = connection;
    }

    @Override
    public final Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
