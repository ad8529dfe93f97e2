package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** A client asked for a page, an order or a position that is not on offer. */
public class InvalidRequestException extends OrmException {
    private static final long serialVersionUID = 1L;

    public InvalidRequestException(String message) {
        super(message);
    }

    public InvalidRequestException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
