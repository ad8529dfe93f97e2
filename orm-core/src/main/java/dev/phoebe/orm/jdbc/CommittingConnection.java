package dev.phoebe.orm.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** A connection of a pool whose connections do not commit by themselves: it does until it is closed. */
final class CommittingConnection extends OwnConnection {

    CommittingConnection(Connections connections, Connection connection) {
        super(connections, connection);
    }

    @Override
    public void close() throws SQLException {
        if (!connection().isClosed()) {
            connection().setAutoCommit(false);
            super.close();
        }
    }
}
