package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.RowReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a SELECT can answer with: some columns, and how to read them from a row. A table is a {@code Selectable<Book>}, an
 * expression a {@code Selectable<V>}, a projection a {@code Selectable<R>}, and they nest. Immutable.
 */
public interface Selectable<T extends @Nullable Object> {

    /** How many columns it takes. */
    int width();

    /** What it is made of: the parts of a projection, everything else of itself. */
    default List<Selectable<?>> parts() {
        return List.of(this);
    }

    /** Writes its columns, with commas between. */
    void writeColumns(SqlWriter writer);

    /** How they are read; made anew for each result. */
    RowReader<T> reader(ReadContext context);

    /**
     * How they are read where the whole of it may be missing, because an outer join found nothing: as null. Only a table
     * can tell.
     */
    default RowReader<T> readerOfOptional(ReadContext context) {
        return reader(context);
    }

    /**
     * Adds its columns to a list. Maps and derived tables are made from that list.
     *
     * @throws InvalidQueryException when it has something that is no column
     */
    void addOutputs(List<Output> into);

    /** The source to select from where the statement names none; null where there is no telling. */
    @Nullable
    Source origin();
}
