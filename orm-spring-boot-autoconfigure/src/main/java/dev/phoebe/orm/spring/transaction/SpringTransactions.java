package dev.phoebe.orm.spring.transaction;

import dev.phoebe.orm.error.ConfigurationException;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.UnsupportedFeatureException;
import dev.phoebe.orm.jdbc.Lease;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.transaction.Isolation;
import dev.phoebe.orm.transaction.Transaction;
import dev.phoebe.orm.transaction.TransactionOptions;
import dev.phoebe.orm.transaction.Transactions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.ResourceTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/**
 * Transactions of Spring's transaction manager. An atomic block inside a {@code @Transactional} method is a savepoint in
 * its transaction, and the other way round; statements, {@code JdbcTemplate} and {@code JdbcClient} share one connection.
 *
 * <p>What is to happen after a commit happens outside of the transaction, as without Spring: statements there commit by
 * themselves. After a transaction that {@code @Transactional} began, that is while its connection is not back in the pool
 * yet; after an atomic block, when it is.
 *
 * <p>Safe for use by several threads.
 */
public final class SpringTransactions implements Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(SpringTransactions.class);

    private final Dialect dialect;
    private final PlatformTransactionManager manager;
    private final ThreadTransactions thread;
    private final SpringConnections connections;
    private final TransactionErrors errors;

    private final LongAdder committed = new LongAdder();
    private final LongAdder rolledBack = new LongAdder();

    private SpringTransactions(
            DataSource dataSource, Dialect dialect, PlatformTransactionManager manager, ThreadTransactions thread) {
        this.dialect = dialect;
        this.manager = manager;
        this.thread = thread;
        this.connections = new SpringConnections(dataSource, thread);
        this.errors = new TransactionErrors(dialect);
    }

    /**
     * Transactions of a manager, as {@code DatabaseBuilder.transactions} takes them.
     *
     * @param manager the manager, which must be one for the connections of the database
     */
    public static BiFunction<DataSource, Dialect, Transactions> of(PlatformTransactionManager manager) {
        return (dataSource, dialect) -> of(dataSource, dialect, manager);
    }

    private static SpringTransactions of(DataSource given, Dialect dialect, PlatformTransactionManager manager) {
        // Spring's managers do the same: what they bind to the thread is bound to the data source behind the proxy.
        DataSource dataSource = given instanceof TransactionAwareDataSourceProxy proxy
                ? Objects.requireNonNull(proxy.getTargetDataSource())
                : given;
        if (!(manager instanceof ConfigurableTransactionManager configurable)) {
            throw new ConfigurationException(
                    "The transaction manager " + manager.getClass().getName()
                            + " tells nobody what becomes of its transactions (it is no ConfigurableTransactionManager), so atomic"
                            + " blocks cannot be part of them.");
        }
        boolean managesConnections = manager instanceof ResourceTransactionManager resources
                && resources.getResourceFactory() instanceof DataSource;
        if (managesConnections
                && !TransactionSynchronizationUtils.sameResourceFactory(
                        (ResourceTransactionManager) manager, dataSource)) {
            throw new ConfigurationException("The transaction manager "
                    + manager.getClass().getName() + " belongs to another DataSource than the database.");
        }
        ThreadTransactions thread = new ThreadTransactions(dataSource, manager, managesConnections);
        SpringTransactions transactions = new SpringTransactions(dataSource, dialect, manager, thread);
        configurable.addListener(new TransactionGuard(transactions, thread, new BrokenConnections(dataSource)));
        return transactions;
    }

    /** How many transactions have been committed, whoever began them. */
    public long committed() {
        return committed.sum();
    }

    /** How many transactions have been rolled back, whoever began them. */
    public long rolledBack() {
        return rolledBack.sum();
    }

    @Override
    public Lease lease() throws SQLException {
        return connections.lease();
    }

    @Override
    public boolean isActive() {
        return thread.current() != null;
    }

    @Override
    public void afterCommit(Runnable action) {
        RunningTransaction current = thread.current();
        if (current == null) {
            throw new IllegalStateException("No transaction runs, so there is nothing to wait for.");
        }
        current.level().afterCommit(action);
    }

    @Override
    @SuppressWarnings("NullAway") // it does not see in class files that the interface's R may be null, too
    public <R extends @Nullable Object> R execute(TransactionOptions options, Function<Transaction, R> work) {
        RunningTransaction current = thread.current();
        return current == null ? outermost(options, work) : nested(current, options, work);
    }

    private <R extends @Nullable Object> R outermost(TransactionOptions options, Function<Transaction, R> work) {
        TransactionStatus status = begin(definition(options));
        RunningTransaction transaction = thread.running();
        if (transaction == null) {
            manager.rollback(status);
            throw thread.withoutConnection();
        }
        Level level = transaction.level();
        level.ownedByBlock();
        R result;
        try {
            result = work.apply(level);
        } catch (Throwable e) { // also what only pretends to be unchecked
            rollback(status, e);
            Actions.run(level.end(false), e);
            throw e;
        }
        commit(status, transaction, level);
        Actions.run(level.end(transaction.isCommitted()), null);
        return result;
    }

    private <R extends @Nullable Object> R nested(
            RunningTransaction transaction, TransactionOptions options, Function<Transaction, R> work) {
        Isolation wanted = options.isolation();
        Integer current = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
        if (wanted != null && (current == null || current != wanted.level())) {
            throw new InvalidQueryException("A block inside a transaction cannot have another isolation level ("
                    + wanted + "): say it at the outermost block.");
        }
        TransactionStatus status = begin(new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
        Level level = transaction.level();
        level.ownedByBlock();
        R result;
        try {
            result = work.apply(level);
        } catch (Throwable e) {
            rollback(status, e);
            Actions.run(level.end(false), e);
            throw e;
        }
        boolean rolledBack = status.isRollbackOnly();
        commit(status, transaction, level);
        if (rolledBack) {
            Actions.run(level.end(false), null);
        }
        return result;
    }

    private DefaultTransactionDefinition definition(TransactionOptions options) {
        // "New", because Spring may still hold a transaction that is over: in a hook after its end.
        DefaultTransactionDefinition definition =
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        Isolation isolation = options.isolation();
        if (isolation != null) {
            if (isolation != Isolation.SERIALIZABLE && !dialect.supports(Feature.ISOLATION_LEVELS)) {
                throw new UnsupportedFeatureException(Feature.ISOLATION_LEVELS.words(), dialect.name());
            }
            definition.setIsolationLevel(isolation.level());
        }
        definition.setReadOnly(options.readOnly());
        Duration timeout = options.timeout();
        if (timeout != null) {
            long seconds = timeout.plusSeconds(1).minusNanos(1).toSeconds(); // rounded up
            definition.setTimeout((int) Math.max(0, Math.min(seconds, Integer.MAX_VALUE)));
        }
        return definition;
    }

    private TransactionStatus begin(TransactionDefinition definition) {
        try {
            return manager.getTransaction(definition);
        } catch (TransactionException e) {
            throw errors.begin(e, manager.getClass().getSimpleName());
        }
    }

    private void commit(TransactionStatus status, RunningTransaction transaction, Level level) {
        try {
            manager.commit(status);
        } catch (RuntimeException e) {
            RuntimeException failure = errors.end(e, transaction);
            Actions.run(level.end(transaction.isCommitted()), failure);
            throw failure;
        } catch (Error e) {
            Actions.run(level.end(transaction.isCommitted()), e);
            throw e;
        }
    }

    /** Rolls back because of an error, which is the one that the caller shall see. */
    private void rollback(TransactionStatus status, Throwable cause) {
        try {
            manager.rollback(status);
        } catch (RuntimeException | Error e) {
            if (e != cause) {
                cause.addSuppressed(e);
            }
        }
    }

    /** A transaction is over, but its connection is not given back yet. */
    void ended(RunningTransaction transaction, boolean successfully) {
        (successfully ? committed : rolledBack).increment();
        transaction.ended(successfully);
        thread.forget(transaction);
        Level level = transaction.level();
        if (level.isOwnedByBlock()) {
            return;
        }
        thread.outside(() -> {
            if (successfully) {
                Actions.run(level.end(true), null);
            } else {
                runQuietly(level.end(false));
            }
        });
    }

    /** Runs what is to be done after a rollback: the error that led there is the one that the caller shall see. */
    void runQuietly(List<Runnable> actions) {
        try {
            Actions.run(actions, null);
        } catch (RuntimeException e) {
            LOG.error("An action after a rollback has failed", e);
        }
    }
}
