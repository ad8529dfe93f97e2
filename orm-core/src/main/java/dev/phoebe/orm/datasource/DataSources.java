package dev.phoebe.orm.datasource;

import dev.phoebe.orm.error.ConfigurationException;
import dev.phoebe.orm.error.RefusedUrlOptionException;

/** Opens data sources. */
public final class DataSources {

    private DataSources() {}

    /**
     * A pool where HikariCP is on the class path, else a data source that opens a connection each time. A server is first
     * called when a connection is asked for.
     *
     * @throws RefusedUrlOptionException when the URL sets a dangerous option that is not allowed
     * @throws ConfigurationException when there is no driver for the URL
     */
    public static OpenedDataSource open(ConnectionSettings settings) {
        ConnectionTarget target = ConnectionTarget.of(settings);
        target.requireDriver();
        return hasHikari() ? PooledDataSource.of(settings, target) : new DriverDataSource(target);
    }

    private static boolean hasHikari() {
        try {
            Class.forName("com.zaxxer.hikari.HikariDataSource", false, DataSources.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
