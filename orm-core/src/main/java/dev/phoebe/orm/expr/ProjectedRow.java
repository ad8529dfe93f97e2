package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.DataException;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.RowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Several selectables, and what is made of their values: {@link Projections#as} and generated code. */
public final class ProjectedRow<R extends @Nullable Object> implements Selectable<R> {

    private final List<Selectable<?>> parts;
    private final Function<ProjectedParts, RowReader<R>> assembly;

    ProjectedRow(List<Selectable<?>> parts, Function<ProjectedParts, RowReader<R>> assembly) {
        this.parts = parts;
        this.assembly = assembly;
    }

    /** Any number of selectables; for generated code. */
    public static <R extends @Nullable Object> Selectable<R> of(
            List<Selectable<?>> parts, Function<ProjectedParts, RowReader<R>> assembly) {
        return new ProjectedRow<>(List.copyOf(parts), assembly);
    }

    /** The row to which a reference leads, and null where the reference is null; for generated code. */
    public static <R extends @Nullable Object> Selectable<R> referred(Selectable<?> reference, Selectable<R> row) {
        return new ProjectedReference<>(reference, row);
    }

    /**
     * The value of a component that cannot be null; for generated code.
     *
     * @throws DataException when it is null in a row
     */
    public static <V> V present(@Nullable V value, String component) {
        if (value == null) {
            throw new DataException(
                    "A row has null for " + component + ", whose type is primitive. Declare the component as @Nullable,"
                            + " with the class in place of the primitive type.",
                    null,
                    null);
        }
        return value;
    }

    @Override
    public int width() {
        return parts.stream().mapToInt(Selectable::width).sum();
    }

    @Override
    public List<Selectable<?>> parts() {
        List<Selectable<?>> all = new ArrayList<>();
        for (Selectable<?> part : parts) {
            all.addAll(part.parts());
        }
        return all;
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
    public void addOutputs(List<Output> into) {
        for (Selectable<?> part : parts) {
            part.addOutputs(into);
        }
    }

    @Override
    public RowReader<R> reader(ReadContext context) {
        ProjectedColumns columns = new ProjectedColumns(context, parts.size());
        RowReader<R> reader = assembly.apply(columns);
        return columns.readInTwoSteps() ? new ProjectedLater<>(columns.readers(), assembly) : reader;
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
