package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** A referenced row is missing, or a row is still referred to. */
public class ForeignKeyViolationException extends ConstraintViolationException {
    private static final long serialVersionUID = 1L;

    public ForeignKeyViolationException(
            String message, @Nullable String sql, @Nullable Throwable cause, @Nullable String constraint) {
        super(message, sql, cause, constraint);
    }
}
