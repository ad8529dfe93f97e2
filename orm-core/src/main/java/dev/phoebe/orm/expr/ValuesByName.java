package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Row;
import dev.phoebe.orm.type.RowReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns as a map of their values; a table stands for all of its columns. */
final class ValuesByName implements Selectable<Map<String, @Nullable Object>> {

    private final List<Selectable<?>> parts;
    private final List<Output> outputs;

    ValuesByName(List<Selectable<?>> parts) {
        this.parts = parts;
        this.outputs = outputs(parts);
    }

    private static List<Output> outputs(List<Selectable<?>> parts) {
        Map<String, Output> outputs = new LinkedHashMap<>();
        List<Output> some = new ArrayList<>();
        for (Selectable<?> part : parts) {
            part.addOutputs(some);
        }
        for (Output output : some) {
            if (outputs.put(output.requireName().text(), output) != null) {
                throw new InvalidQueryException("A map can have one value called '" + output.name()
                        + "', and two columns are. Give one of them another name by as(\"...\").");
            }
        }
        return List.copyOf(outputs.values());
    }

    @Override
    public int width() {
        return outputs.size();
    }

    @Override
    public List<Selectable<?>> parts() {
        return parts.stream()
                .<Selectable<?>>flatMap(part -> part.parts().stream())
                .toList();
    }

    @Override
    public void writeColumns(SqlWriter writer) {
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).writeColumns(writer.append(i == 0 ? "" : ", "));
        }
    }

    @Override
    public void addOutputs(List<Output> into) {
        into.addAll(outputs);
    }

    @Override
    public RowReader<Map<String, @Nullable Object>> reader(ReadContext context) {
        return this::read;
    }

    private Map<String, @Nullable Object> read(Row row, int at) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < outputs.size(); i++) {
            Output output = outputs.get(i);
            values.put(output.requireName().text(), output.codec().read(row, at + i));
        }
        return Collections.unmodifiableMap(values);
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
