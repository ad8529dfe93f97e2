package dev.phoebe.orm.jdbc;

import dev.phoebe.orm.error.ConnectionException;
import dev.phoebe.orm.error.SqlException;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.SqlRenderer;
import dev.phoebe.orm.sql.TimeLimit;
import dev.phoebe.orm.type.Parameters;
import dev.phoebe.orm.type.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs statements: takes a connection, prepares, binds, reads, gives everything back, and turns errors into ours. Safe
 * for use by several threads.
 */
public final class JdbcExecutor {

    /** Binds the placeholders of a statement, beside the values that it brings along. */
    @FunctionalInterface
    public interface Binder {

        /** Binds nothing: the statement has no placeholders. */
        Binder NONE = parameters -> {};

        /** Binds all placeholders. */
        void bind(Parameters parameters) throws SQLException;
    }

    /** Binds the values of one of many rows. */
    @FunctionalInterface
    public interface RowBinder {

        /** Binds the values of a row, counted from 0. */
        void bind(Parameters parameters, int row) throws SQLException;
    }

    /** Reads a result. */
    @FunctionalInterface
    public interface Reader<R extends @Nullable Object> {

        /** Reads as many rows as it wants. */
        R read(Row row) throws SQLException;
    }

    /** What is done once the values are bound. All steps are static: running a statement makes no object for them. */
    @FunctionalInterface
    private interface Step<R extends @Nullable Object> {
        R run(PreparedStatement statement, Dialect dialect, Reader<R> reader) throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(JdbcExecutor.class);

    private static final Reader<Long> NOTHING = row -> 0L;

    private final ConnectionSource connections;
    private final SqlRenderer renderer;
    private final Dialect dialect;
    private final StatementListener listener;
    private final ConstraintLookup constraints;

    /** An executor over connections of one database. */
    public JdbcExecutor(
            ConnectionSource connections,
            SqlRenderer renderer,
            List<StatementListener> listeners,
            ConstraintLookup constraints) {
        this.constraints = constraints;
        this.connections = connections;
        this.renderer = renderer;
        this.dialect = renderer.dialect();
        this.listener = StatementListeners.of(listeners);
    }

    /**
     * Runs an upsert, which a database that looks first and inserts afterwards may refuse because of a row that another
     * program has inserted in between. It is run again then.
     *
     * @param times how often at most, 1 or more
     */
    public static <R> R upsert(int times, Supplier<R> work) {
        int left = times;
        while (true) {
            try {
                return work.get();
            } catch (UniqueViolationException e) {
                left--;
                if (left == 0) {
                    throw e;
                }
            }
        }
    }

    /** Makes the text of the statements. */
    public SqlRenderer renderer() {
        return renderer;
    }

    /** The dialect of the database. */
    public Dialect dialect() {
        return dialect;
    }

    /** Runs a statement without placeholders that answers with rows. */
    public <R extends @Nullable Object> R query(StatementInfo info, Reader<R> reader) {
        return query(info, Binder.NONE, reader);
    }

    /** Runs a statement without placeholders that changes rows; how many it changed. */
    public long update(StatementInfo info) {
        return update(info, Binder.NONE);
    }

    /** Runs a statement that answers with rows. */
    public <R extends @Nullable Object> R query(StatementInfo info, Binder binder, Reader<R> reader) {
        return run(info, null, binder, JdbcExecutor::rows, reader, JdbcExecutor::size);
    }

    /** Runs a statement that changes rows; how many it changed. */
    public long update(StatementInfo info, Binder binder) {
        return run(info, null, binder, JdbcExecutor::changed, NOTHING, Long::longValue);
    }

    /** Runs an insert of one row and reads the key that the database gave it. */
    public <R extends @Nullable Object> R insert(
            StatementInfo info, String[] keyColumns, Binder binder, Reader<R> reader) {
        return run(info, keyColumns, binder, JdbcExecutor::keyOfOne, reader, key -> 1);
    }

    /** Runs one statement with many sets of values, and reads the keys that the database gave the rows. */
    public <R extends @Nullable Object> R batch(
            StatementInfo info, String[] keyColumns, Binder binder, Reader<R> reader) {
        return run(info, keyColumns, binder, JdbcExecutor::keysOfBatch, reader, JdbcExecutor::size);
    }

    /** Runs one statement with many sets of values. */
    public void batch(StatementInfo info, Binder binder) {
        run(info, null, binder, JdbcExecutor::countedOfBatch, NOTHING, Long::longValue);
    }

