package dev.phoebe.orm.jdbc;

import dev.phoebe.orm.type.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A result that is read row by row while it stays open. It holds its connection until it is closed. Where a driver sends
 * rows in portions only within a transaction, one is begun unless one runs. Not thread-safe.
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

    private Cursor(
            JdbcExecutor executor,
            StatementListener.Execution execution,
            Lease lease,
            boolean ownTransaction,
            StatementInfo info,
            PreparedStatement statement,
            ResultSet rows) {
        this.executor = executor;
        this.execution = execution;
        this.lease = lease;
        this.ownTransaction = ownTransaction;
        this.info = info;
        this.statement = statement;
        this.row = executor.dialect().row(rows);
    }

    static Cursor open(JdbcExecutor executor, StatementInfo info, JdbcExecutor.Binder binder, int fetchSize) {
        StatementListener.Execution execution = executor.start(info);
        Lease lease = null;
        boolean own = false;
        try {
            lease = executor.lease(info);
            Connection connection = lease.connection();
            own = executor.dialect().streamsInTransaction() && connection.getAutoCommit();
            if (own) {
                connection.setAutoCommit(false);
            }
            executor.dialect().makeReady(connection, info.sql().text());
            PreparedStatement statement = connection.prepareStatement(
                    info.sql().text(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
            statement.setFetchSize(fetchSize);
            executor.bind(statement, lease.secondsLeft(), binder);
            ResultSet rows = Drivers.own(statement.executeQuery());
            Cursor cursor = new Cursor(executor, execution, lease, own, info, statement, rows);
            lease.closeAtEnd(cursor);
            return cursor;
        } catch (SQLException | RuntimeException e) {
            RuntimeException failure = e instanceof SQLException error
                    ? SqlErrors.translate(executor.dialect(), error, info.sql().text())
                    : (RuntimeException) e;
            giveBack(executor, lease, own, failure);
            execution.end(-1, failure);
            throw failure;
        }
    }

    /** Goes to the next row; false behind the last. */
    public boolean next() {
        try {
            boolean found = !closed && row.next();
            count += found ? 1 : 0;
            return found;
        } catch (SQLException e) {
            throw SqlErrors.translate(executor.dialect(), e, info.sql().text());
        }
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
        RuntimeException failure = null;
        try {
            statement.close(); // and its result with it
        } catch (SQLException e) {
            failure = SqlErrors.translate(executor.dialect(), e, info.sql().text());
        }
        failure = giveBack(executor, lease, ownTransaction, failure);
        execution.end(count, failure);
        if (failure != null) {
            throw failure;
        }
    }

    private static @Nullable RuntimeException giveBack(
            JdbcExecutor executor, @Nullable Lease lease, boolean own, @Nullable RuntimeException failure) {
        if (lease == null) {
            return failure;
        }
        RuntimeException first = failure;
        try {
            if (own) {
                lease.connection().commit(); // others may have written through the same connection meanwhile
                lease.connection().setAutoCommit(true);
            }
        } catch (SQLException e) {
            first = first == null ? SqlErrors.translate(executor.dialect(), e, null) : first;
            Connections.abort(lease.connection(), first);
        }
        try {
            lease.close();
        } catch (SQLException e) {
            first = first == null ? SqlErrors.translate(executor.dialect(), e, null) : first;
        }
        return first;
    }
}
