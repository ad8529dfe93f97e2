package dev.phoebe.orm.spring.transaction;

import dev.phoebe.orm.error.ConfigurationException;
import dev.phoebe.orm.error.ReadOnlyException;
import dev.phoebe.orm.jdbc.Connections;
import dev.phoebe.orm.jdbc.Lease;
import dev.phoebe.orm.jdbc.Operation;
import dev.phoebe.orm.jdbc.SqlErrors;
import dev.phoebe.orm.jdbc.StatementInfo;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.transaction.Isolation;
import dev.phoebe.orm.transaction.JdbcTransactions;
import dev.phoebe.orm.transaction.RunningTransaction;
import dev.phoebe.orm.transaction.TransactionCounter;
import dev.phoebe.orm.transaction.TransactionOptions;
import dev.phoebe.orm.transaction.TransactionProvider;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Transactions of Spring's transaction manager. A block inside a {@code @Transactional} method is a savepoint in its
 * transaction, and the other way round; statements, {@code JdbcTemplate} and {@code JdbcClient} share one connection.
 *
 * <p>What is to happen after a commit happens outside of the transaction, as without Spring: statements there commit by
 * themselves. After a transaction that {@code @Transactional} began, that is while its connection is not back in the pool
 * yet; after a block, when it is.
 *
 * <p>Safe for use by several threads.
 */
public final class SpringTransactions implements TransactionProvider {

    private final DataSource dataSource;
    private final Dialect dialect;
    private final PlatformTransactionManager manager;
    private final Connections connections;
    private final ThreadTransactions thread;
    private final TransactionErrors errors;
    private final TransactionCounter counter = new TransactionCounter();

