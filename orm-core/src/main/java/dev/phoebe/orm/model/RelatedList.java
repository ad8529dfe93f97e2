package dev.phoebe.orm.model;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Output;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.CollectionReader;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.relation.Relation;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Row;
import dev.phoebe.orm.type.RowReader;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The related rows of each row, as whatever they are selected as. In the statement of the rows it is the key of their
 * owner; one more statement reads the related rows of all of them.
 *
 * @param <T> the model to which the relation leads
 * @param <R> what its rows become
 */
public final class RelatedList<T, R extends @Nullable Object> implements Selectable<List<R>>, Relation {

    private final Prefetch<?, T> rows;
    private final Selectable<R> what;

    RelatedList(Prefetch<?, T> rows, Selectable<R> what) {
        this.rows = rows;
        this.what = what;
    }

    /** Which rows, in which order. */
    public Prefetch<?, T> rows() {
        return rows;
    }

    /** What they become. */
    public Selectable<R> what() {
        return what;
    }

    private Column<?, ?> ownerKey() {
        return rows.owner().keyColumns().get(0);
    }

    @Override
    public String property() {
        return rows.property();
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public void writeColumns(SqlWriter writer) {
        ownerKey().write(writer);
    }

    @Override
    public void addOutputs(List<Output> into) {
        throw new InvalidQueryException("The " + rows.property() + " of a row are no column, so the query that selects"
                + " them cannot be a source. Select them in the outer query.");
    }

    @Override
    public RowReader<List<R>> reader(ReadContext context) {
        return new Reader<>(context.collection(this), ownerKey().codec());
    }

    @Override
    public @Nullable Source origin() {
        return rows.owner().origin();
    }

    private record Reader<R extends @Nullable Object>(CollectionReader<R> lists, Codec<?> key)
            implements RowReader<List<R>> {

        @Override
        public List<R> read(Row row, int at) throws SQLException {
            return end(begin(row, at));
        }

        @Override
        public boolean readsInTwoSteps() {
            return true;
        }

        @Override
        public @Nullable Object begin(Row row, int at) throws SQLException {
            Object owner = key.read(row, at);
            return owner == null ? null : lists.backref(owner);
        }

        @Override
        @SuppressWarnings("unchecked") // begin() answered with it
        public List<R> end(@Nullable Object begun) {
            return begun == null ? List.of() : ((Backref<R>) begun).list();
        }
    }
}
