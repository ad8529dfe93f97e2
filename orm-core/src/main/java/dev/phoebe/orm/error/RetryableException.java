package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** The transaction lost against another one and may be run again from its start. */
public class RetryableException extends SqlException {
    private static final long serialVersionUID = 1L;

    public RetryableException(String message, @Nullable String sql, @Nullable Throwable cause) {
        super(message, sql, cause);
    }
}
