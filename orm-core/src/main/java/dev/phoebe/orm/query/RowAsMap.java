package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Output;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Row;
import dev.phoebe.orm.type.RowReader;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whatever a statement answers with, by the names of its columns, in lower case. */
enum RowAsMap implements Selectable<Map<String, @Nullable Object>> {
    ROW;

    @Override
    public int width() {
        return 0;
    }

    @Override
    public void writeColumns(SqlWriter writer) {}

    @Override
    public void addOutputs(List<Output> into) {
        throw new InvalidQueryException("Rows whose columns nobody knows cannot be a source.");
    }

    @Override
    public RowReader<Map<String, @Nullable Object>> reader(ReadContext context) {
        return new Rows();
    }

    @Override
    public @Nullable Source origin() {
        return null;
    }

    private static final class Rows implements RowReader<Map<String, @Nullable Object>> {

        private List<String> names = List.of();

        @Override
        public Map<String, @Nullable Object> read(Row row, int at) throws SQLException {
            if (names.isEmpty()) {
                names = row.columnNames().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList();
                requireDifferent(names);
            }
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                values.put(names.get(i), row.getObject(i + 1));
            }
            return Collections.unmodifiableMap(values);
        }

        private static void requireDifferent(List<String> names) {
            Set<String> different = new HashSet<>();
            for (String name : names) {
                if (!different.add(name)) {
                    throw new InvalidQueryException("A map can have one value called '" + name
                            + "', and two columns are. Give one of them another name: select v.id as v_id.");
                }
            }
        }
    }
}
