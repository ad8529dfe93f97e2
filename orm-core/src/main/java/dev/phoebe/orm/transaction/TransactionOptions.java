package dev.phoebe.orm.transaction;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a transaction is to run. A nested block, which is a savepoint, takes part in the transaction that is there: its
 * options must not ask for more.
 *
 * @param isolation the isolation level; null for the database's usual one
 * @param readOnly whether writes are refused
 * @param timeout how long it may take; null for any time
 */
public record TransactionOptions(
        @Nullable Isolation isolation,
        boolean readOnly,
        @Nullable Duration timeout) {

    /** Nothing special. */
    public static final TransactionOptions DEFAULT = new TransactionOptions(null, false, null);
}
