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
 * @param rows the values of each row, in the order of the columns
 * @param target the columns of the unique key that decides; empty for any
 * @param set what an update of the existing row sets; empty to leave it alone
 * @param condition when to update; null for always
 * @param onlyKey whether the target is the only key that the new row could find taken
 */
public record Upsert(
        Source table,
        List<Name> columns,
        List<SqlType> columnTypes,
        List<? extends List<? extends Fragment>> rows,
        List<Name> target,
        List<Set> set,
        @Nullable Fragment condition,
        boolean onlyKey) {

    /** An upsert into a table that may have other keys. */
    public Upsert(
            Source table,
            List<Name> columns,
            List<SqlType> columnTypes,
            List<? extends List<? extends Fragment>> rows,
            List<Name> target,
            List<Set> set,
            @Nullable Fragment condition) {
        this(table, columns, columnTypes, rows, target, set, condition, false);
    }

    /** One assignment. */
    public record Set(Name column, Fragment value) {}
}
