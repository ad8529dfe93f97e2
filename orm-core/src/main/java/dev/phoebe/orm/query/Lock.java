package dev.phoebe.orm.query;

import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.List;

/**
 * How the rows that are read are locked until the transaction ends: {@code for update of book skip locked}. Immutable.
 */
public final class Lock {

    private enum Wait {
        WAIT(""),
        NOWAIT(" nowait"),
        SKIP_LOCKED(" skip locked");

        private final String sql;

        Wait(String sql) {
            this.sql = sql;
        }
    }

    private static final Lock UPDATE = new Lock(false, Wait.WAIT, List.of());
    private static final Lock SHARE = new Lock(true, Wait.WAIT, List.of());

    private final boolean shared;
    private final Wait wait;
    private final List<Source> tables;

    private Lock(boolean shared, Wait wait, List<Source> tables) {
        this.shared = shared;
        this.wait = wait;
        this.tables = tables;
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
        return new Lock(shared, Wait.NOWAIT, tables);
    }

    /** {@code skip locked}: leaves locked rows out, for queues. */
    public Lock skipLocked() {
        return new Lock(shared, Wait.SKIP_LOCKED, tables);
    }

    /** {@code of a, b}: locks the rows of these tables only, where the database can. */
    public Lock of(Source... locked) {
        return new Lock(shared, wait, List.of(locked));
    }

    void write(SqlWriter writer) {
        writer.require(Feature.ROW_LOCK);
        if (shared) {
            writer.require(Feature.SHARE_LOCK).append(writer.dialect().shareLock());
        } else {
            writer.append(" for update");
        }
        for (int i = 0; i < tables.size(); i++) {
            writer.require(Feature.LOCK_OF).append(i == 0 ? " of " : ", ").append(writer.label(tables.get(i)));
        }
        if (wait == Wait.SKIP_LOCKED) {
            writer.require(Feature.SKIP_LOCKED);
        }
        writer.append(wait.sql);
    }
}
