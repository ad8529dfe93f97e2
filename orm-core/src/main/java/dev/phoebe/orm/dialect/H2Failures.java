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
            entry(90013, Kind.CONNECTION), // database not found
            entry(90020, Kind.CONNECTION), // database in use by another process
            entry(90067, Kind.CONNECTION), // connection broken
            entry(90098, Kind.CONNECTION), // database closed
            entry(90121, Kind.CONNECTION), // database closed at the end of the JVM
            entry(90135, Kind.CONNECTION), // database in exclusive mode
            entry(90146, Kind.CONNECTION), // database not found, and not to be created
            entry(90149, Kind.CONNECTION)); // database not found, and not to be created remotely

    /** A name: plain, or quoted with its quotes doubled. */
    private static final String NAME = "(?:\"(?:[^\"]|\"\")*\"|[^\".:\\s]+)";

    /** What a message quotes; its own quotes are doubled. */
    private static final Pattern QUOTED = Pattern.compile("(?:violation:|for column) \"((?:[^\"]|\"\")*)\"");

    private static final Pattern FIRST_NAME = Pattern.compile("^(?:" + NAME + "\\.)?(" + NAME + ")");

    private H2Failures() {}

    static @Nullable SqlFailure read(SQLException error) {
        Kind kind = CODES.get(error.getErrorCode());
        if (kind == null) {
            return Failures.byState(Failures.state(error));
        }
        return switch (kind) {
            case UNIQUE, FOREIGN_KEY, NOT_NULL, CHECK -> new SqlFailure(kind, name(error));
            default -> SqlFailure.of(kind);
        };
    }

    /**
     * {@code ... violation: "PUBLIC.UQ_EMAIL INDEX ..."}: the name without its schema. H2 writes plain names in upper
     * case; we answer with what DDL said.
     */
    private static @Nullable String name(SQLException error) {
        String quoted = Failures.find(QUOTED, error);
        if (quoted == null) {
            return null;
        }
        Matcher matcher = FIRST_NAME.matcher(quoted.replace("\"\"", "\""));
        if (!matcher.find()) {
            return null;
        }
        String name = matcher.group(1);
        return name.startsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name.toLowerCase(Locale.ROOT);
    }
}
