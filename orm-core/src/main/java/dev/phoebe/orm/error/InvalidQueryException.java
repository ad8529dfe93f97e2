package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** A statement was built that has no meaning: a table that is not in FROM, an update without a condition. */
public class InvalidQueryException extends OrmException {
    private static final long serialVersionUID = 1L;

    public InvalidQueryException(String message) {
        super(message);
    }

    public InvalidQueryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
