package dev.phoebe.orm.query;

import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Change;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Sql;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An insert, update or delete: it writes itself. Immutable. */
public sealed interface ChangeStatement extends Fragment permits Insert, InsertOrUpdate, Update, Delete {

    /** What it does. */
    Change change();

    /** The table whose rows it changes. */
    Table<?, ?> table();

    /** The database that it is bound to. */
    QueryRunner runner();

    /** The statements that it is sent as: itself, or several where one cannot take all rows; none for no rows. */
    default List<? extends ChangeStatement> portions() {
        return List.of(this);
    }

    /** Whether it writes one row at most, whatever the table holds. */
    default boolean isOfOneRow() {
        return false;
    }

    /** How it is written where it answers with rows. */
    default ChangeStatement answering() {
        return this;
    }

    /** Whether it is an upsert that may leave existing rows as they are. */
    default boolean mayLeaveRows() {
        return false;
    }

    /** How many rows it wrote, from the number that the database tells. */
    default long counted(long told) {
        return told;
    }

    /** The columns that must have a value and get none from it, though it makes a row. */
    default List<String> unset() {
        return List.of();
    }

    /** How often it is tried while a unique constraint is in its way. */
    default int attempts() {
        return 1;
    }

    /** Runs it; how many rows it wrote, found or deleted. */
    default long execute() {
        return runner().execute(this);
    }

    /**
     * Runs it and answers with the rows that it wrote, changed or deleted, where the database can: as the table, one of its
     * columns, or a projection of these.
     */
    default <R extends @Nullable Object> Returning<R> returning(Selectable<R> selectable) {
        return new Returning<>(this, selectable);
    }

    /** Writes it without what may have to stand in front of it. */
    void writeChange(SqlWriter writer);

    /** Common tables stand in front of all where they may be changes themselves: only there a database takes those. */
    @Override
    default void write(SqlWriter writer) {
        writer.changing();
        if (writer.dialect().supports(Feature.CHANGE_IN_WITH)) {
            writer.openQuery();
            writeChange(writer);
            writer.closeQuery();
        } else {
            writeChange(writer);
        }
    }

    /** The statement as it is sent. */
    default Sql toSql() {
        return runner().renderer().render(this);
    }
}