    /**
     * Runs an insert with many sets of values, where the driver knows the key of a row only when it was sent alone: the
     * first and the last are, and the rest goes between them as a batch.
     */
    public KeyRange countedBatch(StatementInfo info, String[] keyColumns, int rows, RowBinder binder) {
        Step<KeyRange> step = (statement, dialect, none) -> {
            long first = keyOfOne(statement, dialect, JdbcExecutor::key);
            if (rows == 1) {
                return new KeyRange(first, first);
            }
            Parameters parameters = dialect.parameters(Drivers.own(statement));
            for (int row = 1; row < rows - 1; row++) {
                binder.bind(parameters, row);
                parameters.addBatch();
            }
            statement.executeBatch();
            binder.bind(parameters, rows - 1);
            return new KeyRange(first, keyOfOne(statement, dialect, JdbcExecutor::key));
        };
        return run(info, keyColumns, values -> binder.bind(values, 0), step, row -> KeyRange.NONE, KeyRange::size);
    }

    private static Long key(Row row) throws SQLException {
        return row.next() ? row.getLong(1) : 0;
    }

    private static Long countedOfBatch(PreparedStatement statement, Dialect dialect, Reader<Long> reader)
            throws SQLException {
        return (long) statement.executeBatch().length;
    }

    private static <R extends @Nullable Object> R rows(PreparedStatement statement, Dialect dialect, Reader<R> reader)
            throws SQLException {
        // The statement closes its result, and is closed right after this.
        return read(statement.executeQuery(), dialect, reader);
    }

    private static Long changed(PreparedStatement statement, Dialect dialect, Reader<Long> reader) throws SQLException {
        return (long) statement.executeUpdate();
    }

    private static <R extends @Nullable Object> R keyOfOne(
            PreparedStatement statement, Dialect dialect, Reader<R> reader) throws SQLException {
        statement.executeUpdate();
        return keys(statement, dialect, reader);
    }

    private static <R extends @Nullable Object> R keysOfBatch(
            PreparedStatement statement, Dialect dialect, Reader<R> reader) throws SQLException {
        statement.executeBatch();
        return keys(statement, dialect, reader);
    }

    private static <R extends @Nullable Object> R keys(PreparedStatement statement, Dialect dialect, Reader<R> reader)
            throws SQLException {
        try (ResultSet keys = statement.getGeneratedKeys()) {
            return read(keys, dialect, reader);
        } catch (Sent e) {
            throw e;
        } catch (SQLException e) {
            throw new Sent(e, true);
        }
    }

    /** Runs a statement whose rows are read while the result stays open. */
    public Cursor open(StatementInfo info, int fetchSize) {
        return Cursor.open(this, info, fetchSize);
    }

    /** A row that was asked for by its key is there or not. */
    private static long size(@Nullable Object result) {
        if (result instanceof List<?> list) {
            return list.size();
        }
        return result == null ? 0 : 1;
    }

    private <R extends @Nullable Object> R run(
            StatementInfo info,
            String @Nullable [] keyColumns,
            Binder binder,
            Step<R> step,
            Reader<R> reader,
            ToLongFunction<R> rows) {
        StatementListener.Execution execution = listener.start(info);
        R result;
        try {
            result = leased(info, keyColumns, binder, step, reader);
        } catch (Throwable e) { // undeclared checked exceptions of the program's functions as well
            execution.end(-1, e);
            throw e;
        }
        if (execution != StatementListener.Execution.IGNORED) {
            execution.end(rows.applyAsLong(result), null);
        }
        return result;
    }

    /** What has run has run: a connection that cannot be closed afterwards is evicted, and is no error of the statement. */
    private <R extends @Nullable Object> R leased(
            StatementInfo info, String @Nullable [] keyColumns, Binder binder, Step<R> step, Reader<R> reader) {
        Lease lease = lease(info);
        R result;
        try {
            result = prepared(lease, info, keyColumns, binder, step, reader);
        } catch (SQLException e) {
            SqlException failure = failure(lease, info, e);
            end(lease, failure);
            throw failure;
        } catch (Throwable e) {
            end(lease, e);
            throw e;
        }
        close(lease, null);
        return result;
    }

    private SqlException failure(Lease lease, StatementInfo info, SQLException error) {
        if (!(error instanceof Sent sent)) {
            return lease.failed(SqlErrors.translate(dialect, error, info, constraints));
        }
        SqlException typed = SqlErrors.translate(dialect, sent.error, info, constraints);
        boolean unanswered = !info.readOnly() && (sent.executed || typed instanceof ConnectionException);
        return unanswered ? lease.unanswered(typed) : lease.failed(typed);
    }

