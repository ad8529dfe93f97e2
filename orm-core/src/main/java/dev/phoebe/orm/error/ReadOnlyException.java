package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** A write was tried in a read-only transaction. */
public class ReadOnlyException extends SqlException {
    private static final long serialVersionUID = 1L;

    public ReadOnlyException(String message, @Nullable String sql, @Nullable Throwable cause) {
        super(message, sql, cause);
    }
}
