package dev.phoebe.orm.query;

import dev.phoebe.orm.error.NotFoundException;
import dev.phoebe.orm.error.TooManyRowsException;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.sql.ColumnList;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A changing statement that answers with rows. Runs once for each terminal that is called. */
public final class Returning<R extends @Nullable Object> implements Fragment {

    private final ChangeStatement statement;
    private final Selectable<R> selectable;
    private final ColumnList columns;

    Returning(ChangeStatement statement, Selectable<R> selectable) {
        this.statement = statement;
        this.selectable = selectable;
        this.columns = new ColumnList(ReturnedColumns.of(statement.table(), selectable));
    }

    /** What a row becomes. */
    Selectable<R> selectable() {
        return selectable;
    }

    /** {@code update ... returning ...}. */
    @Override
    public void write(SqlWriter writer) {
        if (statement.mayLeaveRows()) {
            writer.require(Feature.INSERT_RETURNING).require(Feature.DO_NOTHING_RETURNING);
        }
        writer.dialect().changes().returning(writer, statement.change(), statement.answering(), columns);
    }

    /** Runs the statement; all rows. */
    public List<R> list() {
        return statement.runner().returning(statement, selectable);
    }

    /**
     * Runs the statement; the only row.
     *
     * @throws NotFoundException when there is none
     * @throws TooManyRowsException when there are several; nothing is changed then
     */
    public R one() {
        return statement.runner().returningOne(statement, selectable);
    }

    /** Runs the statement; the first row, if there is one. */
    public Optional<R> first() {
        List<R> rows = list();
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }
}
