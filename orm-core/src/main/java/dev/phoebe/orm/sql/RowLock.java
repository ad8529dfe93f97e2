package dev.phoebe.orm.sql;

import java.util.List;

/**
 * How a query locks the rows that it reads.
 *
 * @param shared whether others may lock them in the same way
 * @param waiting what happens when a row is locked already
 * @param tables the tables whose rows are locked; empty for all
 */
public record RowLock(boolean shared, Waiting waiting, List<Source> tables) {

    /** What happens when a row is locked already. */
    public enum Waiting {
        /** The query waits. */
        WAIT,
        /** The query fails. */
        NOWAIT,
        /** The row is left out. */
        SKIP_LOCKED
    }
}
