package dev.phoebe.orm.expr;

import dev.phoebe.orm.type.Row;
import dev.phoebe.orm.type.RowReader;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A projection with a part that only comes when all rows were read: the values of a row are kept until then, so that the
 * constructor sees whole lists, whatever it does with them.
 */
final class ProjectedLater<R extends @Nullable Object> implements RowReader<R> {

    private final List<RowReader<?>> readers;
    private final RowReader<R> assembly;
    private @Nullable Object[] values = new Object[0];
    private @Nullable Row row;

    ProjectedLater(List<RowReader<?>> readers, Function<ProjectedParts, RowReader<R>> assembly) {
        this.readers = readers;
        this.assembly = assembly.apply(new Kept());
    }

    /** Hands out the parts of the row that is at its second step. */
    private final class Kept implements ProjectedParts {

        private int handedOut;

        @Override
        @SuppressWarnings("unchecked") // the parts come in the order in which their readers were made
        public <T extends @Nullable Object> RowReader<T> next(Selectable<T> part) {
            int index = handedOut++;
            RowReader<T> reader = (RowReader<T>) readers.get(index);
            return (row, at) -> reader.end(values[index]);
        }
    }

    @Override
    public boolean readsInTwoSteps() {
        return true;
    }

    @Override
    public R read(Row row, int at) {
        throw new IllegalStateException("a row that is read in two steps was read in one");
    }

    @Override
    public @Nullable Object begin(Row row, int at) throws SQLException {
        this.row = row;
        @Nullable Object[] begun = new Object[readers.size()];
        for (int i = 0; i < begun.length; i++) {
            begun[i] = readers.get(i).begin(row, at);
        }
        return begun;
    }

    @Override
    public R end(@Nullable Object begun) {
        if (!(begun instanceof Object[] kept) || row == null) {
            throw new IllegalStateException("a row ends that never began");
        }
        values = kept;
        try {
            return assembly.read(row, 1);
        } catch (SQLException e) {
            throw new IllegalStateException("a value that was read already was read again", e);
        }
    }
}
