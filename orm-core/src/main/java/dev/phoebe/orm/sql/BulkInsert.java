package dev.phoebe.orm.sql;

/**
 * How a database takes many rows at once.
 *
 * @param style the form of the statement
 * @param rows how many rows are sent at a time, at most
 * @param set how many rows of a batch stand in the statement; what is left goes as a batch of single rows
 */
public record BulkInsert(Style style, int rows, int set) {

    /** The form of the statement. */
    public enum Style {
        /** {@code insert into t (a, b) select ... from unnest(?, ?) as given (a, b) returning id}: one array per column. */
        ARRAYS,
        /** {@code insert into t values (?, ?), (?, ?) returning id}. */
        ROWS,
        /** A JDBC batch, whose keys the driver answers. */
        BATCH,
        /**
         * A JDBC batch between a first and a last row, where the driver tells no keys of a batch: with one writer at a time
         * the keys between the first and the last are those of the rows between.
         */
        COUNTED_BATCH
    }

    /** Of a batch, single rows. */
    public BulkInsert(Style style, int rows) {
        this(style, rows, 1);
    }
}