    private SpringTransactions(DataSource dataSource, Dialect dialect, ConfigurableTransactionManager manager) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.manager = (PlatformTransactionManager) manager;
        this.connections = new Connections(dataSource);
        this.thread = new ThreadTransactions(dataSource);
        this.errors = new TransactionErrors(dialect);
        if (manager instanceof JdbcTransactionManager jdbc) {
            CommitTranslator.install(jdbc, thread);
        }
        manager.addListener(new TransactionGuard(this, thread, connections, errors));
    }

    /**
     * Transactions of a manager, as {@code DatabaseBuilder.transactions} takes them.
     *
     * @param manager the manager, which must share the connections of the database: {@code JdbcTransactionManager} and
     *     {@code JpaTransactionManager} do
     */
    public static BiFunction<DataSource, Dialect, SpringTransactions> of(PlatformTransactionManager manager) {
        return (dataSource, dialect) -> {
            if (!(manager instanceof ConfigurableTransactionManager configurable)) {
                throw new ConfigurationException(
                        "The transaction manager " + manager.getClass().getName()
                                + " does not report what becomes of its transactions (it is no"
                                + " ConfigurableTransactionManager), so blocks cannot be part of them. Use a"
                                + " JdbcTransactionManager over the DataSource of the database.");
            }
            DataSource managed = ManagedDataSource.of(manager);
            if (managed == null || !ManagedDataSource.isSame(managed, dataSource)) {
                throw new ConfigurationException(
                        "The transaction manager " + manager.getClass().getName()
                                + (managed == null
                                        ? " does not share the connections of a DataSource."
                                        : " belongs to another DataSource than the database.")
                                + " Use a JdbcTransactionManager over the DataSource of the database, or a"
                                + " JpaTransactionManager that has it as its dataSource.");
            }
            return shared(managed, dialect, configurable);
        };
    }

    /** Databases that share a manager and its connections share its transactions: a block of one is part of the other's. */
    private static SpringTransactions shared(
            DataSource dataSource, Dialect dialect, ConfigurableTransactionManager manager) {
        for (TransactionExecutionListener listener : manager.getTransactionExecutionListeners()) {
            if (listener instanceof TransactionGuard guard
                    && guard.transactions().isOf(dataSource, dialect)) {
                return guard.transactions();
            }
        }
        return new SpringTransactions(dataSource, dialect, manager);
    }

    private boolean isOf(DataSource source, Dialect other) {
        return dataSource == source && dialect.name().equals(other.name());
    }

    /** Whether a transaction manager is one for the connections of a data source. */
    public static boolean isFor(PlatformTransactionManager manager, DataSource dataSource) {
        DataSource managed = ManagedDataSource.of(manager);
        return managed != null && ManagedDataSource.isSame(managed, dataSource);
    }

    @Override
    public TransactionCounter counter() {
        return counter;
    }

    @Override
    public @Nullable RunningTransaction current() {
        SpringTransaction bound = thread.bound();
        if (bound == null) {
            bound = thread.interrupted();
        }
        if (bound != null) {
            return bound.running();
        }
        return isActiveUnnoticed() ? begun() : null;
    }

    /**
     * Whether a transaction runs that began before this object was there. The manager is asked: what is bound may also be
     * a connection that Spring keeps until the end of another database's transaction.
     */
    private boolean isActiveUnnoticed() {
        if (thread.holder() == null || !TransactionSynchronizationManager.isActualTransactionActive()) {
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

    @Override
    public void evict(Connection connection, Throwable failure) {
        connections.evict(connection, failure);
    }

    @Override
    public Lease lease(StatementInfo statement) throws SQLException {
        if (statement.operation() != Operation.SELECT) {
            requireWritable();
        }
        // A transaction that is ending is over, although Spring has not put its connection away yet.
        boolean shared = thread.bound() == null
                && (TransactionSynchronizationManager.isSynchronizationActive() || thread.holder() != null);
        return shared ? SharedConnection.of(dataSource, connections) : connections.openForStatement();
    }

    @Override
    public void requireWritable() {
        if (isReadOnlyScope()) {
            throw new ReadOnlyException(
                    dialect.name()
                            + ": a write was tried in a read-only method without a transaction. The statement was"
                            + " not sent. Let the method have a transaction that may write.",
                    null,
                    null);
        }
    }

    /** Such as {@code @Transactional(readOnly = true, propagation = SUPPORTS)}, of which no database is told. */
    private static boolean isReadOnlyScope() {
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                && !TransactionSynchronizationManager.isActualTransactionActive();
    }

    // ---- the beginning

    /** A transaction has begun, whoever began it; null where its manager keeps the connection to itself. */
    @Nullable
    RunningTransaction begun() {
        ConnectionHolder holder = thread.holder();
        if (holder == null) {
            return null;
        }
        SpringTransaction managed =
                new SpringTransaction(manager, errors, holder, ManagedDataSource.isManagedBy(manager));
        TransactionOptions options = optionsOf(holder);
        RunningTransaction running = new RunningTransaction(managed, dialect, options, counter);
        managed.isTransactionOf(running);
        managed.isReadOnly(options.readOnly());
        thread.add(managed);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new SavepointSynchronization(managed, thread));
        }
        if (dialect.transactions().preparesConnections()) {
            prepare(managed, running, options.readOnly());
        }
        return running;
    }

    /** A listener must not throw here: Spring would leave the transaction open. So its first statement is refused. */
    private void prepare(SpringTransaction managed, RunningTransaction running, boolean readOnly) {
        try {
            dialect.transactions().prepare(managed.connection(), readOnly, managed::putBackBy);
        } catch (SQLException e) {
            running.lose(SqlErrors.translate(dialect, e, "begin"));
        } catch (Throwable e) {
            running.broken(e);
        }
    }

    private static TransactionOptions optionsOf(ConnectionHolder holder) {
        Integer level = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
        return new TransactionOptions(
                level == null ? null : Isolation.of(level),
                TransactionSynchronizationManager.isCurrentTransactionReadOnly(),
                holder.hasTimeout() ? timeLeft(holder) : null);
    }

    private static Duration timeLeft(ConnectionHolder holder) {
        try {
            return Duration.ofMillis(holder.getTimeToLiveInMillis());
        } catch (TransactionTimedOutException e) {
            return Duration.ZERO;
        }
    }

    @Override
    public RunningTransaction begin(TransactionOptions options) {
        JdbcTransactions.requireSupported(dialect, options);
        TransactionStatus status;
        try {
            status = manager.getTransaction(definition(options));
        } catch (TransactionException e) {
            throw errors.begin(e);
        }
        SpringTransaction managed = thread.bound();
        if (managed == null) {
            manager.rollback(status);
            throw new ConfigurationException(
                    "The transaction manager " + manager.getClass().getName()
                            + " keeps the connection of its transaction to itself. Use one that shares it, such as"
                            + " JdbcTransactionManager, or JpaTransactionManager with its dataSource.");
        }
        managed.ofBlock(status);
        RunningTransaction running = managed.running();
        try {
            running.ofBlock(options).requireBegun();
            setIsolation(managed, options.isolation());
            return running;
        } catch (Throwable e) {
            running.cancel(e);
            throw e;
        }
    }

    private DefaultTransactionDefinition definition(TransactionOptions options) {
        // "New", because Spring may still hold a transaction that is over: in a hook after its end.
        DefaultTransactionDefinition definition =
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        definition.setReadOnly(options.readOnly());
        Duration timeout = options.timeout();
        if (timeout != null) {
            long seconds = timeout.plusSeconds(1).minusNanos(1).toSeconds(); // rounded up
            definition.setTimeout((int) Math.max(0, Math.min(seconds, Integer.MAX_VALUE)));
        }
        return definition;
    }

    private void setIsolation(SpringTransaction managed, @Nullable Isolation isolation) {
        if (isolation == null) {
            return;
        }
        try {
            if (dialect.transactions().setsIsolationInside()) {
                isolation.setInside(managed.connection());
            } else {
                managed.setIsolation(isolation);
            }
        } catch (SQLException e) {
            throw SqlErrors.translate(dialect, e, "set transaction isolation level");
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.setCurrentTransactionIsolationLevel(isolation.level());
        }
    }
}
