package dev.phoebe.orm.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** A connection of a pool whose connections do not commit by themselves: it does until it is closed. */
final class CommittingConnection extends OwnConnection {

    CommittingConnection(Connection connection) {
        super(connection);
    }

    @Override
    public void close() throws SQLException {
        if (!connection().isClosed()) {
            connection().setAutoCommit(false);
            super.close();
        }
    }
}
