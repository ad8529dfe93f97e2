package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** A check of the table refused a value. */
public class CheckViolationException extends ConstraintViolationException {
    private static final long serialVersionUID = 1L;

    public CheckViolationException(
            String message, @Nullable String sql, @Nullable Throwable cause, @Nullable String constraint) {
        super(message, sql, cause, constraint);
    }
}
