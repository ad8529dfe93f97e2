package dev.phoebe.orm;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.model.Table;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The rows behind the first of several, each of which must be a row of the same table. */
final class RowCheck<M> implements Iterator<M> {

    private final Table<M, ?> table;
    private final Iterator<? extends M> rows;

    RowCheck(Table<M, ?> table, Iterator<? extends M> rows) {
        this.table = table;
        this.rows = rows;
    }

    /** Refuses null in place of a row. */
    static void require(@Nullable Object row) {
        if (row == null) {
            throw new InvalidQueryException(
                    "null was given in place of a row. A row is an object of a model. Nothing was written.");
        }
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public M next() {
        Object row = rows.next(); // what raw code put among them may be of any class
        table.requireRow(row);
        return table.modelType().cast(row);
    }
}
