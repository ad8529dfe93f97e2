package dev.phoebe.orm.jdbc;

import dev.phoebe.orm.error.ConnectionException;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.SqlException;
import dev.phoebe.orm.sql.TimeLimit;
import dev.phoebe.orm.type.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A result that is read row by row while it stays open. It holds its connection until it is closed, by its owner or with
 * its transaction; reading it then is an error. Where a driver sends rows in portions only within a transaction, one is
 * begun unless one runs. Not thread-safe.
 */
public final class Cursor implements AutoCloseable {

    private final JdbcExecutor executor;
    private final StatementListener.Execution execution;
    private final Lease lease;
    private final boolean ownTransaction;
    private final StatementInfo info;
    private final PreparedStatement statement;
    private final Row row;
    private long count;
    private boolean closed;

    /** The error by which the connection was lost while rows were read. */
    private @Nullable Throwable lost;

    private Cursor(
            JdbcExecutor executor,
            StatementListener.Execution execution,
            Lease lease,
            boolean ownTransaction,
            StatementInfo info,
            PreparedStatement statement,
            Row row) {
        this.executor = executor;
        this.execution = execution;
        this.lease = lease;
        this.ownTransaction = ownTransaction;
        this.info = info;
        this.statement = statement;
        this.row = row;
    }

    static Cursor open(JdbcExecutor executor, StatementInfo info, int fetchSize) {
        StatementListener.Execution execution = executor.start(info);
        try {
            return open(executor, execution, info, fetchSize);
        } catch (Throwable e) {
            execution.end(-1, e);
            throw e;
        }
    }

    private static Cursor open(
            JdbcExecutor executor, StatementListener.Execution execution, StatementInfo info, int fetchSize) {
        Lease lease = executor.lease(info);
        boolean own = false;
        PreparedStatement statement = null;
        try {
            long nanos = lease.nanosLeft(); // before anything is sent
            Connection connection = lease.connection();
            own = executor.dialect().transactions().streamsInTransaction() && connection.getAutoCommit();
            if (own) {
                connection.setAutoCommit(false);
            }
            executor.dialect().makeReady(connection, info.sql().text());
            statement = connection.prepareStatement(
                    info.sql().text(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
            statement.setFetchSize(fetchSize);
            executor.bind(statement, info, JdbcExecutor.Binder.NONE);
            ResultSet rows = nanos == 0 ? statement.executeQuery() : limited(executor, statement, nanos);
            Cursor cursor = new Cursor(
                    executor, execution, lease, own, info, statement, JdbcExecutor.row(executor.dialect(), rows));
            lease.closeAtEnd(cursor);
            return cursor;
        } catch (SQLException e) {
            RuntimeException failure;
            try {
                failure = lease.failed(
                        SqlErrors.translate(executor.dialect(), e, info.sql().text()));
            } catch (Throwable flaw) { // of the dialect: the connection is given back all the same
                giveBack(executor, lease, statement, own, flaw);
                throw flaw;
            }
            giveBack(executor, lease, statement, own, failure);
            throw failure;
        } catch (Throwable e) {
            giveBack(executor, lease, statement, own, e);
            throw e;
        }
    }

    private static ResultSet limited(JdbcExecutor executor, PreparedStatement statement, long nanos)
            throws SQLException {
        TimeLimit limit = JdbcExecutor.limitTime(executor.dialect(), statement, nanos);
        ResultSet rows;
        try {
            rows = statement.executeQuery();
        } catch (Throwable e) {
            JdbcExecutor.lift(limit, e);
            throw e;
        }
        limit.lift();
        return rows;
    }

    /**
     * Goes to the next row; false behind the last.
     *
     * @throws InvalidQueryException when it was closed
     */
    public boolean next() {
        if (closed) {
            throw new InvalidQueryException("The rows cannot be read any more, because their stream was closed, by the "
                    + "program or at the end of its transaction. Read it inside of the block, or collect the rows into a "
                    + "list there.");
        }
        try {
            boolean found = row.next();
            count += found ? 1 : 0;
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The error of reading a row. */
    public RuntimeException failed(SQLException error) {
        SqlException failure = lease.failed(
                SqlErrors.translate(executor.dialect(), error, info.sql().text()));
        lost = failure instanceof ConnectionException ? failure : lost;
        return failure;
    }

    /** The current row. */
    public Row row() {
        return row;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        Throwable failure = closeStatement();
        if (failure == null && lost == null) {
            failure = endTransaction();
        }
        Throwable reason = failure == null ? lost : failure;
        if (reason == null) {
            executor.close(lease, null);
        } else {
            executor.broken(lease, reason);
        }
        execution.end(count, failure);
        if (failure instanceof Error error) {
            throw error;
        } else if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
    }

    private @Nullable Throwable closeStatement() {
        try {
            try {
                statement.close(); // and its result with it
                return null;
            } catch (SQLException e) {
                return lease.failed(
                        SqlErrors.translate(executor.dialect(), e, info.sql().text()));
            }
        } catch (Throwable e) {
            return e;
        }
    }

    private @Nullable Throwable endTransaction() {
        if (!ownTransaction) {
            return null;
        }
        try {
            try {
                lease.connection().commit(); // others may have written through the same connection meanwhile
                lease.connection().setAutoCommit(true);
                return null;
            } catch (SQLException e) {
                return SqlErrors.translate(executor.dialect(), e, null);
            }
        } catch (Throwable e) {
            return e;
        }
    }

    private static void giveBack(
            JdbcExecutor executor, Lease lease, @Nullable PreparedStatement statement, boolean own, Throwable failure) {
        if (statement != null) {
            JdbcExecutor.close(statement, failure);
        }
        if (own) {
            executor.broken(lease, failure); // its transaction may still be open
        } else {
            executor.end(lease, failure);
        }
    }
}
