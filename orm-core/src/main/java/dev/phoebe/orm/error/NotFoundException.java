package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** A row was asked for that is not there. */
public class NotFoundException extends OrmException {
    private static final long serialVersionUID = 1L;

    public NotFoundException(String message) {
        super(message);
    }

    public NotFoundException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
