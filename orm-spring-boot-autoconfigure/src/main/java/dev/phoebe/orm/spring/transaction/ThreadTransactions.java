package dev.phoebe.orm.spring.transaction;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The transactions of one database that run in the calling thread. Spring binds one connection at a time to the thread;
 * the transactions that wait for its end are kept behind it.
 */
final class ThreadTransactions {

    private final Object key;

    @SuppressWarnings("ThreadLocalUsage") // each database has its own, and few of them
    private final ThreadLocal<@Nullable SpringTransaction> latest = new ThreadLocal<>();

    /**
     * Transactions of a thread.
     *
     * @param key under which Spring binds their connections: the data source of the transaction manager
     */
    ThreadTransactions(Object key) {
        this.key = key;
    }

    /** What Spring has bound to the thread for the running transaction, or for other purposes; null for nothing. */
    @Nullable
    ConnectionHolder holder() {
        return TransactionSynchronizationManager.getResource(key) instanceof ConnectionHolder holder ? holder : null;
    }

    /** The transaction whose connection is bound to the thread, which may be ending; null for none that is known. */
    @Nullable
    SpringTransaction bound() {
        ConnectionHolder holder = holder();
        SpringTransaction transaction = holder == null ? null : latest.get();
        while (transaction != null && transaction.holder() != holder) {
            transaction = transaction.outer;
        }
        return transaction;
    }

    /** A transaction whose manager has ended it inside of blocks that still run; null for none. */
    @Nullable
    SpringTransaction interrupted() {
        SpringTransaction head = latest.get();
        return head != null && head.running().isInterrupted() ? head : null;
    }

    void add(SpringTransaction transaction) {
        transaction.outer = latest.get();
        latest.set(transaction);
    }

    /** Forgets a transaction that is over. */
    void remove(SpringTransaction transaction) {
        SpringTransaction head = latest.get();
        if (head != transaction) {
            while (head != null && head.outer != transaction) {
                head = head.outer;
            }
            if (head != null) {
                head.outer = transaction.outer;
            }
        } else if (transaction.outer == null) {
            latest.remove();
        } else {
            latest.set(transaction.outer);
        }
    }

    /** Does something outside of the transaction, although Spring has not put its connection away yet. */
    void outside(Runnable work) {
        Object holder = TransactionSynchronizationManager.unbindResource(key);
        try {
            work.run();
        } finally {
            TransactionSynchronizationManager.bindResource(key, holder);
        }
    }
}
