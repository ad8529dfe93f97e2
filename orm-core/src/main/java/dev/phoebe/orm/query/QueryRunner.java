package dev.phoebe.orm.query;

import dev.phoebe.orm.error.NotFoundException;
import dev.phoebe.orm.error.TooManyRowsException;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.page.CursorCodec;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.SqlRenderer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a statement asks of a database. Implementations are safe for use by several threads. */
public interface QueryRunner {

    /** Makes the text of its statements. */
    SqlRenderer renderer();

    /** The database's dialect. */
    default Dialect dialect() {
        return renderer().dialect();
    }

    /** How positions in a list travel. */
    CursorCodec cursors();

    /** All rows. */
    <T extends @Nullable Object> List<T> list(Query<T> query);

    /** The rows one by one; the stream must be closed, and is closed with its transaction. */
    <T extends @Nullable Object> Stream<T> stream(Query<T> query, int fetchSize);

    /** Runs a statement that changes rows; how many it changed. */
    long execute(ChangeStatement statement);

    /** Runs a statement of the program that changes rows or tables; how many rows it changed. */
    long execute(RawSql statement);

    /** Runs a statement that changes rows, and reads them. */
    <R extends @Nullable Object> List<R> returning(ChangeStatement statement, Selectable<R> selectable);

    /**
     * Runs a statement that changes rows, and reads the only one.
     *
     * @throws NotFoundException when there is none
     * @throws TooManyRowsException when there are several; nothing is changed then
     */
    <R extends @Nullable Object> R returningOne(ChangeStatement statement, Selectable<R> selectable);
}
