package dev.phoebe.orm.error;

/**
 * A block has ended as it should, and then some of its {@code afterCommit} or {@code afterRollback} actions failed. All of
 * them were run. The first failure is the cause, others are suppressed. The block must not be repeated because of this.
 */
public class TransactionHookException extends OrmException {
    private static final long serialVersionUID = 1L;

    private final boolean committed;

    public TransactionHookException(String message, boolean committed, Throwable cause) {
        super(message, cause);
        this.committed = committed;
    }

    /** Whether the work of the block is stored. */
    public boolean isCommitted() {
        return committed;
    }
}
