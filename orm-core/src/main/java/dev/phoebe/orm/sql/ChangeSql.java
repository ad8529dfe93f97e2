package dev.phoebe.orm.sql;

import dev.phoebe.orm.type.SqlType;
import java.util.List;

/**
 * How a database writes statements that change rows. The defaults are the SQL standard's. Implementations are immutable and
 * safe for use by several threads.
 */
public interface ChangeSql {

    /** A changing statement that answers with rows. */
    default void returning(SqlWriter writer, Change change, Fragment statement, ColumnList columns) {
        writer.require(change.returning())
                .write(statement)
                .append(" returning ")
                .names(columns.names());
    }

    /** What follows the table in an insert of a row whose columns all have their defaults. */
    default void defaultValues(SqlWriter writer) {
        writer.append(" default values");
    }

    /** An insert that updates, or does nothing, where a unique key is taken. The caller has opened the scope. */
    void upsert(SqlWriter writer, Upsert upsert);

    /** In an upsert: the value that the insert would have written. */
    default void excluded(SqlWriter writer, Name column) {
        writer.append("excluded.").name(column);
    }

    /**
     * How often an upsert is tried. One that looks first and inserts afterwards may meet a row that was not there when it
     * looked; when it looks again, it is.
     */
    default int upsertAttempts() {
        return 1;
    }

    /**
     * The fastest way to insert many rows.
     *
     * @param keys whether the keys that the database gives them are wanted
     */
    BulkInsert bulkInsert(boolean keys);

    /**
     * Arrays as the columns of a table in FROM, for databases that insert by {@link BulkInsert.Style#ARRAYS}: a placeholder
     * for each.
     */
    default void rowsOfArrays(SqlWriter writer, List<SqlType> columns) {
        writer.require(Feature.ARRAYS).append("unnest(");
        for (int i = 0; i < columns.size(); i++) {
            writer.append(i == 0 ? "" : ", ").placeholder().append("::");
            writer.append(writer.dialect().types().elementName(columns.get(i))).append("[]");
        }
        writer.append(")");
    }
}
