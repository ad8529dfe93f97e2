package dev.phoebe.orm.jdbc;

import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.type.Parameters;
import dev.phoebe.orm.type.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements: takes a connection, prepares, binds, reads, gives everything back, and turns errors into ours. Safe
 * for use by several threads.
 */
public final class JdbcExecutor {

    /** Binds the values of a statement. */
    @FunctionalInterface
    public interface Binder {

        /** Binds all values. */
        void bind(Parameters parameters) throws SQLException;
    }

    /** Reads a result. */
    @FunctionalInterface
    public interface Reader<R extends @Nullable Object> {

        /** Reads as many rows as it wants. */
        R read(Row row) throws SQLException;
    }

    @FunctionalInterface
    private interface Work<R extends @Nullable Object> {
        R run(Connection connection) throws SQLException;
    }

    private final ConnectionSource connections;
    private final Dialect dialect;
    private final StatementListener[] listeners;

    /** An executor over connections of one database. */
    public JdbcExecutor(ConnectionSource connections, Dialect dialect, List<StatementListener> listeners) {
        this.connections = connections;
        this.dialect = dialect;
        this.listeners = listeners.toArray(StatementListener[]::new);
    }

    /** The dialect of the database. */
    public Dialect dialect() {
        return dialect;
    }

    /** Runs a statement that answers with rows. */
    public <R extends @Nullable Object> R query(StatementInfo info, Binder binder, Reader<R> reader) {
        return run(info, connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement(info.sql().text())) {
                prepare(statement, binder);
                try (ResultSet rows = statement.executeQuery()) {
                    return reader.read(new Row(rows, dialect.types()));
                }
            }
        });
    }

    /** Runs a statement that changes rows; how many it changed. */
    public long update(StatementInfo info, Binder binder) {
        return run(info, connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement(info.sql().text())) {
                prepare(statement, binder);
                return (long) statement.executeUpdate();
            }
        });
    }

    /** Runs an insert of one row and reads the key that the database gave it. */
    public <R extends @Nullable Object> R insert(
            StatementInfo info, String[] keyColumns, Binder binder, Reader<R> reader) {
        return run(info, connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement(info.sql().text(), keyColumns)) {
                prepare(statement, binder);
                statement.executeUpdate();
                try (ResultSet keys = statement.getGeneratedKeys()) {
                    return reader.read(new Row(keys, dialect.types()));
                }
            }
        });
    }

    /** Runs one statement with many sets of values, and reads the keys that the database gave the rows. */
    public <R extends @Nullable Object> R batch(
            StatementInfo info, String[] keyColumns, Binder binder, Reader<R> reader) {
        return run(info, connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement(info.sql().text(), keyColumns)) {
                prepare(statement, binder);
                statement.executeBatch();
                try (ResultSet keys = statement.getGeneratedKeys()) {
                    return reader.read(new Row(keys, dialect.types()));
                }
            }
        });
    }

    /** Runs a statement whose rows are read while the result stays open. */
    public Cursor open(StatementInfo info, Binder binder, int fetchSize) {
        return Cursor.open(this, info, binder, fetchSize);
    }

    private void prepare(PreparedStatement statement, Binder binder) throws SQLException {
        int timeout = connections.timeoutSeconds();
        if (timeout > 0) {
            statement.setQueryTimeout(timeout);
        }
        binder.bind(new Parameters(statement, dialect.types()));
    }

    private <R extends @Nullable Object> R run(StatementInfo info, Work<R> work) {
        StatementListener.Execution[] executions = start(info);
        try {
            R result = withConnection(info, work);
            end(executions, result, null);
            return result;
        } catch (SQLException e) {
            RuntimeException failure =
                    SqlErrors.translate(dialect, e, info.sql().text());
            end(executions, null, failure);
            throw failure;
        } catch (RuntimeException | Error e) {
            end(executions, null, e);
            throw e;
        }
    }

    private <R extends @Nullable Object> R withConnection(StatementInfo info, Work<R> work) throws SQLException {
        Connection connection = acquire(info);
        R result;
        try {
            result = work.run(connection);
        } catch (SQLException | RuntimeException | Error e) {
            releaseAfter(connection, e);
            throw e;
        }
        connections.release(connection);
        return result;
    }

    Connection acquire(StatementInfo info) {
        try {
            return connections.acquire();
        } catch (SQLException e) {
            throw SqlErrors.unconnected(dialect, e, info.sql().text());
        }
    }

    private void releaseAfter(Connection connection, Throwable failure) {
        try {
            connections.release(connection);
        } catch (SQLException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    StatementListener.Execution[] start(StatementInfo info) {
        StatementListener.Execution[] executions = new StatementListener.Execution[listeners.length];
        for (int i = 0; i < listeners.length; i++) {
            executions[i] = listeners[i].start(info);
        }
        return executions;
    }

    static void end(StatementListener.Execution[] executions, @Nullable Object result, @Nullable Throwable failure) {
        for (StatementListener.Execution execution : executions) {
            execution.end(rows(result), failure);
        }
    }

    private static long rows(@Nullable Object result) {
        if (result instanceof List<?> list) {
            return list.size();
        }
        return result instanceof Long changed ? changed : -1;
    }

    ConnectionSource connections() {
        return connections;
    }
}
