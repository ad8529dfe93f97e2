package dev.phoebe.orm.tck.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.phoebe.orm.dialect.Dialects;
import dev.phoebe.orm.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database of one's own, with a pool of connections to it. Closing it closes the pool and removes the database. */
public final class FreshDatabase implements AutoCloseable {

    /** Removes a database. */
    @FunctionalInterface
    interface Removal {
        void run() throws SQLException;
    }

    private static final int POOL_SIZE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Server server;
    private final Removal removal;
    private @Nullable HikariDataSource pool;
    private @Nullable Dialect dialect;

    FreshDatabase(Server server, Removal removal) {
        this.server = server;
        this.removal = removal;
    }

    /** Its address, for tests that need connections outside the pool. */
    public String url() {
        return server.url();
    }

    /** Who connects. */
    public String user() {
        return server.user();
    }

    /** With which password; may be empty. */
    public String password() {
        return server.password();
    }

    /** A connection outside the pool; its owner closes it. */
    public Connection connect() throws SQLException {
        return server.connect();
    }

    /** A pool of connections to it: always the same one. */
    public synchronized DataSource dataSource() {
        if (pool == null) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url());
            config.setUsername(user());
            config.setPassword(password());
            config.setMaximumPoolSize(POOL_SIZE);
            config.setMinimumIdle(0);
            config.setConnectionTimeout(PATIENCE.toMillis());
            pool = new HikariDataSource(config);
        }
        return pool;
    }

    /** How it is spoken to. */
    public synchronized Dialect dialect() throws SQLException {
        if (dialect == null) {
            try (Connection connection = connect()) {
                dialect = Dialects.forConnection(connection);
            }
        }
        return dialect;
    }

    /** How many connections of the pool are in use. */
    public synchronized int connectionsInUse() {
        return pool == null ? 0 : pool.getHikariPoolMXBean().getActiveConnections();
    }

    @Override
    public synchronized void close() throws SQLException {
        if (pool != null) {
            pool.close();
        }
        removal.run();
    }
}