    /** The error of a statement that was sent, so that the database may have executed it. */
    private static final class Sent extends SQLException {

        private static final long serialVersionUID = 1L;

        private final SQLException error;

        /** Whether the database has executed it, and only its answer cannot be read. */
        private final boolean executed;

        Sent(SQLException error, boolean executed) {
            super(error);
            this.error = error;
            this.executed = executed;
        }
    }

    private <R extends @Nullable Object> R prepared(
            Lease lease,
            StatementInfo info,
            String @Nullable [] keyColumns,
            Binder binder,
            Step<R> step,
            Reader<R> reader)
            throws SQLException {
        long nanos = lease.nanosLeft(); // before anything is sent
        PreparedStatement statement = prepare(lease, info.sql().text(), keyColumns);
        R result;
        try {
            bind(statement, info, binder);
            result = nanos == 0 ? sent(statement, step, reader) : limited(statement, nanos, step, reader);
        } catch (Throwable e) {
            close(statement, e);
            throw e;
        }
        try {
            statement.close();
        } catch (Throwable e) {
            LOG.warn("A statement could not be closed; its connection is not used again", e);
            connections.broken(lease, e);
        }
        return result;
    }

    Lease lease(StatementInfo info) {
        try {
            return connections.lease(info);
        } catch (SQLException e) {
            throw SqlErrors.unconnected(dialect, e, info.sql().text());
        }
    }

    private PreparedStatement prepare(Lease lease, String sql, String @Nullable [] keyColumns) throws SQLException {
        Connection connection = lease.connection();
        dialect.makeReady(connection, sql);
        return keyColumns == null ? connection.prepareStatement(sql) : connection.prepareStatement(sql, keyColumns);
    }

    void bind(PreparedStatement statement, StatementInfo info, Binder binder) throws SQLException {
        Parameters parameters = dialect.parameters(Drivers.own(statement));
        info.sql().bind(parameters);
        binder.bind(parameters);
    }

    private <R extends @Nullable Object> R sent(PreparedStatement statement, Step<R> step, Reader<R> reader)
            throws SQLException {
        try {
            return step.run(statement, dialect, reader);
        } catch (Sent e) {
            throw e;
        } catch (SQLException e) {
            throw new Sent(e, false);
        }
    }

    /** Reads the answer of a statement that the database has executed. */
    private static <R extends @Nullable Object> R read(ResultSet answer, Dialect dialect, Reader<R> reader)
            throws Sent {
        try {
            return reader.read(dialect.row(Drivers.own(answer)));
        } catch (SQLException e) {
            throw new Sent(e, true);
        }
    }

    private <R extends @Nullable Object> R limited(
            PreparedStatement statement, long nanos, Step<R> step, Reader<R> reader) throws SQLException {
        TimeLimit limit = dialect.limitTime(statement, nanos);
        R result;
        try {
            result = sent(statement, step, reader);
        } catch (Throwable e) {
            lift(limit, e);
            throw e;
        }
        limit.lift();
        return result;
    }

    static void lift(TimeLimit limit, Throwable failure) {
        try {
            limit.lift();
        } catch (Throwable e) {
            if (e != failure) {
                failure.addSuppressed(e);
            }
        }
    }

    static void close(Statement statement, Throwable failure) {
        try {
            statement.close();
        } catch (Throwable e) {
            if (e != failure) {
                failure.addSuppressed(e);
            }
        }
    }

    /**
     * Gives a connection back after an error. After one of the machine, such as a lack of memory, it is unknown how far the
     * driver came; and of a lost connection the pool does not know what happened past its proxies. Both are evicted.
     */
    void end(Lease lease, Throwable failure) {
        if (failure instanceof Error || failure instanceof ConnectionException) {
            broken(lease, failure);
        } else {
            close(lease, failure);
        }
    }

    /**
     * Gives a connection back; one that cannot be is evicted.
     *
     * @param failure takes what goes wrong; null where the statement has done its work
     */
    void close(Lease lease, @Nullable Throwable failure) {
        try {
            lease.close();
        } catch (Throwable e) {
            broken(lease, e);
            if (failure == null) {
                LOG.warn("A connection could not be given back and was ended", e);
            } else if (e != failure) {
                failure.addSuppressed(e);
            }
        }
    }

    /** The state of the connection is unknown. */
    void broken(Lease lease, Throwable failure) {
        connections.broken(lease, failure);
    }

    StatementListener.Execution start(StatementInfo info) {
        return listener.start(info);
    }
}
