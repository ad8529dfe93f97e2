package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** A row with the same unique value exists. */
public class UniqueViolationException extends ConstraintViolationException {
    private static final long serialVersionUID = 1L;

    public UniqueViolationException(
            String message, @Nullable String sql, @Nullable Throwable cause, @Nullable String constraint) {
        super(message, sql, cause, constraint);
    }
}
