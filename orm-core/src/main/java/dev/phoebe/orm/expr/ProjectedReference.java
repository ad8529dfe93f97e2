package dev.phoebe.orm.expr;

import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Row;
import dev.phoebe.orm.type.RowReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a projection that stands for a row to which a reference leads: null where the reference is. */
record ProjectedReference<R extends @Nullable Object>(Selectable<?> reference, Selectable<R> row)
        implements Selectable<R> {

    @Override
    public int width() {
        return reference.width() + row.width();
    }

    @Override
    public List<Selectable<?>> parts() {
        List<Selectable<?>> all = new ArrayList<>(reference.parts());
        all.addAll(row.parts());
        return all;
    }

    @Override
    public void writeColumns(SqlWriter writer) {
        reference.writeColumns(writer);
        writer.append(", ");
        row.writeColumns(writer);
    }

    @Override
    public void addOutputs(List<Output> into) {
        reference.addOutputs(into);
        row.addOutputs(into);
    }

    @Override
    public RowReader<R> reader(ReadContext context) {
        return new Reader<>(reference.reader(context), row.readerOfOptional(context), reference.width());
    }

    @Override
    public @Nullable Source origin() {
        return reference.origin();
    }

    private record Reader<R extends @Nullable Object>(RowReader<?> reference, RowReader<R> row, int width)
            implements RowReader<R> {

        @Override
        @SuppressWarnings("NullAway") // the component of the record is marked as nullable
        public R read(Row from, int at) throws SQLException {
            return reference.read(from, at) == null ? null : row.read(from, at + width);
        }

        @Override
        public boolean readsInTwoSteps() {
            return row.readsInTwoSteps();
        }

        @Override
        public @Nullable Object begin(Row from, int at) throws SQLException {
            return reference.read(from, at) == null ? null : row.begin(from, at + width);
        }

        @Override
        @SuppressWarnings("NullAway") // the component of the record is marked as nullable
        public R end(@Nullable Object begun) {
            return begun == null ? null : row.end(begun);
        }
    }
}
