package dev.phoebe.orm.spring.transaction;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Watches a transaction manager: whoever begins a transaction, an atomic block or {@code @Transactional}, its hooks run
 * when they should, and no connection whose transaction may still be open reaches the next borrower. Spring's managers
 * by themselves reset such a connection, and the reset commits.
 */
final class TransactionGuard implements TransactionExecutionListener {

    private final SpringTransactions transactions;
    private final ThreadTransactions thread;
    private final BrokenConnections broken;

    TransactionGuard(SpringTransactions transactions, ThreadTransactions thread, BrokenConnections broken) {
        this.transactions = transactions;
        this.thread = thread;
        this.broken = broken;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null) {
            return;
        }
        if (transaction.isNewTransaction()) {
            thread.begun(transaction);
        } else {
            RunningTransaction running = thread.running();
            if (running != null) {
                running.savepoint(transaction);
            }
        }
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        ending(transaction, true);
    }

    @Override
    public void beforeRollback(TransactionExecution transaction) {
        ending(transaction, false);
    }

    private void ending(TransactionExecution transaction, boolean commit) {
        RunningTransaction running = thread.running();
        if (running != null && transaction.isNewTransaction()) {
            running.ending(commit);
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        RunningTransaction running = thread.running();
        if (running == null) {
            return;
        }
        if (!transaction.isNewTransaction()) {
            running.savepointEnded(transaction, failure == null);
            return;
        }
        if (failure != null
                && running.holder() instanceof ConnectionHolder holder
                && !broken.rollBack(holder, failure)) {
            running.rollbackFailed();
        }
        transactions.ended(running, failure == null);
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        RunningTransaction running = thread.running();
        if (running == null) {
            return;
        }
        if (failure != null && running.holder() instanceof ConnectionHolder holder) {
            fail(running, transaction, holder, failure);
        }
        if (transaction.isNewTransaction()) {
            transactions.ended(running, false);
        } else {
            Level level = running.savepointEnded(transaction, false);
            if (!level.isOwnedByBlock()) {
                transactions.runQuietly(level.end(false));
            }
        }
    }

    private void fail(
            RunningTransaction running, TransactionExecution transaction, ConnectionHolder holder, Throwable failure) {
        if (transaction.isNewTransaction()) {
            running.rollbackFailed();
            broken.end(holder, failure);
        } else {
            holder.setRollbackOnly(); // what the savepoint did is still there
        }
    }
}
