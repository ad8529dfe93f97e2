package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** A model belongs to no database, or to several. */
public class ModelRoutingException extends ConfigurationException {
    private static final long serialVersionUID = 1L;

    public ModelRoutingException(String message) {
        super(message);
    }

    public ModelRoutingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
