package dev.phoebe.orm.transaction;

import dev.phoebe.orm.error.InvalidQueryException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An atomic block that is about to be run: {@code db.atomic().isolation(SERIALIZABLE).retries(3).call(tx -> ...)}. The
 * outermost block is a transaction, a block inside another one is a savepoint. Immutable. The name is Peewee's.
 */
public final class Atomic {

    private final Transactions transactions;
    private final TransactionOptions options;
    private final int retries;

    private Atomic(Transactions transactions, TransactionOptions options, int retries) {
        this.transactions = transactions;
        this.options = options;
        this.retries = retries;
    }

    /** A block of these transactions. */
    public static Atomic of(Transactions transactions) {
        return new Atomic(transactions, TransactionOptions.DEFAULT, 0);
    }

    /** With another isolation level. */
    public Atomic isolation(Isolation isolation) {
        return with(new TransactionOptions(isolation, options.readOnly(), options.timeout()));
    }

    /** Without writing. */
    public Atomic readOnly() {
        return with(new TransactionOptions(options.isolation(), true, options.timeout()));
    }

    /**
     * Limits the time of the block. Each statement is given what is left of it, nothing is sent behind it, and a block that
     * ends behind it is rolled back. PostgreSQL, MariaDB and MySQL end a running statement at a whole second.
     */
    public Atomic timeout(Duration timeout) {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new InvalidQueryException("The timeout of a block must be more than 0; it was " + timeout + ".");
        }
        return with(new TransactionOptions(options.isolation(), options.readOnly(), timeout));
    }

    /**
     * Begins again, up to so many times, when the transaction lost against another one (a deadlock, a serialization
     * failure). Only the outermost block can be repeated; inside another one this says nothing. The work must have no
     * effect outside the database.
     */
    public Atomic retries(int times) {
        if (times < 0) {
            throw new InvalidQueryException("retries must be 0 or more; it was " + times + ".");
        }
        return new Atomic(transactions, options, times);
    }

    private Atomic with(TransactionOptions other) {
        return new Atomic(transactions, other, retries);
    }

    /** Runs the block. */
    public void run(Runnable work) {
        execute(transaction -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Runs the block, which may ask to be told of its end. */
    public void run(Consumer<Transaction> work) {
        execute(transaction -> {
            work.accept(transaction);
            return Boolean.TRUE;
        });
    }

    /** Runs the block and answers with what it answers. */
    public <R extends @Nullable Object> R call(Function<Transaction, R> work) {
        return execute(work);
    }

    private <R extends @Nullable Object> R execute(Function<Transaction, R> work) {
        return transactions.execute(options, retries, work);
    }
}
