package dev.phoebe.orm.sql;

import dev.phoebe.orm.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an insert that gives way to an existing row.
 *
 * @param table the table
 * @param columns the columns that are inserted
 * @param columnTypes their types, for databases that cannot tell a parameter's type
 * @param rows the values of each row, in the order of the columns; none where a query answers with them
 * @param query what is inserted, where it is not rows of values
 * @param target the unique key that decides
 * @param set what an update of the existing row sets, a column after all that read it, for databases that set one after the
 *     other; empty to leave it alone
 * @param condition when to update; null for always
 * @param onlyKey whether the target is the only key that the new row could find taken
 */
public record Upsert(
        Source table,
        List<Name> columns,
        List<SqlType> columnTypes,
        List<? extends List<? extends Fragment>> rows,
        @Nullable Fragment query,
        Target target,
        List<Set> set,
        @Nullable Fragment condition,
        boolean onlyKey) {

    /** An upsert of rows into a table that may have other keys. */
    public Upsert(
            Source table,
            List<Name> columns,
            List<SqlType> columnTypes,
            List<? extends List<? extends Fragment>> rows,
            List<Name> target,
            List<Set> set,
            @Nullable Fragment condition) {
        this(table, columns, columnTypes, rows, null, new Target(target, null, null), set, condition, false);
    }

    /**
     * A unique key.
     *
     * @param columns its columns; empty for any key, or where a constraint is named
     * @param condition the condition of its partial index, written with bare columns and constants; null for a key of
     *     the whole table
     * @param constraint the name of its constraint, instead of columns
     */
    public record Target(
            List<Name> columns,
            @Nullable Fragment condition,
            @Nullable Name constraint) {

        /** Whether any key decides. */
        public boolean isAny() {
            return columns.isEmpty() && constraint == null;
        }
    }

    /** One assignment. */
    public record Set(Name column, Fragment value) {}
}
