package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** Two transactions waited for each other, and the database ended this one. */
public class DeadlockException extends RetryableException {
    private static final long serialVersionUID = 1L;

    public DeadlockException(String message, @Nullable String sql, @Nullable Throwable cause) {
        super(message, sql, cause);
    }
}
