package dev.phoebe.orm.dialect;

import static java.util.Map.entry;

import dev.phoebe.orm.sql.SqlFailure;
import dev.phoebe.orm.sql.SqlFailure.Kind;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What SQLite's result codes mean. Its driver sets no SQLState, and the short code alone; the name of the long code
 * stands in brackets at the head of the message.
 */
final class SqliteFailures {

    private static final Map<String, Kind> NAMES = Map.ofEntries(
            entry("SQLITE_CONSTRAINT_UNIQUE", Kind.UNIQUE),
            entry("SQLITE_CONSTRAINT_PRIMARYKEY", Kind.UNIQUE),
            entry("SQLITE_CONSTRAINT_ROWID", Kind.UNIQUE),
            entry("SQLITE_CONSTRAINT_FOREIGNKEY", Kind.FOREIGN_KEY),
            entry("SQLITE_CONSTRAINT_NOTNULL", Kind.NOT_NULL),
            entry("SQLITE_CONSTRAINT_CHECK", Kind.CHECK),
            entry("SQLITE_CONSTRAINT_DATATYPE", Kind.DATA), // a strict table
            entry("SQLITE_MISMATCH", Kind.DATA),
            entry("SQLITE_TOOBIG", Kind.DATA),
            entry("SQLITE_BUSY", Kind.LOCK_TIMEOUT),
            entry("SQLITE_BUSY_TIMEOUT", Kind.LOCK_TIMEOUT),
            entry("SQLITE_BUSY_RECOVERY", Kind.LOCK_TIMEOUT),
            entry("SQLITE_BUSY_SNAPSHOT", Kind.SERIALIZATION), // what the transaction has read is out of date
            entry("SQLITE_LOCKED", Kind.LOCK_TIMEOUT),
            entry("SQLITE_LOCKED_SHAREDCACHE", Kind.LOCK_TIMEOUT),
            entry("SQLITE_INTERRUPT", Kind.QUERY_TIMEOUT), // a cancel
            entry("SQLITE_READONLY", Kind.READ_ONLY),
            entry("SQLITE_READONLY_DBMOVED", Kind.READ_ONLY),
            entry("SQLITE_READONLY_DIRECTORY", Kind.READ_ONLY),
            entry("SQLITE_CANTOPEN", Kind.CONNECTION),
            entry("SQLITE_CANTOPEN_ISDIR", Kind.CONNECTION),
            entry("SQLITE_NOTADB", Kind.CONNECTION));

    private static final Pattern NAME = Pattern.compile("\\[(SQLITE_\\w+)]");

    private static final Pattern SYNTAX = Pattern.compile(
            "syntax error|incomplete input|unrecognized token|no such (?:table|column|function|index|view|collation)"
                    + "|has no column named|has \\d+ columns but|\\d+ values for \\d+ columns|ambiguous column"
                    + "|misuse of|wrong number of arguments|does not match any PRIMARY KEY or UNIQUE constraint");

    private static final Pattern EXISTS = Pattern.compile("already exists|duplicate column name");

    private static final Pattern DATA =
            Pattern.compile("integer overflow|pattern too complex|" + SqliteRegex.NO_REGULAR_EXPRESSION);

    private static final Pattern CONSTRAINT = Pattern.compile("constraint failed: (?:index ')?(.+?)'?\\)\\s*$");

    private SqliteFailures() {}

    static @Nullable SqlFailure read(SQLException error) {
        String name = Failures.find(NAME, error);
        if (name == null) {
            return null;
        } else if (name.equals("SQLITE_ERROR")) {
            return SqlFailure.of(general(Failures.message(error)));
        }
        Kind kind = NAMES.get(name);
        if (kind == null) {
            return null;
        }
        return switch (kind) {
            case UNIQUE -> new SqlFailure(kind, Failures.find(CONSTRAINT, error));
            case CHECK -> check(Failures.find(CONSTRAINT, error));
            case NOT_NULL -> new SqlFailure(kind, column(Failures.find(CONSTRAINT, error)));
            default -> SqlFailure.of(kind);
        };
    }

    /** A check of a type is what other databases call a value out of range. */
    private static SqlFailure check(@Nullable String constraint) {
        return constraint != null && constraint.startsWith(SqliteChecks.BEGIN)
                ? SqlFailure.of(Kind.DATA)
                : new SqlFailure(Kind.CHECK, constraint);
    }

    /** The code for all that has no code: only its words tell. */
    private static Kind general(String message) {
        if (EXISTS.matcher(message).find()) {
            return Kind.EXISTS;
        }
        if (SYNTAX.matcher(message).find()) {
            return Kind.SYNTAX;
        }
        return DATA.matcher(message).find() ? Kind.DATA : Kind.OTHER;
    }

    /** {@code table.column}: other databases name the column alone. */
    private static @Nullable String column(@Nullable String qualified) {
        return qualified == null ? null : qualified.substring(qualified.indexOf('.') + 1);
    }
}
