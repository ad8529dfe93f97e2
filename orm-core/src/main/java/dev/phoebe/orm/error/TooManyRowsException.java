package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** At most one row was asked for, and there were more. */
public class TooManyRowsException extends OrmException {
    private static final long serialVersionUID = 1L;

    public TooManyRowsException(String message) {
        super(message);
    }

    public TooManyRowsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
