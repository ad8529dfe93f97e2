package dev.phoebe.orm.transaction;

import dev.phoebe.orm.error.CommitOutcomeUnknownException;
import dev.phoebe.orm.error.ConnectionException;
import dev.phoebe.orm.jdbc.Connections;
import dev.phoebe.orm.jdbc.Lease;
import dev.phoebe.orm.jdbc.OwnConnection;
import dev.phoebe.orm.jdbc.SqlErrors;
import dev.phoebe.orm.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Transactions by plain JDBC: the connection of the running one is bound to its thread. */
public final class JdbcTransactions implements Transactions {

    private final DataSource dataSource;
    private final Dialect dialect;

    @SuppressWarnings("ThreadLocalUsage") // each database has its own, and lives as long as the program
    private final ThreadLocal<RunningTransaction> running = new ThreadLocal<>();

    /** Transactions over connections of a data source. */
    public JdbcTransactions(DataSource dataSource, Dialect dialect) {
        this.dataSource = dataSource;
        this.dialect = dialect;
    }

    @Override
    public boolean isActive() {
        return running.get() != null;
    }

    @Override
    public Lease lease() throws SQLException {
        RunningTransaction current = running.get();
        return current == null ? new OwnConnection(dataSource.getConnection()) : current;
    }

    @Override
    public void afterCommit(Runnable action) {
        RunningTransaction current = running.get();
        if (current == null) {
            throw new IllegalStateException("No transaction runs, so there is nothing to wait for.");
        }
        current.level().afterCommit(action);
    }

    @Override
    public <R extends @Nullable Object> R execute(TransactionOptions options, Function<Transaction, R> work) {
        RunningTransaction current = running.get();
        return current == null ? outermost(options, work) : current.nested(options, work);
    }

    private <R extends @Nullable Object> R outermost(TransactionOptions options, Function<Transaction, R> work) {
        RunningTransaction transaction = begin(options);
        running.set(transaction);
        R result;
        try {
            result = work.apply(transaction.level());
        } catch (RuntimeException | Error e) {
            leave(transaction);
            transaction.rollback(e);
            throw e;
        }
        leave(transaction);
        end(transaction);
        return result;
    }

    /** What is still open is closed while the transaction runs, because that is who gets the connection back. */
    private void leave(RunningTransaction transaction) {
        transaction.closeResources();
        running.remove();
    }

    private static void end(RunningTransaction transaction) {
        if (transaction.level().isRollbackOnly()) {
            transaction.rollback(null);
        } else {
            transaction.commit();
        }
    }

    private RunningTransaction begin(TransactionOptions options) {
        try {
            return RunningTransaction.begin(connect(), dialect, options);
        } catch (SQLException e) {
            throw SqlErrors.translate(dialect, e, null);
        }
    }

    private Connection connect() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw SqlErrors.unconnected(dialect, e, null);
        }
    }

    /** A connection that was lost during commit leaves the outcome open. */
    static RuntimeException commitFailure(Dialect dialect, SQLException error) {
        RuntimeException typed = SqlErrors.translate(dialect, error, null);
        if (typed instanceof ConnectionException) {
            return new CommitOutcomeUnknownException(
                    "The connection was lost while the transaction was being committed: its work may or may not be "
                            + "stored. Look before you repeat it.",
                    null,
                    error);
        }
        return typed;
    }

    static void abort(Connection connection, Throwable failure) {
        Connections.abort(connection, failure);
    }
}
