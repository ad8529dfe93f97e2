package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.SqlFailure;
import dev.phoebe.orm.sql.TransactionRules;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;

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
        try (Statement statement = connection.createStatement()) {
            statement.execute("begin");
            return true;
        } catch (SQLException e) {
            String message = e.getMessage();
            if (message != null && message.contains("within a transaction")) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public boolean locksAtBeginning() {
        return true;
    }

    @Override
    public void beginWriting(Connection connection) throws SQLException {
        if (OWN_DRIVER && Driver.hasLock(connection)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("rollback");
            try {
                statement.execute("begin immediate");
            } catch (SQLException e) {
                statement.execute("begin"); // the driver takes it for granted that a transaction runs
                throw e;
            }
        }
    }

    /** Only loaded when the driver is there. */
    private static final class Driver {

        /** The URL may say {@code transaction_mode=IMMEDIATE}. */
        static boolean hasLock(Connection connection) throws SQLException {
            return connection.isWrapperFor(SQLiteConnection.class)
                    && connection.unwrap(SQLiteConnection.class).getCurrentTransactionMode()
                            != TransactionMode.DEFERRED;
        }
    }
}
