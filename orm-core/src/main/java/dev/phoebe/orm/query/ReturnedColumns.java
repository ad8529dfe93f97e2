package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Name;
import java.util.ArrayList;
import java.util.List;

/** The columns by which a changing statement answers: all are of the table that it changes. */
final class ReturnedColumns {

    private ReturnedColumns() {}

    static List<Name> of(Table<?, ?> changed, Selectable<?> selectable) {
        List<Name> names = new ArrayList<>();
        for (Selectable<?> part : selectable.parts()) {
            if (part instanceof Table<?, ?> table && changed.sameAs(table)) {
                names.addAll(table.columnList().names());
            } else if (part instanceof Column<?, ?> column && changed.sameAs(column.table())) {
                names.add(column.name());
            } else {
                throw new InvalidQueryException("returning(...) takes the table '" + changed
                        + "', its columns, and projections of these: as(Pair::new, ...).");
            }
        }
        return names;
    }
}
