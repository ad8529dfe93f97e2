package dev.phoebe.orm.datasource;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.phoebe.orm.error.ConfigurationException;
import dev.phoebe.orm.error.RefusedUrlOptionException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A pool of HikariCP. It can be configured further until its first connection is asked for, which starts it. Safe for use
 * by several threads.
 */
public final class PooledDataSource extends HikariDataSource implements OpenedDataSource {

    private final Set<String> allowedOptions;
    private final boolean inMemory;
    private final HeldConnection held = new HeldConnection();

    private PooledDataSource(ConnectionTarget target, Collection<String> allowedOptions) {
        this.allowedOptions = Set.copyOf(allowedOptions);
        this.inMemory = target.inMemory();
        setJdbcUrl(target.jdbcUrl());
        if (target.username() != null) {
            setUsername(target.username());
        }
        if (target.password() != null) {
            setPassword(target.password());
        }
        target.properties().forEach(this::addDataSourceProperty);
    }

    /**
     * A pool with the settings of HikariCP as they are by default.
     *
     * @throws RefusedUrlOptionException when the URL sets a dangerous option that is not allowed
     */
    public static PooledDataSource of(ConnectionSettings settings) {
        return of(settings, ConnectionTarget.of(settings));
    }

    static PooledDataSource of(ConnectionSettings settings, ConnectionTarget target) {
        return new PooledDataSource(target, settings.allowedOptions());
    }

    /**
     * Accepts what the pool was configured with since it was made.
     *
     * @throws RefusedUrlOptionException when it sets a dangerous option that is not allowed
     * @throws ConfigurationException when it makes the driver count rows in a way that Phoebe cannot work with
     */
    public void check() {
        String jdbcUrl = getJdbcUrl();
        RefusedOptions.check(jdbcUrl, allowedOptions);
        RefusedOptions.checkProperties(jdbcUrl, getDataSourceProperties(), allowedOptions);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (inMemory && !isClosed()) {
            held.open(target());
        }
        try {
            return super.getConnection();
        } catch (PoolInitializationException e) {
            throw new SQLNonTransientConnectionException("The pool of connections could not be started.", "08001", e);
        }
    }

    private ConnectionTarget target() {
        Map<String, String> properties = new HashMap<>();
        getDataSourceProperties().forEach((name, value) -> properties.put(name.toString(), value.toString()));
        return new ConnectionTarget(getJdbcUrl(), getUsername(), getPassword(), properties, inMemory);
    }

    @Override
    public void close() {
        super.close();
        try {
            held.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The connection that kept the database in memory cannot be closed.", e);
        }
    }
}
