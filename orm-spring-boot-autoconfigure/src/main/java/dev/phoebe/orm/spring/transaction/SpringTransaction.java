package dev.phoebe.orm.spring.transaction;

import dev.phoebe.orm.transaction.ManagedTransaction;
import dev.phoebe.orm.transaction.RunningTransaction;
import dev.phoebe.orm.transaction.RunningTransaction.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A transaction of Spring's transaction manager, begun by a block or by {@code @Transactional}. Savepoints are set by
 * JDBC, so that every manager that shares its connection has them. Used by one thread.
 */
final class SpringTransaction implements ManagedTransaction {

    private final PlatformTransactionManager manager;
    private final TransactionErrors errors;
    private final ConnectionHolder holder;
    private @Nullable TransactionStatus status;
    private @Nullable RunningTransaction running;
    private @Nullable Throwable broken;
    private boolean commitSent;
    private boolean rollbackFailed;

    /** Another transaction of the same database and thread, which waits for the end of this one. */
    @Nullable
    SpringTransaction outer;

    /**
     * A transaction.
     *
     * @param holder what Spring has bound to the thread for it, by which it is recognized
     */
    SpringTransaction(PlatformTransactionManager manager, TransactionErrors errors, ConnectionHolder holder) {
        this.manager = manager;
        this.errors = errors;
        this.holder = holder;
    }

    ConnectionHolder holder() {
        return holder;
    }

    void isTransactionOf(RunningTransaction transaction) {
        running = transaction;
    }

    RunningTransaction running() {
        return Objects.requireNonNull(running);
    }

    /** A block began it, and ends it. */
    void ofBlock(TransactionStatus began) {
        status = began;
    }

    void commitSent() {
        commitSent = true;
    }

    /** Whether the database was asked to commit. */
    boolean isCommitSent() {
        return commitSent;
    }

    boolean isRollbackFailed() {
        return rollbackFailed;
    }

    void rollbackFailed() {
        rollbackFailed = true;
    }

    @Nullable
    Throwable broken() {
        return broken;
    }

    @Override
    public void broken(Throwable failure) {
        broken = failure;
    }

    @Override
    public Connection connection() {
        return holder.getConnection();
    }

    @Override
    public void commit() {
        try {
            manager.commit(Objects.requireNonNull(status));
        } catch (RuntimeException | Error e) {
            if (commitSent && running().outcome() != Outcome.COMMITTED) {
                throw errors.commit(e, !rollbackFailed);
            }
            if (e instanceof RuntimeException unchecked) {
                throw errors.end(unchecked);
            }
            throw e;
        }
    }

    @Override
    public void rollback() {
        manager.rollback(Objects.requireNonNull(status));
    }

    // ---- savepoints

    @Override
    public Savepoint setSavepoint() throws SQLException {
        Savepoint savepoint = connection().setSavepoint();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
                each.savepoint(savepoint);
            }
        }
        return savepoint;
    }

    @Override
    public void rollback(Savepoint savepoint) throws SQLException {
        connection().rollback(savepoint);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
                each.savepointRollback(savepoint);
            }
        }
    }

    @Override
    public boolean isRollbackOnly() {
        return holder.isRollbackOnly();
    }

    @Override
    public void resetRollbackOnly() {
        holder.resetRollbackOnly();
    }
}
