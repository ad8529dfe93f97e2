package dev.phoebe.orm.dialect;

import static java.util.Map.entry;

import dev.phoebe.orm.sql.SqlFailure;
import dev.phoebe.orm.sql.SqlFailure.Kind;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the error codes of MySQL and MariaDB mean; their SQLStates are too coarse. */
final class MysqlFailures {

    private static final Map<Integer, Kind> CODES = Map.ofEntries(
            entry(1062, Kind.UNIQUE),
            entry(1022, Kind.UNIQUE),
            entry(1169, Kind.UNIQUE),
            entry(1586, Kind.UNIQUE),
            entry(1451, Kind.FOREIGN_KEY), // a parent is still used
            entry(1452, Kind.FOREIGN_KEY), // a parent is missing
            entry(1216, Kind.FOREIGN_KEY),
            entry(1217, Kind.FOREIGN_KEY),
            entry(1048, Kind.NOT_NULL),
            entry(1263, Kind.NOT_NULL),
            entry(1364, Kind.NOT_NULL), // no value, and no default
            entry(4025, Kind.CHECK), // MariaDB
            entry(3819, Kind.CHECK), // MySQL
            entry(1369, Kind.CHECK), // WITH CHECK OPTION of a view
            entry(1213, Kind.DEADLOCK),
            entry(1614, Kind.DEADLOCK), // in a distributed transaction
            entry(1020, Kind.SERIALIZATION), // the row has changed since it was read
            entry(1205, Kind.LOCK_TIMEOUT),
            entry(3572, Kind.LOCK_TIMEOUT), // NOWAIT
            entry(1969, Kind.QUERY_TIMEOUT), // MariaDB's max_statement_time
            entry(3024, Kind.QUERY_TIMEOUT), // MySQL's max_execution_time
            entry(1317, Kind.QUERY_TIMEOUT), // a cancel
            entry(1792, Kind.READ_ONLY), // a read-only transaction
            entry(1290, Kind.READ_ONLY), // --read-only
            entry(1836, Kind.READ_ONLY),
            entry(1242, Kind.DATA), // a scalar subquery with several rows
            entry(1264, Kind.DATA),
            entry(1265, Kind.DATA),
            entry(1292, Kind.DATA),
            entry(1365, Kind.DATA),
            entry(1366, Kind.DATA),
            entry(1406, Kind.DATA),
            entry(1690, Kind.DATA),
            entry(1007, Kind.EXISTS), // a database
            entry(1050, Kind.EXISTS), // a table
            entry(1060, Kind.EXISTS), // a column
            entry(1061, Kind.EXISTS), // an index
            entry(1826, Kind.EXISTS), // a foreign key
            entry(1052, Kind.SYNTAX), // an ambiguous column, under the SQLState of constraints
            entry(1139, Kind.DATA), // MariaDB: a pattern that is no regular expression
            entry(1136, Kind.SYNTAX), // more or fewer values than columns
            entry(1040, Kind.CONNECTION), // too many connections
            entry(1044, Kind.CONNECTION), // no access to the database
            entry(1045, Kind.CONNECTION), // wrong user or password
            entry(1049, Kind.CONNECTION), // there is no such database
            entry(1053, Kind.CONNECTION), // the server is shut down
            entry(1203, Kind.CONNECTION), // the user has too many connections
            entry(1226, Kind.CONNECTION), // the user has used up some limit
            entry(1927, Kind.CONNECTION), // the session was ended
            entry(2006, Kind.CONNECTION),
            entry(2013, Kind.CONNECTION),
            entry(1142, Kind.OTHER), // no privilege: nothing is wrong with the SQL
            entry(1143, Kind.OTHER),
            entry(1227, Kind.OTHER));

    /** MySQL has a code for each mistake in a regular expression, from its rules to its ranges. */
    private static final int FIRST_OF_REGEX = 3688;

    private static final int LAST_OF_REGEX = 3697;

    /** The last words of the message: what stands before it holds a value. */
    private static final Pattern KEY = Pattern.compile(".* for key '(.+)'", Pattern.DOTALL);

    private static final Pattern CONSTRAINT =
            Pattern.compile("(?i)constraint [`'](.+?)[`'] (?:FOREIGN|failed|is violated)");
    private static final Pattern COLUMN = Pattern.compile("(?:Column|Field) '(.+?)' ");

    private MysqlFailures() {}

    static @Nullable SqlFailure read(SQLException error) {
        Kind kind = error.getErrorCode() == 0 ? byDriver(Failures.message(error)) : byCode(error.getErrorCode());
        if (kind == null) {
            return Failures.byState(Failures.state(error));
        }
        return switch (kind) {
            case UNIQUE -> new SqlFailure(kind, key(error));
            case FOREIGN_KEY, CHECK -> new SqlFailure(kind, Failures.find(CONSTRAINT, error));
            case NOT_NULL -> new SqlFailure(kind, Failures.find(COLUMN, error));
            case DATA ->
                SqlFailure.of(Failures.message(error).contains(OnDuplicateKey.ANOTHER_KEY) ? Kind.UNIQUE : kind);
            default -> SqlFailure.of(kind);
        };
    }

    private static @Nullable Kind byCode(int code) {
        return code >= FIRST_OF_REGEX && code <= LAST_OF_REGEX ? Kind.DATA : CODES.get(code);
    }

    /** Errors that MySQL's driver makes up itself have neither code nor SQLState. */
    private static @Nullable Kind byDriver(String message) {
        if (message.startsWith("Statement cancelled")) {
            return Kind.QUERY_TIMEOUT;
        }
        return message.startsWith("Connection is read-only") ? Kind.READ_ONLY : null;
    }

    /** MySQL says {@code table.key}, MariaDB {@code key}. */
    private static @Nullable String key(SQLException error) {
        String key = Failures.find(KEY, error);
        return key == null ? null : key.substring(key.indexOf('.') + 1);
    }
}
