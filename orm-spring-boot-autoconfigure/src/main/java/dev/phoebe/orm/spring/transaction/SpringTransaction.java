package dev.phoebe.orm.spring.transaction;

import dev.phoebe.orm.transaction.Isolation;
import dev.phoebe.orm.transaction.ManagedTransaction;
import dev.phoebe.orm.transaction.RunningTransaction;
import dev.phoebe.orm.transaction.RunningTransaction.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
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

    private static final int UNCHANGED = -1;

    private final PlatformTransactionManager manager;
    private final TransactionErrors errors;
    private final ConnectionHolder holder;
    private final boolean ofConnection;
    private boolean connected;
    private @Nullable TransactionStatus status;
    private @Nullable RunningTransaction running;
    private @Nullable Throwable broken;
    private boolean commitSent;
    private boolean nesting;
    private boolean savepointTold;
    private boolean savepointKept = true;
    private boolean rollbackFailed;
    private @Nullable SQLException commitError;
    private boolean readOnly;
    private int isolationBefore = UNCHANGED;
    private Runnable putBack = () -> {};
    private Runnable whenLeft = () -> {};

    /** Another transaction of the same database and thread, which waits for the end of this one. */
    @Nullable
    SpringTransaction outer;

    /**
     * A transaction.
     *
     * @param holder what Spring has bound to the thread for it, by which it is recognized
     * @param ofConnection whether the manager opens and closes the connection itself, rather than a session of JPA
     */
    SpringTransaction(
            PlatformTransactionManager manager,
            TransactionErrors errors,
            ConnectionHolder holder,
            boolean ofConnection) {
        this.manager = manager;
        this.errors = errors;
        this.holder = holder;
        this.ofConnection = ofConnection;
        this.connected = ofConnection;
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

    /** How the connection is put back as it was before the database's own preparation. */
    void putBackBy(Runnable preparation) {
        putBack = preparation;
    }

    /** What is done when the blocks have ended in which the manager had ended the transaction. */
    void whenLeft(Runnable action) {
        whenLeft = action;
    }

    @Override
    public void left() {
        whenLeft.run();
    }

    void isReadOnly(boolean only) {
        readOnly = only;
    }

    /** Sets the isolation level of the connection, until it is put back. */
    void setIsolation(Isolation isolation) throws SQLException {
        isolationBefore = connection().getTransactionIsolation();
        connection().setTransactionIsolation(isolation.level());
    }

    /**
     * Puts the connection back as it was, before Spring does it: Spring goes on when that fails. A session of JPA does so
     * itself.
     *
     * @param commitsByItself whether it commits by itself outside of transactions
     */
    void restoreConnection(boolean commitsByItself) throws SQLException {
        putBack.run();
        if (!ofConnection) {
            return;
        }
        Connection connection = connection();
        if (commitsByItself) {
            connection.setAutoCommit(true);
        }
        if (readOnly) {
            connection.setReadOnly(false);
        }
        if (isolationBefore != UNCHANGED) {
            connection.setTransactionIsolation(isolationBefore);
        }
    }

    void commitSent() {
        commitSent = true;
    }

    /** Whether the database was asked to commit. */
    boolean isCommitSent() {
        return commitSent;
    }

    /** The database, or the way to it, has answered the commit with this. */
    void commitFailed(SQLException error) {
        commitError = error;
    }

    /** How the commit failed; null where nobody told. */
    @Nullable
    SQLException commitError() {
        return commitError;
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
        connected = true;
        return holder.getConnection();
    }

    @Override
    public boolean isConnected() {
        return connected;
    }

    @Override
    public void commit() {
        try {
            manager.commit(Objects.requireNonNull(status));
        } catch (RuntimeException | Error e) {
            if (running().outcome() == Outcome.COMMITTED) {
                throw errors.afterCommit(e);
            }
            if (commitSent) {
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

    /** Spring is about to set the savepoint of a nested method. */
    void nestedBegins() {
        nesting = true;
        savepointTold = false;
    }

    /** Whether the next savepoint that Spring tells of is that of a nested method in this transaction. */
    boolean isNesting() {
        return nesting;
    }

    /** Spring has set a savepoint. */
    void savepointSet(Object savepoint) {
        savepointTold = true;
        running().savepointSet(savepoint);
    }

    /** Spring has begun a nested method. */
    void nestedBegun(Object method) {
        nesting = false;
        running().nestedBegun(method, savepointTold);
    }

    /** Spring has not begun a nested method. */
    void nestedNotBegun() {
        nesting = false;
    }

    /** The savepoint of a nested method was rolled back instead of released, and Spring dooms the transaction for it. */
    void savepointNotKept() {
        savepointKept = false;
    }

    /**
     * A nested method has ended with a rollback. The transaction goes on where only the savepoint was rolled back; where it
     * is lost, its commit is refused with the reason, which Spring would not tell of a doomed one.
     */
    void nestedRolledBack() {
        if (!savepointKept) {
            savepointKept = true;
            resetRollbackOnly();
        }
    }

    @Override
    public Savepoint setSavepoint() throws SQLException {
        Savepoint savepoint = connection().setSavepoint();
        for (TransactionSynchronization each : others()) {
            each.savepoint(savepoint);
        }
        return savepoint;
    }

    @Override
    public void rollback(Savepoint savepoint) throws SQLException {
        connection().rollback(savepoint);
        for (TransactionSynchronization each : others()) {
            each.savepointRollback(savepoint);
        }
    }

    /** The synchronizations other than ours, which are notified of the savepoints that blocks set. */
    private static List<TransactionSynchronization> others() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return List.of();
        }
        List<TransactionSynchronization> all = TransactionSynchronizationManager.getSynchronizations();
        return all.stream()
                .filter(each -> !(each instanceof SavepointSynchronization))
                .toList();
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
