package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** The database could not store or compute a value: too long, out of range, a division by zero. */
public class DataException extends SqlException {
    private static final long serialVersionUID = 1L;

    public DataException(String message, @Nullable String sql, @Nullable Throwable cause) {
        super(message, sql, cause);
    }
}
