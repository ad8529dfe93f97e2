package dev.phoebe.orm.expr;

import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.type.Row;
import dev.phoebe.orm.type.RowReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The readers of the parts of a projection, each shifted to where its columns begin. */
final class ProjectedColumns implements ProjectedParts {

    private final ReadContext context;
    private final List<RowReader<?>> readers;
    private int width;

    ProjectedColumns(ReadContext context, int parts) {
        this.context = context;
        this.readers = new ArrayList<>(parts);
    }

    @Override
    public <T extends @Nullable Object> RowReader<T> next(Selectable<T> part) {
        RowReader<T> reader = shifted(part.readerOfOptional(context), width);
        width += part.width();
        readers.add(reader);
        return reader;
    }

    /** All of them, in their order. */
    List<RowReader<?>> readers() {
        return readers;
    }

    /** Whether one of the parts does. */
    boolean readInTwoSteps() {
        for (int i = 0; i < readers.size(); i++) {
            if (readers.get(i).readsInTwoSteps()) {
                return true;
            }
        }
        return false;
    }

    private static <T extends @Nullable Object> RowReader<T> shifted(RowReader<T> reader, int offset) {
        if (offset == 0) {
            return reader;
        }
        return reader.readsInTwoSteps() ? new Shifted<>(reader, offset) : (row, at) -> reader.read(row, at + offset);
    }

    private record Shifted<T extends @Nullable Object>(RowReader<T> reader, int offset) implements RowReader<T> {

        @Override
        public T read(Row row, int at) throws SQLException {
            return reader.read(row, at + offset);
        }

        @Override
        public boolean readsInTwoSteps() {
            return true;
        }

        @Override
        public @Nullable Object begin(Row row, int at) throws SQLException {
            return reader.begin(row, at + offset);
        }

        @Override
        public T end(@Nullable Object begun) {
            return reader.end(begun);
        }
    }
}
