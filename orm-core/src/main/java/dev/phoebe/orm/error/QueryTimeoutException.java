package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** A statement ran longer than it was allowed to, or was cancelled. */
public class QueryTimeoutException extends SqlException {
    private static final long serialVersionUID = 1L;

    public QueryTimeoutException(String message, @Nullable String sql, @Nullable Throwable cause) {
        super(message, sql, cause);
    }
}
