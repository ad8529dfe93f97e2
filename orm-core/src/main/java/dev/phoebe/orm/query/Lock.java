package dev.phoebe.orm.query;

import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.RowLock;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.List;

/**
 * How the rows that are read are locked until the transaction ends: {@code for update of book skip locked}. Immutable.
 */
public final class Lock {

    private static final Lock UPDATE = new Lock(new RowLock(false, RowLock.Waiting.WAIT, List.of()));
    private static final Lock SHARE = new Lock(new RowLock(true, RowLock.Waiting.WAIT, List.of()));

    private final RowLock lock;

    private Lock(RowLock lock) {
        this.lock = lock;
    }

    /** {@code for update}: nobody else may change or lock the rows. Waits for others. */
    public static Lock forUpdate() {
        return UPDATE;
    }

    /** {@code for share}: others may lock the rows in the same way, and nobody may change them. Waits for others. */
    public static Lock forShare() {
        return SHARE;
    }

    /** {@code nowait}: fails at once where a row is locked. */
    public Lock nowait() {
        return new Lock(new RowLock(lock.shared(), RowLock.Waiting.NOWAIT, lock.tables()));
    }

    /** {@code skip locked}: leaves locked rows out, for queues. */
    public Lock skipLocked() {
        return new Lock(new RowLock(lock.shared(), RowLock.Waiting.SKIP_LOCKED, lock.tables()));
    }

    /** {@code of a, b}: locks the rows of these tables only, where the database can. */
    public Lock of(Source... locked) {
        return new Lock(new RowLock(lock.shared(), lock.waiting(), List.of(locked)));
    }

    /** Refuses what the database lacks, and says that the tables of FROM, which is written next, are locked. */
    void begin(SqlWriter writer) {
        writer.require(Feature.ROW_LOCK);
        if (lock.shared()) {
            writer.require(Feature.SHARE_LOCK);
        }
        if (!lock.tables().isEmpty()) {
            writer.require(Feature.LOCK_OF);
        }
        if (lock.waiting() == RowLock.Waiting.SKIP_LOCKED) {
            writer.require(Feature.SKIP_LOCKED);
        }
        writer.lockTables(lock);
    }

    void write(SqlWriter writer) {
        writer.dialect().queries().lock(writer, lock);
    }
}
