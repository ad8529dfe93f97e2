package dev.phoebe.orm.dialect;

import static java.util.Map.entry;

import dev.phoebe.orm.sql.SqlFailure;
import dev.phoebe.orm.sql.SqlFailure.Kind;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What H2's error codes mean. */
final class H2Failures {

    private static final Map<Integer, Kind> CODES = Map.ofEntries(
            entry(23505, Kind.UNIQUE),
            entry(23503, Kind.FOREIGN_KEY), // a parent is still used
            entry(23506, Kind.FOREIGN_KEY), // a parent is missing
            entry(23502, Kind.NOT_NULL),
            entry(23513, Kind.CHECK),
            entry(40001, Kind.DEADLOCK),
            entry(90131, Kind.SERIALIZATION), // the row was changed by somebody else
            entry(50200, Kind.LOCK_TIMEOUT),
            entry(57014, Kind.QUERY_TIMEOUT),
            entry(90097, Kind.READ_ONLY),
            entry(90053, Kind.DATA), // a scalar subquery with several rows
            entry(42101, Kind.EXISTS), // a table
            entry(42111, Kind.EXISTS), // an index
            entry(42121, Kind.EXISTS), // a column
            entry(90045, Kind.EXISTS), // a constraint
            entry(90078, Kind.EXISTS), // a schema
            entry(90007, Kind.CONNECTION), // the connection was closed
            entry(90013, Kind.CONNECTION), // database not found
            entry(90020, Kind.CONNECTION), // database in use by another process
            entry(90067, Kind.CONNECTION), // connection broken
            entry(90098, Kind.CONNECTION), // database closed
            entry(90121, Kind.CONNECTION), // database closed at the end of the JVM
            entry(90135, Kind.CONNECTION), // database in exclusive mode
            entry(90146, Kind.CONNECTION), // database not found, and not to be created
            entry(90149, Kind.CONNECTION)); // database not found, and not to be created remotely

    /** What a message quotes; its own quotes are doubled. */
    private static final Pattern QUOTED = Pattern.compile("(?:violation:|for column) \"((?:[^\"]|\"\")*)\"");

    /** {@code SCHEMA.NAME ...}, as SQL has it: names that need quotes have them. */
    private static final Pattern INDEX = Pattern.compile("^" + name() + "\\.(" + name() + ") (?:INDEX|PRIMARY|ON) ");

    /** A primary key, whose constraint has no name or one that H2 made. */
    private static final Pattern PRIMARY_KEY = Pattern.compile(
            "^(?:" + name() + "\\.CONSTRAINT_[0-9A-F]+ )?(?:PRIMARY KEY ON |INDEX " + name() + "\\.PRIMARY_KEY_)");

    /** {@code NAME: ...}, bare. */
    private static final Pattern CONSTRAINT = Pattern.compile("^(.+?): ");

    /** What H2 puts behind the name of a constraint to name the index of it. */
    private static final Pattern OF_CONSTRAINT = Pattern.compile("(?i)_index_[0-9a-f]+$");

    private H2Failures() {}

    static @Nullable SqlFailure read(SQLException error) {
        Kind kind = CODES.get(error.getErrorCode());
        if (kind == null) {
            return Failures.byState(Failures.state(error));
        }
        return switch (kind) {
            case UNIQUE, FOREIGN_KEY, NOT_NULL, CHECK -> new SqlFailure(kind, name(kind, error));
            default -> SqlFailure.of(kind);
        };
    }

    private static String name() {
        return "(?:\"(?:[^\"]|\"\")*\"|[^\".:\\s]+)";
    }

    private static @Nullable String name(Kind kind, SQLException error) {
        String quoted = Failures.find(QUOTED, error);
        if (quoted == null) {
            return null;
        }
        String text = quoted.replace("\"\"", "\"");
        if (kind == Kind.NOT_NULL) {
            return asWritten(text);
        }
        if (kind == Kind.UNIQUE && PRIMARY_KEY.matcher(text).find()) {
            return "primary key";
        }
        Matcher matcher = (kind == Kind.UNIQUE ? INDEX : CONSTRAINT).matcher(text);
        return matcher.find()
                ? OF_CONSTRAINT.matcher(asWritten(matcher.group(1))).replaceFirst("")
                : null;
    }

    /** The name as DDL said it: H2 takes plain names for upper case. */
    private static String asWritten(String name) {
        if (name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")) {
            return name.substring(1, name.length() - 1).replace("\"\"", "\"");
        }
        return name.equals(name.toUpperCase(Locale.ROOT)) ? name.toLowerCase(Locale.ROOT) : name;
    }
}
