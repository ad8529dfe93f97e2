package dev.phoebe.orm.expr;

import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Row;
import dev.phoebe.orm.type.RowReader;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Several selectables, and what is made of their values. */
final class Projection<R extends @Nullable Object> implements Selectable<R> {

    /** One part's reader, and how far from the first column of the whole its own first column is. */
    record Part(RowReader<?> reader, int offset) {}

    private final List<Selectable<?>> parts;
    private final Function<Part[], RowReader<R>> assembly;

    Projection(List<Selectable<?>> parts, Function<Part[], RowReader<R>> assembly) {
        this.parts = parts;
        this.assembly = assembly;
    }

    @SuppressWarnings("unchecked") // Projections pairs each part with the type of its reader
    static <T extends @Nullable Object> T read(Part[] parts, int index, Row row, int at) throws SQLException {
        Part part = parts[index];
        return ((RowReader<T>) part.reader).read(row, at + part.offset);
    }

    @Override
    public int width() {
        return parts.stream().mapToInt(Selectable::width).sum();
    }

    @Override
    public void writeColumns(SqlWriter writer) {
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                writer.append(", ");
            }
            parts.get(i).writeColumns(writer);
        }
    }

    @Override
    public RowReader<R> reader(ReadContext context) {
        Part[] readers = new Part[parts.size()];
        int offset = 0;
        for (int i = 0; i < readers.length; i++) {
            readers[i] = new Part(parts.get(i).reader(context), offset);
            offset += parts.get(i).width();
        }
        return assembly.apply(readers);
    }

    @Override
    public @Nullable Source origin() {
        for (Selectable<?> part : parts) {
            Source origin = part.origin();
            if (origin != null) {
                return origin;
            }
        }
        return null;
    }
}
