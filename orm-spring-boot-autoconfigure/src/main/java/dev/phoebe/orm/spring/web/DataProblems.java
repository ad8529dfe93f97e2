package dev.phoebe.orm.spring.web;

import dev.phoebe.orm.error.DataException;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a database refused a value, as far as its SQLState tells: its message holds the value, and is not repeated. */
final class DataProblems {

    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("22001", "A text is too long."),
            Map.entry("22003", "A number is out of range."),
            Map.entry("22007", "A date or time is not valid."),
            Map.entry("22008", "A date or time is out of range."),
            Map.entry("22012", "A number was divided by zero."),
            Map.entry("22018", "A text does not have the form that is needed."),
            Map.entry("22021", "A text holds a character that the database cannot store, such as NUL."),
            Map.entry("22023", "A value is out of range."),
            Map.entry("22P02", "A text does not have the form that is needed."),
            Map.entry("22P05", "A text holds a character that the database cannot store."));

    private static final String OTHER = "A value cannot be stored or computed.";

    private DataProblems() {}

    static String describe(DataException error) {
        String state = state(error);
        if (state != null) {
            return STATES.getOrDefault(state, OTHER);
        }
        String message = error.getMessage(); // of what is refused before it is sent we say why, without the value
        return message != null && error.sql() == null && message.contains("not sent") ? message : OTHER;
    }

    private static @Nullable String state(Throwable error) {
        Throwable cause = error;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
            cause = cause.getCause();
        }
        return null;
    }
}
