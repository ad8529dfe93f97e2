package dev.phoebe.orm.type;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one value from the current row, beginning at a column. Made anew for each result, so it may keep what belongs
 * to that result.
 */
@FunctionalInterface
public interface RowReader<T extends @Nullable Object> {

    /** Reads the value whose first column is {@code at}, counted from 1. Does not move to another row. */
    T read(Row row, int at) throws SQLException;

    /** Reads all rows that are left. Generated readers override it so that their loop calls one known method. */
    default void readAll(Row row, int at, List<? super T> into) throws SQLException {
        while (row.next()) {
            into.add(read(row, at));
        }
    }

    /**
     * Whether a row can only be made when all rows of the result were read, because some of it comes by another
     * statement: then it is read in two steps, {@link #begin} and {@link #end}, and never by {@link #read}.
     */
    default boolean readsInTwoSteps() {
        return false;
    }

    /** The first step: takes from the current row what the second one needs. */
    default @Nullable Object begin(Row row, int at) throws SQLException {
        return read(row, at);
    }

    /** The second step: makes the value of what the first one took. */
    @SuppressWarnings({"unchecked", "NullAway"}) // it is what begin() answered with, of a type that may be nullable
    default T end(@Nullable Object begun) {
        return (T) begun;
    }
}
