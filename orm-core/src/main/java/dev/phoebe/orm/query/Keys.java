package dev.phoebe.orm.query;

import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Output;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.Key;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.Portions;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.RowReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a table, of one column or of several, as something to select and to look for. Immutable and safe for use by
 * several threads.
 */
public record Keys(Table<?, ?> table) implements Selectable<Object> {

    /** Longer lists make nothing faster. */
    private static final int MOST = 16_384;

    /** {@code id in (?, ?)}; of several columns {@code (a = ? and b = ?) or ...}. */
    public Condition in(List<Object> keys) {
        List<? extends Column<?, ?>> columns = table.keyColumns();
        if (columns.size() == 1) {
            return untyped(columns.get(0)).in(keys);
        }
        List<Condition> rows = new ArrayList<>(keys.size());
        for (Object key : keys) {
            List<Condition> parts = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                parts.add(untyped(columns.get(i)).eq(((Key) key).part(i)));
            }
            rows.add(Condition.all(parts));
        }
        return Condition.any(rows);
    }

    @SuppressWarnings("unchecked") // keys come from this very table
    private static Expression<Object> untyped(Expression<?> column) {
        return (Expression<Object>) column;
    }

    /** Keys, in lists as long as {@link #in} takes in one statement. */
    public List<List<Object>> portions(Dialect dialect, Collection<Object> keys) {
        return Portions.of(dialect, MOST).half().cut(keys, width());
    }

    @Override
    public int width() {
        return table.keyColumns().size();
    }

    @Override
    public void writeColumns(SqlWriter writer) {
        writer.write(table.keyColumns(), ", ");
    }

    @Override
    public void addOutputs(List<Output> into) {
        for (Column<?, ?> column : table.keyColumns()) {
            column.addOutputs(into);
        }
    }

    @Override
    public RowReader<Object> reader(ReadContext context) {
        List<? extends Column<?, ?>> columns = table.keyColumns();
        return (row, at) -> {
            List<Object> parts = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                parts.add(Objects.requireNonNull(columns.get(i).codec().read(row, at + i), "a key without a value"));
            }
            return parts.size() == 1 ? parts.get(0) : new Key(parts);
        };
    }

    @Override
    public @Nullable Source origin() {
        return table.origin();
    }
}
