package dev.phoebe.orm.spring.transaction;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Fails at the n-th call that goes to the database, as SQLite's own tests do with every call of the operating system. A
 * call fails before it reaches the database, or after the database has done it.
 */
class FaultyDataSource extends DelegatingDataSource {

    /** What fails. */
    interface Fault {
        Throwable make();
    }

    private static final Set<String> CALLS = Set.of(
            "commit", "rollback", "setAutoCommit", "setSavepoint", "releaseSavepoint", "executeUpdate", "executeQuery");

    private Fault fault = () -> new SQLException("none");
    private int remaining = -1;
    private boolean forEver;
    private boolean afterwards;
    private boolean failed;

    FaultyDataSource(DataSource target) {
        super(target);
    }

    /** From now on the n-th call fails, and all that follow if it is to be for ever. */
    synchronized void failAt(int call, Fault what, boolean onAndOn, boolean afterTheCall) {
        remaining = call;
        fault = what;
        forEver = onAndOn;
        afterwards = afterTheCall;
        failed = false;
    }

    /** The network is well again; whether there was a fault. */
    synchronized boolean heal() {
        remaining = -1;
        return failed;
    }

    private synchronized boolean fails() {
        if (remaining < 0) {
            return false;
        }
        boolean now = remaining == 0 || (failed && forEver);
        remaining = Math.max(0, remaining - 1);
        if (now && failed && !forEver) {
            return false;
        }
        failed |= now;
        return now;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = super.getConnection();
        return proxy(Connection.class, real);
    }

    private <T> T proxy(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                FaultyDataSource.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    boolean fails = CALLS.contains(method.getName()) && fails();
                    if (fails && !afterwards) {
                        throw fault.make();
                    }
                    Object result;
                    try {
                        result = method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (fails) {
                        throw fault.make();
                    }
                    return result instanceof PreparedStatement statement && !(result instanceof Savepoint)
                            ? proxy(PreparedStatement.class, statement)
                            : result;
                }));
    }
}
