package dev.phoebe.orm.tck.fault;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Wrapper;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calls of one object of a driver, some of which fail. */
final class FaultyCalls implements InvocationHandler {

    /** Which calls go to the database, or may fail for want of memory on their way. */
    private static final Map<Class<?>, Set<String>> FAILING = Map.of(
            Connection.class,
                    Set.of(
                            "prepareStatement",
                            "createStatement",
                            "commit",
                            "rollback",
                            "setAutoCommit",
                            "setSavepoint",
                            "releaseSavepoint",
                            "setTransactionIsolation",
                            "setReadOnly",
                            "close"),
            Statement.class,
                    Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "getGeneratedKeys", "close"),
            ResultSet.class, Set.of("next"));

    private final Wrapper real;
    private final Class<?> kind;
    private final Script script;

    private FaultyCalls(Wrapper real, Script script) {
        this.real = real;
        this.kind = real instanceof Connection
                ? Connection.class
                : real instanceof Statement ? Statement.class : ResultSet.class;
        this.script = script;
    }

    static <T extends Wrapper> T of(Class<T> type, T real, Script script) {
        return type.cast(Proxy.newProxyInstance(
                FaultyCalls.class.getClassLoader(), new Class<?>[] {type}, new FaultyCalls(real, script)));
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
        String name = method.getName();
        if (name.equals("equals")) {
            return arguments != null && self == arguments[0];
        }
        if (name.equals("unwrap") && arguments != null && ((Class<?>) arguments[0]).isInstance(self)) {
            return self;
        }
        Fault fault = fails(name) ? script.next(name, stores(name, arguments)) : null;
        boolean happens = fault == null || fault.afterwards() || name.equals("close");
        Object result = happens ? call(method, arguments) : null;
        if (fault != null) {
            throw fault.kind().make();
        }
        return wrapped(result);
    }

    private boolean fails(String name) {
        Set<String> names = FAILING.get(kind);
        return names != null && names.contains(name);
    }

    /** Whether a call that goes well stores something for good. */
    private boolean stores(String name, Object @Nullable [] arguments) throws SQLException {
        if (real instanceof Connection) {
            return name.equals("commit")
                    || (name.equals("setAutoCommit") && arguments != null && Boolean.TRUE.equals(arguments[0]));
        }
        return real instanceof Statement statement
                && name.startsWith("execute")
                && statement.getConnection().getAutoCommit();
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private @Nullable Object wrapped(@Nullable Object result) {
        if (result instanceof PreparedStatement statement) {
            return of(PreparedStatement.class, statement, script);
        } else if (result instanceof Statement statement && real instanceof Connection) {
            return of(Statement.class, statement, script);
        }
        return result instanceof ResultSet rows ? of(ResultSet.class, rows, script) : result;
    }

    /** Throws the fault, whatever it is; the answer is there for the compiler. */
    static RuntimeException thrown(Fault fault) throws SQLException {
        Throwable failure = fault.kind().make();
        if (failure instanceof SQLException error) {
            throw error;
        } else if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }
}
