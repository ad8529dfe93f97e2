package dev.phoebe.orm.spring.transaction;

import dev.phoebe.orm.error.ConfigurationException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The transactions of one database that run in the calling thread, as Spring's transaction manager has bound them. */
final class ThreadTransactions {

    private final DataSource dataSource;
    private final PlatformTransactionManager manager;
    private final boolean managesConnections;

    @SuppressWarnings("ThreadLocalUsage") // each database has its own, and few of them
    private final ThreadLocal<@Nullable RunningTransaction> latest = new ThreadLocal<>();

    /**
     * Transactions of one manager.
     *
     * @param managesConnections whether what the manager binds to the thread are connections, not a session or the like
     */
    ThreadTransactions(DataSource dataSource, PlatformTransactionManager manager, boolean managesConnections) {
        this.dataSource = dataSource;
        this.manager = manager;
        this.managesConnections = managesConnections;
    }

    /** The transaction that is bound to the thread and may be ending; null for none, or for one that is not known. */
    @Nullable
    RunningTransaction running() {
        return known(TransactionSynchronizationManager.getResource(dataSource));
    }

    /** The transaction for which Spring has bound {@code holder} to the thread; null where it is not known. */
    @Nullable
    RunningTransaction known(@Nullable Object holder) {
        RunningTransaction running = holder == null ? null : latest.get();
        while (running != null && running.holder() != holder) {
            running = running.outer;
        }
        return running;
    }

    /** The transaction that statements belong to. */
    @Nullable
    RunningTransaction current() {
        RunningTransaction running = running();
        if (running != null) {
            return running.isEnding() ? null : running;
        }
        return isActiveByManager() ? begun(null) : null;
    }

    /**
     * Asks the manager: it began before the first of our listeners was there, or it is a connection that Spring only keeps
     * until the end of another database's transaction.
     */
    boolean isActiveByManager() {
        boolean possible = managesConnections
                ? TransactionSynchronizationManager.hasResource(dataSource)
                : TransactionSynchronizationManager.isActualTransactionActive();
        if (!possible) {
            return false;
        }
        DefaultTransactionDefinition question =
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_SUPPORTS);
        question.setReadOnly(TransactionSynchronizationManager.isCurrentTransactionReadOnly());
        TransactionStatus answer = manager.getTransaction(question);
        boolean active = answer.hasTransaction();
        manager.commit(answer); // which ends nothing but the question
        return active;
    }

    RunningTransaction begun(@Nullable TransactionExecution execution) {
        Object holder = TransactionSynchronizationManager.getResource(dataSource);
        if (holder == null) {
            throw withoutConnection();
        }
        RunningTransaction transaction = new RunningTransaction(holder, execution);
        transaction.outer = latest.get();
        latest.set(transaction);
        return transaction;
    }

    ConfigurationException withoutConnection() {
        return new ConfigurationException(
                "The transaction manager " + manager.getClass().getName()
                        + " keeps the connection of its transaction to itself. Use one that shares it, such as"
                        + " JdbcTransactionManager, or JpaTransactionManager with its dataSource.");
    }

    /** Forgets a transaction that is over. */
    void forget(RunningTransaction transaction) {
        RunningTransaction head = latest.get();
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
        Object holder = TransactionSynchronizationManager.unbindResource(dataSource);
        try {
            work.run();
        } finally {
            TransactionSynchronizationManager.bindResource(dataSource, holder);
        }
    }
}
