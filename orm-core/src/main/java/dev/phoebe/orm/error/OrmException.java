package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** The parent of all that Phoebe throws. */
public class OrmException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OrmException(String message) {
        super(message);
    }

    public OrmException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
