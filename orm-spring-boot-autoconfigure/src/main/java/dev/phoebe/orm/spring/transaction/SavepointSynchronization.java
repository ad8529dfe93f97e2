package dev.phoebe.orm.spring.transaction;

import java.sql.Savepoint;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Follows the savepoints that Spring sets in a transaction, for nested methods and by {@code TransactionStatus}. Spring
 * does not say of which transaction of the thread a savepoint is. So one that is not of a nested method is followed when no
 * connection of another data source is bound.
 */
final class SavepointSynchronization implements TransactionSynchronization {

    private final SpringTransaction transaction;
    private final ThreadTransactions thread;

    SavepointSynchronization(SpringTransaction transaction, ThreadTransactions thread) {
        this.transaction = transaction;
        this.thread = thread;
    }

    @Override
    public void savepoint(Object savepoint) {
        if (isRunning() && (transaction.isNesting() || isAlone())) {
            transaction.savepointSet(savepoint);
        }
    }

    @Override
    public void savepointRollback(Object savepoint) {
        if (isRunning() && savepoint instanceof Savepoint set) {
            transaction.running().beforeSavepointRollback(set);
        }
    }

    private boolean isRunning() {
        return thread.bound() == transaction && transaction.running().outcome() == null;
    }

    private static boolean isAlone() {
        int connections = 0;
        for (Object resource :
                TransactionSynchronizationManager.getResourceMap().values()) {
            connections += resource instanceof ConnectionHolder ? 1 : 0;
        }
        return connections == 1;
    }
}
