package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** A constraint of the database was broken. */
public class ConstraintViolationException extends SqlException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String constraint;

    public ConstraintViolationException(
            String message, @Nullable String sql, @Nullable Throwable cause, @Nullable String constraint) {
        super(message, sql, cause);
        this.constraint = constraint;
    }

    /** The constraint or column that the database named; null where it named none. */
    public @Nullable String constraint() {
        return constraint;
    }
}
