package dev.phoebe.orm.spring.transaction;

import dev.phoebe.orm.error.CommitOutcomeUnknownException;
import dev.phoebe.orm.error.SqlException;
import dev.phoebe.orm.jdbc.Connections;
import dev.phoebe.orm.transaction.RunningTransaction;
import dev.phoebe.orm.transaction.RunningTransaction.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.AbstractTransactionStatus;

/**
 * Watches a transaction manager: whoever begins a transaction, a block or {@code @Transactional}, it is only committed
 * when there is something to commit, its hooks run when they should, and no connection whose transaction may still be open
 * reaches the next borrower. Spring's managers by themselves reset such a connection, and the reset commits.
 */
final class TransactionGuard implements TransactionExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(SpringTransactions.class);

    private final SpringTransactions transactions;
    private final ThreadTransactions thread;
    private final Connections connections;
    private final TransactionErrors errors;

    TransactionGuard(
            SpringTransactions transactions,
            ThreadTransactions thread,
            Connections connections,
            TransactionErrors errors) {
        this.transactions = transactions;
        this.thread = thread;
        this.connections = connections;
        this.errors = errors;
    }

    SpringTransactions transactions() {
        return transactions;
    }

    /** A nested method is refused where nothing can be kept any more. */
    @Override
    public void beforeBegin(TransactionExecution transaction) {
        SpringTransaction bound = transaction.isNewTransaction() ? null : thread.bound();
        if (bound != null) {
            bound.running().requireAlive();
            bound.nestedBegins();
        }
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (transaction.isNewTransaction()) {
            if (failure == null) {
                transactions.begun();
            } else {
                beginFailed(failure);
            }
            return;
        }
        SpringTransaction bound = thread.bound();
        if (bound == null) {
            return;
        }
        if (failure == null) {
            bound.nestedBegun(transaction);
        } else {
            bound.nestedNotBegun();
            savepointNotSet(bound, failure);
        }
    }

    private void savepointNotSet(SpringTransaction bound, Throwable failure) {
        SqlException ofDriver = errors.ofDriver(failure);
        if (ofDriver != null) {
            bound.running().failed(ofDriver);
        } else if (failure instanceof Error) {
            bound.running().broken(failure);
        }
    }

    /** Spring gives the connection back without a look at it, and which one it was cannot be seen. */
    private void beginFailed(Throwable failure) {
        if (!errors.isWithoutConnection(failure)) {
            connections.evictAll();
        }
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        SpringTransaction bound = thread.bound();
        if (bound == null) {
            return;
        }
        if (transaction.isNewTransaction()) {
            bound.running().beforeCommit();
            bound.commitSent();
        } else {
            beforeRelease(transaction, bound);
        }
    }

    /** Spring would keep what a nested method did, and doom the transaction, if the savepoint was not rolled back here. */
    private static void beforeRelease(TransactionExecution transaction, SpringTransaction bound) {
        RunningTransaction running = bound.running();
        RuntimeException obstacle = running.obstacle(transaction);
        if (obstacle == null) {
            return;
        }
        if (running.rollbackCause() == null && transaction instanceof AbstractTransactionStatus status) {
            try {
                status.rollbackToHeldSavepoint();
            } catch (RuntimeException e) {
                obstacle.addSuppressed(e);
                running.lose(e);
            }
        }
        bound.savepointNotKept();
        throw obstacle;
    }

    @Override
    public void beforeRollback(TransactionExecution transaction) {
        SpringTransaction bound = thread.bound();
        if (bound == null || !transaction.isNewTransaction()) {
            return;
        }
        bound.running().beforeRollback();
        Throwable broken = bound.broken();
        if (broken != null) {
            evict(bound, broken); // the driver may be out of step with the server
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        SpringTransaction bound = thread.bound();
        if (bound == null) {
            return;
        }
        if (!transaction.isNewTransaction()) {
            if (failure != null) {
                bound.running().lose(failure); // what the savepoint did is still there
            }
            bound.running().nestedEnded(transaction, failure == null);
        } else if (failure == null) {
            ended(bound, Outcome.COMMITTED);
            runHooks(bound);
        } else {
            commitFailed(bound, failure);
        }
    }

    /** The manager has left the transaction as it is. */
    private void commitFailed(SpringTransaction bound, Throwable failure) {
        if (!isRolledBack(bound, failure)) {
            bound.rollbackFailed();
        }
        RuntimeException typed = errors.commit(failure, !bound.isRollbackFailed());
        ended(bound, typed instanceof CommitOutcomeUnknownException ? Outcome.UNKNOWN : Outcome.ROLLED_BACK);
        runHooksQuietly(bound);
        if (typed instanceof CommitOutcomeUnknownException) {
            throw typed;
        }
    }

    private boolean isRolledBack(SpringTransaction bound, Throwable failure) {
        try {
            bound.connection().rollback();
            return true;
        } catch (Throwable e) {
            if (e != failure) {
                failure.addSuppressed(e);
            }
            evict(bound, failure);
            return false;
        }
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        SpringTransaction bound = thread.bound();
        if (bound == null) {
            return;
        }
        RunningTransaction running = bound.running();
        if (!transaction.isNewTransaction()) {
            if (failure != null) {
                running.lose(failure); // what the savepoint did is still there
            }
            running.nestedEnded(transaction, false);
            bound.nestedRolledBack();
            return;
        }
        if (failure != null) {
            bound.rollbackFailed();
            evict(bound, failure);
        }
        if (!bound.isCommitSent()) {
            ended(bound, Outcome.ROLLED_BACK);
            runHooksQuietly(bound);
            if (failure != null) {
                throwCause(running, failure);
            }
        } else if (failure != null) {
            ended(bound, Outcome.UNKNOWN);
            throw errors.commit(failure, false);
        } else if (running.isOfBlock()) {
            forget(bound); // the block sees the error, and tells what has become of it
        } else {
            commitRolledBack(bound);
        }
    }

    /**
     * The manager has rolled back after a commit that failed, and the rollback has worked. That tells nothing: where only the
     * reply was lost, the work is stored.
     */
    private void commitRolledBack(SpringTransaction bound) {
        SQLException error = bound.commitError();
        RuntimeException typed = error == null ? null : errors.commit(error, true);
        if (typed == null || typed instanceof CommitOutcomeUnknownException) {
            ended(bound, Outcome.UNKNOWN);
        } else {
            ended(bound, Outcome.ROLLED_BACK);
            runHooksQuietly(bound);
        }
        if (typed instanceof CommitOutcomeUnknownException) {
            throw typed;
        }
    }

    /** Where the connection was lost the rollback fails, too, and its error would hide that. */
    private static void throwCause(RunningTransaction running, Throwable failure) {
        SqlException cause = running.rollbackCause();
        if (cause != null) {
            cause.addSuppressed(failure);
            throw cause;
        }
    }

    private void ended(SpringTransaction bound, Outcome outcome) {
        bound.running().ended(outcome);
        forget(bound);
    }

    private void forget(SpringTransaction bound) {
        Throwable broken = bound.broken();
        if (broken != null) {
            evict(bound, broken);
        } else if (!bound.isRollbackFailed()) {
            restore(bound);
        }
        if (bound.running().isInterrupted()) {
            bound.whenLeft(() -> thread.remove(bound));
        } else {
            thread.remove(bound);
        }
    }

    private void restore(SpringTransaction bound) {
        try {
            bound.restoreConnection(connections.commitByThemselves());
        } catch (Throwable e) {
            LOG.warn("A connection could not be put back as it was after its transaction and was ended", e);
            evict(bound, e);
        }
    }

    private void evict(SpringTransaction bound, Throwable failure) {
        Connection connection;
        try {
            connection = bound.connection();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
            return;
        }
        connections.evict(connection, failure);
    }

    /** A block runs its hooks itself, when the connection is back. */
    private void runHooks(SpringTransaction bound) {
        RunningTransaction running = bound.running();
        if (!running.isOfBlock()) {
            thread.outside(() -> running.runHooks(null));
        }
    }

    /** The error that led to the rollback is the one that the caller shall see. */
    private void runHooksQuietly(SpringTransaction bound) {
        try {
            runHooks(bound);
        } catch (RuntimeException e) {
            LOG.error("An action after a rollback has failed", e);
        }
    }
}
