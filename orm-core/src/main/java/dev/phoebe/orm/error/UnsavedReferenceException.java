package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** A relation needs the key of a row that has none yet. Nothing was written. */
public class UnsavedReferenceException extends OrmException {
    private static final long serialVersionUID = 1L;

    public UnsavedReferenceException(String message) {
        super(message);
    }

    public UnsavedReferenceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
