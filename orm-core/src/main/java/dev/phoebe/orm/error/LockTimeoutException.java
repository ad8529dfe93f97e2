package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** A row, table or database stayed locked by another transaction for too long. */
public class LockTimeoutException extends RetryableException {
    private static final long serialVersionUID = 1L;

    public LockTimeoutException(String message, @Nullable String sql, @Nullable Throwable cause) {
        super(message, sql, cause);
    }
}
