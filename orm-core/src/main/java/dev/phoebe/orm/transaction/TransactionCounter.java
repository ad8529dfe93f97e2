package dev.phoebe.orm.transaction;

import java.util.concurrent.atomic.LongAdder;

/** Counts the transactions of a database that have ended. Safe for use by several threads. */
public final class TransactionCounter {

    private final LongAdder committed = new LongAdder();
    private final LongAdder rolledBack = new LongAdder();

    /** How many have been committed. */
    public long committed() {
        return committed.sum();
    }

    /** How many have been rolled back, or were lost with their connection. */
    public long rolledBack() {
        return rolledBack.sum();
    }

    void count(boolean stored) {
        (stored ? committed : rolledBack).increment();
    }
}
