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
}
