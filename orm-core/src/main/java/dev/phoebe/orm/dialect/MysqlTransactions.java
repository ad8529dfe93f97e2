package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.SqlFailure;
import dev.phoebe.orm.sql.TransactionRules;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The transactions of MySQL and MariaDB: a lock that is not to be had in time undoes the statement, or all of the
 * transaction where the server is set up so.
 */
final class MysqlTransactions implements TransactionRules {

    @Override
    public Extent extent(SqlFailure failure, SQLException error) {
        return failure.kind() == SqlFailure.Kind.LOCK_TIMEOUT
                ? Extent.UNKNOWN
                : TransactionRules.super.extent(failure, error);
    }

    @Override
    public boolean isFailed(Connection connection, boolean afterError) throws SQLException {
        if (!afterError) {
            return false;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select @@innodb_rollback_on_timeout")) {
            return rows.next() && rows.getInt(1) == 1;
        }
    }

    @Override
    public boolean setsIsolationInside() {
        return true;
    }
}
