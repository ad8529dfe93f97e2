package dev.phoebe.orm.model;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Output;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.CollectionReader;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.relation.Relation;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.JsonSql;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Row;
import dev.phoebe.orm.type.RowReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The related rows of each row, as whatever they are selected as. Where the database sends lists in columns it is a
 * subquery in the statement of the rows, unless rows are passed over, of which it would make the lists too; else it is the key of their owner there, and one more statement reads the related
 * rows of all of them.
 *
 * @param <T> the model to which the relation leads
 * @param <R> what its rows become
 */
public final class RelatedList<T, R extends @Nullable Object> implements Selectable<List<R>>, Relation {

    private final Prefetch<?, T> rows;
    private final Selectable<R> what;

    private final KeyColumns ownerKey;

    /**
     * Whether a list in a column can hold it: values that JSON tells from others, and nothing that is read later. It takes
     * as many columns as the key of its owner, by which it is read elsewhere.
     */
    private final boolean fitsColumn;

    RelatedList(Prefetch<?, T> rows, Selectable<R> what) {
        this.rows = rows;
        this.what = new WithoutWindows<>(what);
        this.ownerKey = KeyColumns.of(rows.owner());
        this.fitsColumn = rows.relation() instanceof CollectionPath
                && ownerKey.width() == 1
                && rows.nested().isEmpty()
                && what.parts().stream().allMatch(RelatedList::fit);
    }

    /** Which rows, in which order. */
    public Prefetch<?, T> rows() {
        return rows;
    }

    /** What they become. */
    public Selectable<R> what() {
        return what;
    }

    @Override
    public String property() {
        return rows.property();
    }

    @Override
    public int width() {
        return ownerKey.width();
    }

    @Override
    public void writeColumns(SqlWriter writer) {
        if (fitsColumn && writer.hasLists()) {
            writeList(writer, writer.isMerging());
        } else {
            ownerKey.writeColumns(writer);
        }
    }

    /** Inside a list nothing is compared any more. */
    private void writeList(SqlWriter writer, boolean compared) {
        JsonSql json = writer.merging(false).dialect().json();
        Fragment related = rows.owner().relatedQueries().rows(rows, what);
        if (compared) {
            json.comparedRows(writer, ownerKey.columns().get(0), related);
        } else {
            json.rows(writer, related);
        }
        writer.merging(compared);
    }

    private static boolean fit(Selectable<?> part) {
        if (part instanceof Table<?, ?> table) {
            return table.columns().stream().allMatch(column -> fit(column.codec()));
        } else if (part instanceof Expression<?> expression) {
            return fit(expression.codec());
        }
        return part instanceof RelatedList<?, ?> list && list.fitsColumn;
    }

    private static boolean fit(Codec<?> codec) {
        return switch (codec.kind()) {
            case JSON, ARRAY, BINARY -> false;
            default -> true;
        };
    }

    @Override
    public void addOutputs(List<Output> into) {
        throw new InvalidQueryException("The " + rows.property() + " of a row are no column, so the query that selects"
                + " them cannot be a source. Select them in the outer query.");
    }

    @Override
    public RowReader<List<R>> reader(ReadContext context) {
        ReadContext inner = fitsColumn ? context.ofLists() : null;
        return inner == null ? new Later<>(context.collection(this), ownerKey) : new InColumn<>(what.reader(inner));
    }

    @Override
    public @Nullable Source origin() {
        return rows.owner().origin();
    }

    /**
     * A window would see the rows of one owner where they come with it, those of all owners where they come together, and
     * of a list of the first rows sometimes more than these.
     */
    private record WithoutWindows<R extends @Nullable Object>(Selectable<R> what) implements Selectable<R> {

        @Override
        public int width() {
            return what.width();
        }

        @Override
        public List<Selectable<?>> parts() {
            return what.parts();
        }

        @Override
        public void writeColumns(SqlWriter writer) {
            what.writeColumns(writer.refuseAggregatesIn("a list of related rows"));
            writer.refuseWindowsIn(null);
        }

        @Override
        public RowReader<R> reader(ReadContext context) {
            return what.readerOfOptional(context);
        }

        @Override
        public void addOutputs(List<Output> into) {
            what.addOutputs(into);
        }

        @Override
        public @Nullable Source origin() {
            return what.origin();
        }
    }

    /** The rows come with their owner. */
    private record InColumn<R extends @Nullable Object>(RowReader<R> reader) implements RowReader<List<R>> {

        @Override
        public List<R> read(Row row, int at) throws SQLException {
            Row related = row.getRows(at);
            if (related == null) {
                return List.of();
            }
            List<R> list = new ArrayList<>();
            reader.readAll(related, 1, list);
            return Collections.unmodifiableList(list);
        }
    }

    /** The rows come by one more statement. */
    private record Later<R extends @Nullable Object>(CollectionReader<R> lists, KeyColumns key)
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
