package dev.phoebe.orm.datasource;

import dev.phoebe.orm.error.ConfigurationException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What a driver is called with.
 *
 * @param jdbcUrl the URL; none of its options is refused
 * @param username the user; null to let the driver decide
 * @param password the password; null for none
 * @param properties the options beside the URL
 * @param inMemory whether the database is gone when its last connection is closed
 */
record ConnectionTarget(
        String jdbcUrl,
        @Nullable String username,
        @Nullable String password,
        Map<String, String> properties,
        boolean inMemory) {

    static ConnectionTarget of(ConnectionSettings settings) {
        settings.check();
        DatabaseUrl url = settings.url();
        String memory = MemoryUrl.shared(url.jdbcUrl());
        String jdbcUrl = memory == null ? url.jdbcUrl() : memory;
        return new ConnectionTarget(
                jdbcUrl, url.username(), url.password(), settings.limits().driverProperties(jdbcUrl), memory != null);
    }

    /** Opens a connection, by the driver that is registered for the URL. */
    Connection connect() throws SQLException {
        return connect(username, password);
    }

    Connection connect(@Nullable String user, @Nullable String secret) throws SQLException {
        Properties all = new Properties(); // a new one each time: drivers write into it
        all.putAll(properties);
        if (user != null) {
            all.setProperty("user", user);
        }
        if (secret != null) {
            all.setProperty("password", secret);
        }
        return DriverManager.getConnection(jdbcUrl, all);
    }

    /**
     * Requires that there is a driver.
     *
     * @throws ConfigurationException when no driver accepts the URL
     */
    void requireDriver() {
        try {
            DriverManager.getDriver(jdbcUrl);
        } catch (SQLException e) {
            // without the cause, whose message may hold the URL, which may hold a password
            throw new ConfigurationException("No JDBC driver accepts the URL of the database ("
                    + DatabaseUrl.address(jdbcUrl) + "). Add "
                    + DriverKind.of(jdbcUrl).artifact() + " to the class path, or correct the URL.");
        }
    }

    @Override
    public String toString() {
        return DatabaseUrl.address(jdbcUrl);
    }
}
