package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** A relation was touched that no prefetch loaded, and lazy loading is forbidden. */
public class RelationNotLoadedException extends OrmException {
    private static final long serialVersionUID = 1L;

    public RelationNotLoadedException(String message) {
        super(message);
    }

    public RelationNotLoadedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
