package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.SqlFailure;
import dev.phoebe.orm.sql.TransactionRules;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * PostgreSQL's transactions: after an error only a rollback is possible, to a savepoint at least, and a COMMIT is answered
 * by a rollback without an error. Isolation is set inside the transaction, so that it reaches the right session behind a
 * pool of the server's own, such as PgBouncer.
 */
final class PostgresqlTransactions implements TransactionRules {

    private static final String IN_FAILED_TRANSACTION = "25P02";

    private static final boolean OWN_DRIVER = hasDriver();

    private static boolean hasDriver() {
        try {
            Class.forName("org.postgresql.core.BaseConnection", false, PostgresqlTransactions.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Override
    public boolean streamsInTransaction() {
        return true;
    }

    /** A driver that sets savepoints by itself ({@code autosave}) makes it the statement alone. */
    @Override
    public Extent extent(SqlFailure failure, SQLException error) {
        Extent extent = TransactionRules.super.extent(failure, error);
        return extent == Extent.STATEMENT ? Extent.UNKNOWN : extent;
    }

    /** The driver reads the state with each answer of the server. Other drivers are asked by a statement. */
    @Override
    public boolean isFailed(Connection connection, boolean afterError) throws SQLException {
        if (OWN_DRIVER && Driver.isOf(connection)) {
            return Driver.isFailed(connection);
        }
        return afterError && isRefused(connection);
    }

    private static boolean isRefused(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
            return false;
        } catch (SQLException e) {
            if (IN_FAILED_TRANSACTION.equals(e.getSQLState())) {
                return true;
            }
            throw e;
        }
    }

    @Override
    public boolean failsWithStatement() {
        return true;
    }

    @Override
    public boolean setsIsolationInside() {
        return true;
    }

    /** Only loaded when the driver is there. */
    private static final class Driver {

        static boolean isOf(Connection connection) throws SQLException {
            return connection.isWrapperFor(BaseConnection.class);
        }

        static boolean isFailed(Connection connection) throws SQLException {
            return connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED;
        }
    }
}
