package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** What was to be done after a transaction failed: the first failure is the cause, the others are suppressed. */
public class TransactionHookException extends OrmException {
    private static final long serialVersionUID = 1L;

    private final boolean committed;

    public TransactionHookException(String message, @Nullable Throwable cause, boolean committed) {
        super(message, cause);
        this.committed = committed;
    }

    /** Whether the work of the transaction is stored. */
    public boolean isCommitted() {
        return committed;
    }
}
