package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** A column that must have a value got none. */
public class NotNullViolationException extends ConstraintViolationException {
    private static final long serialVersionUID = 1L;

    public NotNullViolationException(
            String message, @Nullable String sql, @Nullable Throwable cause, @Nullable String constraint) {
        super(message, sql, cause, constraint);
    }
}
