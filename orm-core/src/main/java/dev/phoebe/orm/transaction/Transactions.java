package dev.phoebe.orm.transaction;

import dev.phoebe.orm.jdbc.ConnectionSource;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The transaction seam: how a database's transactions are begun and ended, and which connection belongs to the running
 * one. {@link JdbcTransactions} does it by itself; within Spring the platform's transaction manager does it, so that
 * {@code atomic} and {@code @Transactional} are one thing. Implementations are safe for use by several threads.
 */
public interface Transactions extends ConnectionSource {

    /** Whether the calling thread runs a transaction of this database. */
    boolean isActive();

    /**
     * Runs work in a transaction, or in a savepoint of the running one. An exception rolls back its own level and goes
     * on to the caller.
     */
    <R extends @Nullable Object> R execute(TransactionOptions options, Function<Transaction, R> work);

    /** Runs work in the running transaction, or in one of its own where none runs. */
    default <R extends @Nullable Object> R required(Supplier<R> work) {
        return isActive() ? work.get() : execute(TransactionOptions.DEFAULT, transaction -> work.get());
    }

    /**
     * Runs something when the running transaction has committed.
     *
     * @throws IllegalStateException when none runs
     */
    void afterCommit(Runnable action);
}
