package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** Phoebe cannot start as it is configured; the message says what to do. */
public class ConfigurationException extends OrmException {
    private static final long serialVersionUID = 1L;

    public ConfigurationException(String message) {
        super(message);
    }

    public ConfigurationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
