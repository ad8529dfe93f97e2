package dev.phoebe.orm.query;

import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.SqlWriter;

/** How the rows that are read are locked until the transaction ends. */
public enum Lock {
    /** {@code for update}: waits for others. */
    FOR_UPDATE(" for update"),
    /** {@code for update nowait}: fails at once where a row is locked. */
    FOR_UPDATE_NOWAIT(" for update nowait"),
    /** {@code for update skip locked}: leaves locked rows out, for queues. */
    FOR_UPDATE_SKIP_LOCKED(" for update skip locked");

    private final String sql;

    Lock(String sql) {
        this.sql = sql;
    }

    void write(SqlWriter writer) {
        if (this == FOR_UPDATE_SKIP_LOCKED) {
            writer.require(Feature.SKIP_LOCKED);
        }
        writer.append(sql);
    }
}
