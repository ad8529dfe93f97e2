package dev.phoebe.orm.transaction;

import dev.phoebe.orm.error.RetryableException;
import dev.phoebe.orm.jdbc.ConnectionSource;
import dev.phoebe.orm.jdbc.Lease;
import dev.phoebe.orm.jdbc.StatementInfo;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transactions of a database: blocks, savepoints, hooks and retries, over whatever begins and ends transactions. Safe
 * for use by several threads.
 */
public final class Transactions implements ConnectionSource {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private static final int FIRST_PAUSE_MILLIS = 10;
    private static final int LONGEST_PAUSE_MILLIS = 1000;
    private static final int MOST_DOUBLINGS = 10;

    private final boolean byDefault;
    private volatile TransactionProvider provider;

    private Transactions(TransactionProvider provider, boolean byDefault) {
        this.provider = provider;
        this.byDefault = byDefault;
    }

    /** Transactions that this begins and ends. */
    public Transactions(TransactionProvider provider) {
        this(provider, false);
    }

    /** Transactions that this begins and ends, because the program chose nothing else. */
    public static Transactions byDefault(TransactionProvider provider) {
        return new Transactions(provider, true);
    }

    /** Whether the program left open what begins and ends them, so that a framework may choose. */
    public boolean isByDefault() {
        return byDefault;
    }

    /** What begins and ends them. */
    public TransactionProvider provider() {
        return provider;
    }

    /**
     * Has something else begin and end them from now on. It must be called before the first of them: it is how a database
     * that a program made itself takes part in the transactions of its framework.
     */
    public void delegateTo(TransactionProvider other) {
        provider = other;
    }

    private @Nullable RunningTransaction current() {
        RunningTransaction running = provider.current();
        return running == null || (running.isEnding() && !running.isInterrupted()) ? null : running;
    }

    /** Whether the calling thread runs a transaction of this database. */
    public boolean isActive() {
        return current() != null;
    }

    /** Whether the calling thread runs a transaction that sees the rows as they were when it began. */
    public boolean hasSnapshot() {
        RunningTransaction running = current();
        return running != null && running.hasSnapshot();
    }

    /** How many transactions have been committed, whoever began them. */
    public long committed() {
        return provider.counter().committed();
    }

    /** How many transactions have been rolled back, whoever began them. */
    public long rolledBack() {
        return provider.counter().rolledBack();
    }

    @Override
    public Lease lease(StatementInfo statement) throws SQLException {
        RunningTransaction running = current();
        return running == null ? provider.lease(statement) : running.lease(statement.operation());
    }

    @Override
    public void broken(Lease lease, Throwable failure) {
        if (lease instanceof RunningTransaction transaction) {
            transaction.broken(failure);
        } else {
            provider.evict(lease.connection(), failure);
        }
    }

    /**
     * Runs work in a transaction, or in a savepoint of the running one. An exception rolls back its own level and goes on
     * to the caller.
     */
    public <R extends @Nullable Object> R execute(TransactionOptions options, Function<Transaction, R> work) {
        return execute(options, 0, work);
    }

    /** Runs writes that consist of several statements: all of them are stored, or none, inside of a transaction too. */
    public <R extends @Nullable Object> R allOrNone(Supplier<R> work) {
        RunningTransaction current = current();
        if (current == null) {
            provider.requireWritable();
        } else {
            current.requireWritable();
        }
        return execute(TransactionOptions.DEFAULT, transaction -> work.get());
    }

    <R extends @Nullable Object> R execute(TransactionOptions options, int retries, Function<Transaction, R> work) {
        RunningTransaction current = current();
        if (current != null) {
            return current.nested(options, work);
        }
        for (int attempt = 0; ; attempt++) {
            RunningTransaction transaction = null;
            R result;
            try {
                transaction = provider.begin(options);
                result = transaction.run(work);
            } catch (Throwable e) {
                if (attempt >= retries || !mayRepeat(transaction, e) || !paused(attempt)) {
                    throw e;
                }
                logRepeated(attempt, e);
                continue;
            }
            transaction.runHooks(null); // outside of what is repeated
            return result;
        }
    }

    /** Nobody else sees the error of an attempt that is repeated, nor the failures of hooks that come with it. */
    private static void logRepeated(int attempt, Throwable error) {
        if (error.getSuppressed().length > 0) {
            LOG.warn(
                    "Attempt {} of a block failed, then more went wrong, and the block was begun again",
                    attempt + 1,
                    error);
        } else {
            LOG.debug("Attempt {} of a block failed, and the block was begun again", attempt + 1, error);
        }
    }

    /** What may be stored is never repeated. */
    private static boolean mayRepeat(@Nullable RunningTransaction transaction, Throwable error) {
        if (transaction == null) {
            return error instanceof RetryableException;
        }
        return transaction.outcome() == RunningTransaction.Outcome.ROLLED_BACK && transaction.isConflict(error);
    }

    /** Waits longer each time, and never as long as another that it collided with; false where it was interrupted. */
    private static boolean paused(int attempt) {
        int longest = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempt, MOST_DOUBLINGS));
        try {
            Thread.sleep(longest / 2 + ThreadLocalRandom.current().nextInt(longest) + 1L);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Runs something when the running transaction has committed.
     *
     * @throws IllegalStateException when none runs
     */
    public void afterCommit(Runnable action) {
        RunningTransaction current = current();
        if (current == null) {
            throw new IllegalStateException("No transaction runs, so there is nothing to wait for.");
        }
        current.level().afterCommit(action);
    }

    /** Puts back what was written into objects if the running block is rolled back; nothing is kept where none runs. */
    public void onRollback(Runnable restore) {
        RunningTransaction current = current();
        if (current != null) {
            current.level().onRollback(restore);
        }
    }
}
