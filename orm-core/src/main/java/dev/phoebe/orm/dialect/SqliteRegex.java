package dev.phoebe.orm.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;
import org.sqlite.SQLiteConnection;

/**
 * The function behind SQLite's operator {@code regexp}: whether a regular expression, as {@link Pattern} knows it, is found
 * in a text. Each connection has one of its own, and calls it from one thread at a time.
 */
final class SqliteRegex extends Function {

    /** The message of an error is all that reaches those who ask what it means. */
    static final String NO_REGULAR_EXPRESSION = "no regular expression";

    /** A function cannot be put in place of another while a statement runs, so each connection gets it once. */
    private static final Map<SQLiteConnection, Boolean> READY = Collections.synchronizedMap(new WeakHashMap<>());

    private @Nullable Pattern last;

    static void install(Connection connection) throws SQLException {
        SQLiteConnection own = connection.unwrap(SQLiteConnection.class);
        if (READY.putIfAbsent(own, true) == null) {
            Function.create(own, "regexp", new SqliteRegex(), 2, Function.FLAG_DETERMINISTIC);
        }
    }

    /** {@code text regexp pattern} gives the pattern first. */
    @Override
    protected void xFunc() throws SQLException {
        String pattern = value_text(0);
        String text = value_text(1);
        if (pattern == null || text == null) {
            result();
            return;
        }
        try {
            result(compiled(pattern).matcher(text).find() ? 1 : 0);
        } catch (PatternSyntaxException e) {
            error(NO_REGULAR_EXPRESSION + ": " + e.getDescription());
        }
    }

    private Pattern compiled(String pattern) {
        Pattern known = last;
        if (known == null || !known.pattern().equals(pattern)) {
            known = Pattern.compile(pattern);
            last = known;
        }
        return known;
    }
}
