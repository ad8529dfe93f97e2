package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** A row or table stayed locked by somebody else for too long. */
public class LockTimeoutException extends RetryableException {
    private static final long serialVersionUID = 1L;

    public LockTimeoutException(String message, @Nullable String sql, @Nullable Throwable cause) {
        super(message, sql, cause);
    }
}
