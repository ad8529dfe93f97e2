package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/**
 * A block, or a statement in it, could not go on, because the database had undone its work at an earlier error, which is
 * the cause. Nothing of the block is stored. After a deadlock, a serialization failure or a lost connection the error is of
 * that class instead.
 */
public class TransactionRolledBackException extends SqlException {
    private static final long serialVersionUID = 1L;

    public TransactionRolledBackException(String message, @Nullable String sql, @Nullable Throwable cause) {
        super(message, sql, cause);
    }
}
