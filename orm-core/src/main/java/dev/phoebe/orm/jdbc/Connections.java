package dev.phoebe.orm.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.ProxyConnection;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The connections of a data source, and their end when their state is unknown. Safe for use by several threads. */
public final class Connections {

    private static final boolean HIKARI = hasHikari();

    private final DataSource dataSource;

    /** The connections of a data source. */
    public Connections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private static boolean hasHikari() {
        try {
            Class.forName("com.zaxxer.hikari.HikariDataSource", false, Connections.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** A connection, which the caller closes or evicts. */
    public Connection open() throws SQLException {
        return dataSource.getConnection();
    }

    /**
     * A connection for one statement outside of transactions, which commits by itself. Where the pool hands out
     * connections that do not, this is changed until the connection is closed.
     */
    public Lease openForStatement() throws SQLException {
        Connection connection = open();
        try {
            if (connection.getAutoCommit()) {
                return new OwnConnection(connection);
            }
            connection.setAutoCommit(true);
            return new CommittingConnection(connection);
        } catch (Throwable e) {
            evict(connection, e);
            throw e;
        }
    }

    /**
     * Ends a connection whose state is unknown, so that no pool lends it again: its transaction may still be open, and
     * the next borrower would commit it. What goes wrong here is added to {@code failure}.
     */
    public void evict(Connection connection, Throwable failure) {
        if (HIKARI) {
            attempt(() -> Hikari.evict(dataSource, connection), failure);
        }
        attempt(() -> connection.abort(Runnable::run), failure);
        // H2 does nothing in abort(), and close() of a pool's wrapper only gives the connection back.
        attempt(() -> physical(connection).close(), failure);
        attempt(connection::close, failure);
    }

    /** Ends all connections of a pool when they come back: the state of one of them is unknown, but not which it is. */
    public void evictAll() {
        if (HIKARI) {
            Hikari.evictAll(dataSource);
        }
    }

    /** Whether connections commit by themselves when they are lent. */
    public boolean commitByThemselves() {
        return !HIKARI || Hikari.commitByThemselves(dataSource);
    }

    private static Connection physical(Connection connection) throws SQLException {
        Connection inner = connection.unwrap(Connection.class);
        return inner == null ? connection : inner;
    }

    /** Something that may fail in any way. */
    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }

    private static void attempt(Step step, Throwable failure) {
        try {
            step.run();
        } catch (Throwable e) {
            if (e != failure) {
                failure.addSuppressed(e);
            }
        }
    }

    /** Only loaded when HikariCP is there. */
    private static final class Hikari {

        static void evict(DataSource dataSource, Connection connection) throws SQLException {
            HikariDataSource pool = pool(dataSource);
            if (pool != null) {
                pool.evictConnection(
                        connection instanceof ProxyConnection ? connection : connection.unwrap(ProxyConnection.class));
            }
        }

        static void evictAll(DataSource dataSource) {
            HikariDataSource pool = pool(dataSource);
            HikariPoolMXBean control = pool == null ? null : pool.getHikariPoolMXBean();
            if (control != null) {
                control.softEvictConnections();
            }
        }

        static boolean commitByThemselves(DataSource dataSource) {
            HikariDataSource pool = pool(dataSource);
            return pool == null || pool.isAutoCommit();
        }

        private static @Nullable HikariDataSource pool(DataSource dataSource) {
            try {
                return dataSource.isWrapperFor(HikariDataSource.class)
                        ? dataSource.unwrap(HikariDataSource.class)
                        : null;
            } catch (SQLException e) {
                return null;
            }
        }
    }
}
