package dev.phoebe.orm.transaction;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.QueryTimeoutException;
import dev.phoebe.orm.error.UnsupportedFeatureException;
import dev.phoebe.orm.jdbc.Lease;
import dev.phoebe.orm.jdbc.SqlErrors;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.Feature;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One transaction of one thread, with its connection and its levels; the lease of each of its statements. */
final class RunningTransaction implements Lease {

    private final Connection connection;
    private final Dialect dialect;
    private final TransactionOptions options;
    private final int isolationBefore;
    private final long deadlineNanos;
    private final List<AutoCloseable> resources = new ArrayList<>(0);
    private @Nullable RuntimeException closing;
    private Level level = new Level(null);

    private RunningTransaction(
            Connection connection, Dialect dialect, TransactionOptions options, int isolationBefore) {
        this.connection = connection;
        this.dialect = dialect;
        this.options = options;
        this.isolationBefore = isolationBefore;
        Duration timeout = options.timeout();
        this.deadlineNanos = timeout == null ? 0 : System.nanoTime() + timeout.toNanos();
    }

    /** Begins; a connection that cannot be set up is not given back to the pool half set up. */
    static RunningTransaction begin(Connection connection, Dialect dialect, TransactionOptions options)
            throws SQLException {
        try {
            int before = -1;
            Isolation isolation = options.isolation();
            if (isolation != null) {
                if (isolation != Isolation.SERIALIZABLE && !dialect.supports(Feature.ISOLATION_LEVELS)) {
                    throw new UnsupportedFeatureException(Feature.ISOLATION_LEVELS.words(), dialect.name());
                }
                before = connection.getTransactionIsolation();
                connection.setTransactionIsolation(isolation.level());
            }
            if (options.readOnly() && dialect.supports(Feature.READ_ONLY_TRANSACTION)) {
                connection.setReadOnly(true);
            }
            connection.setAutoCommit(false);
            return new RunningTransaction(connection, dialect, options, before);
        } catch (SQLException | RuntimeException e) {
            try {
                connection.close();
            } catch (SQLException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
    }

    @Override
    public Connection connection() {
        return connection;
    }

    Level level() {
        return level;
    }

    @Override
    public void closeAtEnd(AutoCloseable resource) {
        resources.add(resource);
    }

    @Override
    public int secondsLeft() {
        if (deadlineNanos == 0) {
            return 0;
        }
        long left = deadlineNanos - System.nanoTime();
        if (left <= 0) {
            throw new QueryTimeoutException(
                    "The transaction took longer than the " + options.timeout()
                            + " that it may take; the statement was not sent.",
                    null,
                    null);
        }
        return (int) Math.max(1, (left + 999_999_999L) / 1_000_000_000L);
    }

    /** The connection stays with the transaction. */
    @Override
    public void close() {}

    <R extends @Nullable Object> R nested(TransactionOptions wanted, Function<Transaction, R> work) {
        if (wanted.isolation() != null && wanted.isolation() != options.isolation()) {
            throw new InvalidQueryException("A block inside a transaction cannot have another isolation level ("
                    + wanted.isolation() + "): say it at the outermost block.");
        }
        Level outer = level;
        Savepoint savepoint = setSavepoint();
        Level inner = new Level(outer);
        level = inner;
        R result;
        try {
            result = work.apply(inner);
        } catch (RuntimeException | Error e) {
            level = outer;
            rollbackTo(savepoint, e);
            inner.rolledBack(e);
            throw e;
        }
        level = outer;
        if (inner.isRollbackOnly()) {
            rollbackTo(savepoint, null);
            inner.rolledBack(null);
        } else {
            release(savepoint);
            outer.adopt(inner);
        }
        return result;
    }

    private Savepoint setSavepoint() {
        try {
            return connection.setSavepoint();
        } catch (SQLException e) {
            throw SqlErrors.translate(dialect, e, "savepoint");
        }
    }

    private void release(Savepoint savepoint) {
        try {
            connection.releaseSavepoint(savepoint);
        } catch (SQLException e) {
            throw SqlErrors.translate(dialect, e, "release savepoint");
        }
    }

    private void rollbackTo(Savepoint savepoint, @Nullable Throwable cause) {
        try {
            connection.rollback(savepoint);
        } catch (SQLException e) {
            if (cause == null) {
                throw SqlErrors.translate(dialect, e, "rollback to savepoint");
            }
            cause.addSuppressed(e);
            for (Level outer = level; outer != null; outer = outer.parent()) {
                outer.setRollbackOnly();
            }
        }
    }

    void commit() {
        RuntimeException failure = closing;
        try {
            connection.commit();
        } catch (SQLException e) {
            RuntimeException typed = JdbcTransactions.commitFailure(dialect, e);
            if (failure != null) {
                typed.addSuppressed(failure);
            }
            rollback(typed);
            throw typed;
        } catch (RuntimeException | Error e) {
            rollback(e);
            throw e;
        }
        giveBack(null);
        level.committed();
        if (failure != null) {
            throw failure;
        }
    }

    /** Rolls back. When that fails too, the connection is ended: its transaction must not reach the next borrower. */
    void rollback(@Nullable Throwable cause) {
        if (closing != null && cause != null) {
            cause.addSuppressed(closing);
        }
        Throwable failure = cause;
        try {
            connection.rollback();
        } catch (SQLException | RuntimeException | Error e) {
            failure = failed(cause, e);
            JdbcTransactions.abort(connection, failure);
        }
        giveBack(failure);
        level.rolledBack(failure);
        if (cause == null && failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
    }

    private Throwable failed(@Nullable Throwable cause, Throwable e) {
        if (cause != null) {
            cause.addSuppressed(e);
            return cause;
        }
        return e instanceof SQLException error ? SqlErrors.translate(dialect, error, "rollback") : e;
    }

    private void giveBack(@Nullable Throwable cause) {
        try {
            connection.setAutoCommit(true);
            if (options.readOnly() && dialect.supports(Feature.READ_ONLY_TRANSACTION)) {
                connection.setReadOnly(false);
            }
            if (isolationBefore >= 0) {
                connection.setTransactionIsolation(isolationBefore);
            }
        } catch (SQLException | RuntimeException e) {
            JdbcTransactions.abort(connection, cause == null ? e : cause);
        }
        try {
            connection.close();
        } catch (SQLException | RuntimeException e) {
            JdbcTransactions.abort(connection, cause == null ? e : cause);
        }
    }

    /** Closes what was to be closed at the end; what goes wrong here is told when the transaction has ended. */
    void closeResources() {
        for (AutoCloseable resource : List.copyOf(resources)) {
            try {
                resource.close();
            } catch (Exception | Error e) {
                if (closing == null) {
                    closing = new IllegalStateException("a stream could not be closed with its transaction", e);
                }
            }
        }
        resources.clear();
    }
}
