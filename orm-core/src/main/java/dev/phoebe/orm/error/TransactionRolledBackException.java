package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** The block cannot go on or be committed, because the database undid its work after an earlier error, the cause. */
public class TransactionRolledBackException extends OrmException {
    private static final long serialVersionUID = 1L;

    public TransactionRolledBackException(String message) {
        super(message);
    }

    public TransactionRolledBackException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
