package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** The row to write is gone, or somebody changed it since it was read. Nothing was written. */
public class StaleRowException extends OrmException {
    private static final long serialVersionUID = 1L;

    public StaleRowException(String message) {
        super(message);
    }

    public StaleRowException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
