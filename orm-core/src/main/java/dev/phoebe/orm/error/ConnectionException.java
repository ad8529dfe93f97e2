package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** No connection could be had, or the one in use was lost. */
public class ConnectionException extends SqlException {
    private static final long serialVersionUID = 1L;

    public ConnectionException(String message, @Nullable String sql, @Nullable Throwable cause) {
        super(message, sql, cause);
    }
}
