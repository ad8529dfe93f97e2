package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** The database behind a connection is none that Phoebe speaks. */
public class UnknownDialectException extends ConfigurationException {
    private static final long serialVersionUID = 1L;

    public UnknownDialectException(String message) {
        super(message);
    }

    public UnknownDialectException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
