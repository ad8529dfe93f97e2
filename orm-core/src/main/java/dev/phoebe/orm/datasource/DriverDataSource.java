package dev.phoebe.orm.datasource;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Opens a connection each time: for tools and tests that have no pool. Thread-safe. */
final class DriverDataSource implements OpenedDataSource {

    private final ConnectionTarget target;
    private final HeldConnection held = new HeldConnection();
    private volatile boolean closed;

    DriverDataSource(ConnectionTarget target) {
        this.target = target;
    }

    @Override
    public Connection getConnection() throws SQLException {
        requireOpen();
        return target.connect();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        requireOpen();
        return target.connect(username, password);
    }

    private void requireOpen() throws SQLException {
        if (closed) {
            throw new SQLNonTransientConnectionException("The data source of " + target + " is closed.", "08003");
        }
        if (target.inMemory()) {
            held.open(target);
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        held.close();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("not a wrapper for " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
