package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** A key was given that no row of the model can have: too few or too many parts, a null, a value of another type. */
public class InvalidKeyException extends InvalidQueryException {
    private static final long serialVersionUID = 1L;

    public InvalidKeyException(String message) {
        super(message);
    }

    public InvalidKeyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
