package dev.phoebe.orm.tck.fault;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Fails at the n-th call that goes to the database, as SQLite's own tests do with every call of the operating system. It
 * stands below a pool; {@link #over(DataSource)} lets the pool fail, too. Only calls of the thread that asked for the
 * fault are counted and fail: what a pool does in threads of its own goes well.
 *
 * <p>A close that fails has closed nevertheless, as with every driver: nobody could end a connection otherwise.
 */
public final class FaultyDataSource implements DataSource {

    /** Connects to the database. */
    @FunctionalInterface
    public interface Connector {

        /** A new connection. */
        Connection connect() throws SQLException;
    }

    private final Connector connector;
    private final Script script;
    private final @Nullable DataSource pool;

    /** Connections that can fail. */
    public FaultyDataSource(Connector connector) {
        this(connector, new Script(), null);
    }

    private FaultyDataSource(Connector connector, Script script, @Nullable DataSource pool) {
        this.connector = connector;
        this.script = script;
        this.pool = pool;
    }

    /** A pool over this data source that can fail itself, when it is asked for a connection. */
    public DataSource over(DataSource itsPool) {
        return new FaultyDataSource(itsPool::getConnection, script, itsPool);
    }

    /** From now on the calls of this thread are counted, and fail as the fault says. */
    public void plant(@Nullable Fault fault) {
        script.begin(fault, null);
    }

    /** From now on the calls of this thread with a name are counted; none fails. */
    public void count(String call) {
        script.begin(null, call);
    }

    /** From now on the next call of this thread with a name fails, before it reaches the database. */
    public void plant(FaultKind kind, String call) {
        script.begin(new Fault(0, kind, false, false), call);
    }

    /** From now on the next call of this thread with a name is made, and its answer is lost. */
    public void loseAnswer(FaultKind kind, String call) {
        script.begin(new Fault(0, kind, true, false), call);
    }

    /** From now on everything goes well. */
    public void heal() {
        script.end();
    }

    /** How many calls there were since the last {@link #plant}. */
    public int calls() {
        return script.calls();
    }

    /** How many of them failed. */
    public int failures() {
        return script.failures();
    }

    /** Which of them failed first; null where none did. */
    public @Nullable String place() {
        return script.place();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Fault fault = script.next("getConnection", false);
        if (fault != null && !fault.afterwards()) {
            throw FaultyCalls.thrown(fault);
        }
        Connection real = connector.connect();
        if (fault != null) {
            real.close(); // nobody else knows of it
            throw FaultyCalls.thrown(fault);
        }
        return pool == null ? FaultyCalls.of(Connection.class, real, script) : real;
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        if (pool == null) {
            throw new SQLException("This is no " + type + ", nor is anything behind it.");
        }
        return type.isInstance(pool) ? type.cast(pool) : pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || (pool != null && (type.isInstance(pool) || pool.isWrapperFor(type)));
    }
}
