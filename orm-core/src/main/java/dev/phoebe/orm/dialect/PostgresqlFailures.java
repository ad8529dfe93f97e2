package dev.phoebe.orm.dialect;

import static java.util.Map.entry;

import dev.phoebe.orm.sql.SqlFailure;
import dev.phoebe.orm.sql.SqlFailure.Kind;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's SQLStates mean, beyond their classes. */
final class PostgresqlFailures {

    private static final Map<String, Kind> STATES = Map.ofEntries(
            entry("23505", Kind.UNIQUE),
            entry("23P01", Kind.UNIQUE), // an exclusion constraint: a row that overlaps exists
            entry("23503", Kind.FOREIGN_KEY),
            entry("23001", Kind.FOREIGN_KEY), // ON DELETE RESTRICT
            entry("23502", Kind.NOT_NULL),
            entry("23514", Kind.CHECK),
            entry("44000", Kind.CHECK), // WITH CHECK OPTION of a view
            entry("40001", Kind.SERIALIZATION),
            entry("40P01", Kind.DEADLOCK),
            entry("55P03", Kind.LOCK_TIMEOUT),
            entry("57014", Kind.QUERY_TIMEOUT), // statement_timeout, or a cancel
            entry("25006", Kind.READ_ONLY),
            entry("21000", Kind.DATA), // a scalar subquery with several rows, one row twice in an upsert
            entry("25P03", Kind.CONNECTION), // idle in a transaction for too long: the server hangs up
            entry("25P04", Kind.CONNECTION), // transaction_timeout: the server hangs up
            entry("3D000", Kind.CONNECTION), // there is no such database
            entry("40003", Kind.CONNECTION), // CockroachDB lost a node, and does not know the outcome
            entry("53300", Kind.CONNECTION), // too many connections
            entry("57P01", Kind.CONNECTION), // the server is shut down, or the session was ended
            entry("57P02", Kind.CONNECTION), // the server crashed
            entry("57P03", Kind.CONNECTION), // the server is starting up
            entry("57P04", Kind.CONNECTION), // the database was dropped
            entry("57P05", Kind.CONNECTION), // idle for too long
            entry("42P06", Kind.EXISTS), // a schema
            entry("42P07", Kind.EXISTS), // a table or an index
            entry("42710", Kind.EXISTS), // a constraint, a type and the like
            entry("42701", Kind.EXISTS), // a column
            entry("3F000", Kind.SYNTAX), // there is no such schema
            entry("25P02", Kind.OTHER), // the transaction has failed before: that error is attached, but not meant
            entry("42501", Kind.OTHER)); // no privilege: nothing is wrong with the SQL

    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"([^\"]+)\"");
    private static final Pattern COLUMN = Pattern.compile("column \"([^\"]+)\"");

    private PostgresqlFailures() {}

    static @Nullable SqlFailure read(SQLException error) {
        String state = Failures.state(error);
        Kind kind = STATES.get(state);
        if (kind == null) {
            return Failures.byState(state);
        }
        return switch (kind) {
            case UNIQUE, FOREIGN_KEY, CHECK -> new SqlFailure(kind, Failures.find(CONSTRAINT, error));
            case NOT_NULL -> new SqlFailure(kind, Failures.find(COLUMN, error));
            default -> SqlFailure.of(kind);
        };
    }
}
