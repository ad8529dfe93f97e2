package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.SqlFailure;
import dev.phoebe.orm.sql.TransactionRules;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.function.Consumer;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteConnectionConfig;

/**
 * SQLite's transactions: one writer at a time. A transaction that reads first and writes later cannot wait for another
 * writer, because what it has read would be out of date. So whatever may write takes the write lock at its beginning,
 * where waiting is possible. Some errors end a whole transaction.
 */
final class SqliteTransactions implements TransactionRules {

    /** After these SQLite may have rolled back by itself: what follows would be committed statement by statement. */
    private static final Set<Integer> ENDING = Set.of(
            7, // SQLITE_NOMEM
            9, // SQLITE_INTERRUPT
            10, // SQLITE_IOERR
            11, // SQLITE_CORRUPT
            13); // SQLITE_FULL

    /** Extended codes hold the plain one there. */
    private static final int LOW_BYTE = 0xFF;

    private static final boolean OWN_DRIVER = hasDriver();

    private static boolean hasDriver() {
        try {
            Class.forName("org.sqlite.SQLiteConnection", false, SqliteTransactions.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Override
    public Extent extent(SqlFailure failure, SQLException error) {
        if (ENDING.contains(error.getErrorCode() & LOW_BYTE)) {
            return Extent.TRANSACTION;
        }
        Extent extent = TransactionRules.super.extent(failure, error);
        return extent == Extent.STATEMENT ? Extent.UNKNOWN : extent;
    }

    /**
     * A constraint, a trigger or a statement may say {@code ROLLBACK} for the case of a conflict, and no answer tells that.
     * Where a transaction can be begun, there is none any more; the one that is begun here is rolled back.
     */
    @Override
    public boolean isFailed(Connection connection, boolean afterError) throws SQLException {
        if (!afterError) {
            return false;
        }
        return executeUnless("within a transaction", "begin", connection);
    }

    @Override
    public boolean preparesConnections() {
        return true;
    }

    /**
     * Takes the write lock, unless the driver has taken it when it began. That it has begun is not taken for granted: after
     * a {@code BEGIN} that failed the driver says, for as long as the connection lives, that a transaction runs.
     */
    @Override
    public void prepare(Connection connection, boolean readOnly, Consumer<Runnable> atEnd) throws SQLException {
        if (OWN_DRIVER && Driver.locksAtBeginning(connection)) {
            atEnd.accept(Driver.deferNext(connection));
            beginWithLock(connection);
        } else if (!readOnly) {
            executeUnless("no transaction is active", "rollback", connection);
            beginWithLock(connection);
        }
    }

    private static void beginWithLock(Connection connection) throws SQLException {
        try {
            executeUnless("within a transaction", "begin immediate", connection);
        } catch (SQLException e) {
            executeUnless("within a transaction", "begin", connection); // because the driver takes one for granted
            throw e;
        }
    }

    /** Executes a statement that is not needed when it is refused for this reason. */
    private static boolean executeUnless(String reason, String sql, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            String message = e.getMessage();
            if (message != null && message.contains(reason)) {
                return false;
            }
            throw e;
        }
    }

    /** Only loaded when the driver is there. */
    private static final class Driver {

        /** Whether the URL says so, as with {@code transaction_mode=IMMEDIATE}. */
        static boolean locksAtBeginning(Connection connection) throws SQLException {
            return connection.isWrapperFor(SQLiteConnection.class)
                    && settings(connection).getTransactionMode() != TransactionMode.DEFERRED;
        }

        /**
         * The driver begins the next transaction within {@code commit()}. If it locked for that, a failure would look as if
         * the commit had failed. So the next one takes its lock later.
         */
        static Runnable deferNext(Connection connection) throws SQLException {
            SQLiteConnectionConfig settings = settings(connection);
            TransactionMode before = settings.getTransactionMode();
            settings.setTransactionMode(TransactionMode.DEFERRED);
            return () -> settings.setTransactionMode(before);
        }

        private static SQLiteConnectionConfig settings(Connection connection) throws SQLException {
            return connection.unwrap(SQLiteConnection.class).getConnectionConfig();
        }
    }
}
