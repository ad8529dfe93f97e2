package dev.phoebe.orm.transaction;

import dev.phoebe.orm.jdbc.SqlErrors;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.Feature;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A transaction on a connection of its own. The connection goes back as it came; one that cannot be put back, for any
 * reason, is evicted.
 */
final class JdbcTransaction implements ManagedTransaction {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcTransactions.class);

    private static final int UNCHANGED = -1;

    private final JdbcTransactions owner;
    private final Connection connection;
    private final TransactionOptions options;
    private boolean commitsByItself;
    private boolean madeReadOnly;
    private int isolationBefore = UNCHANGED;
    private Runnable putBack = () -> {};
    private @Nullable RunningTransaction running;
    private @Nullable Throwable broken;

    JdbcTransaction(JdbcTransactions owner, Connection connection, TransactionOptions options) {
        this.owner = owner;
        this.connection = connection;
        this.options = options;
    }

    void isTransactionOf(RunningTransaction transaction) {
        running = transaction;
    }

    void begin() throws SQLException {
        Dialect dialect = owner.dialect();
        Isolation isolation = options.isolation();
        boolean inside = isolation != null && dialect.transactions().setsIsolationInside();
        if (isolation != null && !inside) {
            isolationBefore = connection.getTransactionIsolation();
            connection.setTransactionIsolation(isolation.level());
        }
        if (options.readOnly() && dialect.supports(Feature.READ_ONLY_TRANSACTION) && !connection.isReadOnly()) {
            madeReadOnly = true;
            connection.setReadOnly(true);
        }
        commitsByItself = connection.getAutoCommit();
        if (commitsByItself) {
            connection.setAutoCommit(false);
        }
        if (isolation != null && inside) {
            isolation.setInside(connection);
        }
        if (dialect.transactions().preparesConnections()) {
            dialect.transactions().prepare(connection, options.readOnly(), atEnd -> putBack = atEnd);
        }
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public void broken(Throwable failure) {
        broken = failure;
    }

    @Override
    public void commit() {
        try {
            beforeCommit();
        } catch (Throwable e) {
            rollBackAfter(e);
            throw e;
        }
        try {
            connection.commit();
        } catch (Throwable e) {
            throw SqlErrors.commitFailure(owner.dialect(), e, rollBackAfter(e));
        }
        giveBack(broken);
    }

    /** What is still open is closed while the transaction is current, because that is where it belongs. */
    private void beforeCommit() {
        try {
            if (running != null) {
                running.beforeCommit();
            }
        } finally {
            owner.leave();
        }
    }

    @Override
    public void rollback() {
        try {
            if (running != null) {
                running.beforeRollback();
            }
        } finally {
            owner.leave();
        }
        Throwable failure = broken;
        if (failure != null) {
            evict(failure); // the driver may be out of step with the server, which rolls back when the connection ends
            return;
        }
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure = e;
            throw SqlErrors.translate(owner.dialect(), e, "rollback");
        } catch (Throwable e) {
            failure = e;
            throw e;
        } finally {
            giveBack(failure);
        }
    }

    private boolean rollBackAfter(Throwable failure) {
        boolean rolledBack = true;
        if (broken != null) {
            evict(broken);
            return false;
        }
        try {
            connection.rollback();
        } catch (Throwable e) {
            rolledBack = false;
            if (e != failure) {
                failure.addSuppressed(e);
            }
        }
        giveBack(rolledBack && !(failure instanceof Error) ? null : failure);
        return rolledBack;
    }

    /** Puts the connection back as it was, unless its state is unknown. */
    private void giveBack(@Nullable Throwable failure) {
        if (failure != null) {
            evict(failure);
            return;
        }
        try {
            if (commitsByItself) {
                connection.setAutoCommit(true);
            }
            if (madeReadOnly) {
                connection.setReadOnly(false);
            }
            if (isolationBefore != UNCHANGED) {
                connection.setTransactionIsolation(isolationBefore);
            }
            putBack.run();
            connection.close();
        } catch (Throwable e) {
            LOG.warn("A connection could not be given back after its transaction and was ended", e);
            evict(e);
        }
    }

    void evict(Throwable failure) {
        owner.evict(connection, failure);
    }
}
