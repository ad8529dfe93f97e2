package dev.phoebe.orm.spring.transaction;

import dev.phoebe.orm.error.QueryTimeoutException;
import dev.phoebe.orm.jdbc.ConnectionSource;
import dev.phoebe.orm.jdbc.Lease;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The connections of statements: that of Spring's transaction, which {@code JdbcTemplate} shares, or their own. */
final class SpringConnections implements ConnectionSource {

    private final DataSource dataSource;
    private final ThreadTransactions transactions;

    SpringConnections(DataSource dataSource, ThreadTransactions transactions) {
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    @Override
    public Lease lease() throws SQLException {
        Object holder = TransactionSynchronizationManager.getResource(dataSource);
        RunningTransaction running = transactions.known(holder);
        if (running != null && !running.isEnding()) {
            return new Borrowed(DataSourceUtils.doGetConnection(dataSource), holder);
        }
        // A transaction that is ending is over, although Spring has not put it away yet.
        Connection connection =
                running == null ? DataSourceUtils.doGetConnection(dataSource) : dataSource.getConnection();
        Borrowed lease = new Borrowed(connection, running == null ? holder : null);
        if (!connection.getAutoCommit() && (running != null || !transactions.isActiveByManager())) {
            commitEachStatement(lease);
        }
        return lease;
    }

    /** Statements outside a transaction commit by themselves, also where the pool is set up otherwise. */
    private static void commitEachStatement(Borrowed lease) throws SQLException {
        try {
            lease.connection.setAutoCommit(true);
        } catch (SQLException | RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    /** A connection, and what Spring has bound to the thread for its transaction. */
    private final class Borrowed implements Lease {

        private final Connection connection;
        private final @Nullable Object holder;

        Borrowed(Connection connection, @Nullable Object holder) {
            this.connection = connection;
            this.holder = holder;
        }

        @Override
        public Connection connection() {
            return connection;
        }

        @Override
        public int secondsLeft() {
            if (!(holder instanceof ResourceHolderSupport limited) || !limited.hasTimeout()) {
                return 0;
            }
            try {
                return limited.getTimeToLiveInSeconds();
            } catch (TransactionTimedOutException e) {
                throw new QueryTimeoutException(
                        "The transaction took longer than it may take; the statement was not sent.", null, e);
            }
        }

        @Override
        public void closeAtEnd(AutoCloseable resource) {
            RunningTransaction current = transactions.current();
            if (current != null) {
                current.closeAtEnd(resource);
            }
        }

        @Override
        public void close() throws SQLException {
            DataSourceUtils.doReleaseConnection(connection, dataSource);
        }
    }
}
