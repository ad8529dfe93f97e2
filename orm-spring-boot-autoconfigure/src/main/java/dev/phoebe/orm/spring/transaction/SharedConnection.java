package dev.phoebe.orm.spring.transaction;

import dev.phoebe.orm.jdbc.Connections;
import dev.phoebe.orm.jdbc.Lease;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The lease of a statement outside of transactions, where Spring may keep the connection for the thread: other statements
 * of the same scope, of {@code JdbcTemplate} too, get the same one.
 */
final class SharedConnection implements Lease {

    private static final Logger LOG = LoggerFactory.getLogger(SpringTransactions.class);

    private final DataSource dataSource;
    private final Connection connection;

    private SharedConnection(DataSource dataSource, Connection connection) {
        this.dataSource = dataSource;
        this.connection = connection;
    }

    /**
     * A connection that commits each statement, also where the pool is set up otherwise. One that is bound without a scope
     * is in a transaction of a manager that tells nobody of it, and stays so.
     */
    static SharedConnection of(DataSource dataSource, Connections connections) throws SQLException {
        SharedConnection lease = new SharedConnection(dataSource, DataSourceUtils.doGetConnection(dataSource));
        try {
            if (TransactionSynchronizationManager.isSynchronizationActive() && !lease.connection.getAutoCommit()) {
                lease.connection.setAutoCommit(true);
            }
        } catch (Throwable e) {
            connections.evict(lease.connection, e);
            throw e;
        }
        return lease;
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public void closeAtEnd(AutoCloseable resource) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Closing(resource));
        }
    }

    /** Closes something at the end of the scope, before the connection goes back. */
    private record Closing(AutoCloseable resource) implements TransactionSynchronization {

        @Override
        public int getOrder() {
            return DataSourceUtils.CONNECTION_SYNCHRONIZATION_ORDER - 1;
        }

        @Override
        public void beforeCompletion() {
            try {
                resource.close();
            } catch (Exception e) {
                LOG.warn("A stream could not be closed at the end of its scope", e);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        DataSourceUtils.doReleaseConnection(connection, dataSource);
    }
}
