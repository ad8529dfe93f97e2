package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** Two transactions read and wrote the same rows, and the database ended this one. */
public class SerializationFailureException extends RetryableException {
    private static final long serialVersionUID = 1L;

    public SerializationFailureException(String message, @Nullable String sql, @Nullable Throwable cause) {
        super(message, sql, cause);
    }
}
