package dev.phoebe.orm.model;

import dev.phoebe.orm.error.InvalidKeyException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Output;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.Portions;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Row;
import dev.phoebe.orm.type.RowReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Columns that hold a key, as something to select and to look for: those of the table that has the key, or those that refer
 * to it. Immutable and safe for use by several threads.
 *
 * @param key the key that they hold
 * @param columns the columns
 */
public record KeyColumns(KeyDefinition key, List<Expression<Object>> columns) implements Selectable<Object> {

    /** Longer lists of keys make nothing faster. */
    private static final int MOST = 16_384;

    /** Columns that hold a key. */
    public KeyColumns {
        columns = List.copyOf(columns);
    }

    /** The primary key of a table. */
    public static KeyColumns of(Table<?, ?> table) {
        List<Expression<Object>> parts = new ArrayList<>();
        for (Column<?, ?> column : table.keyColumns()) {
            parts.add(untyped(column));
        }
        return new KeyColumns(table.primaryKey(), parts);
    }

    @SuppressWarnings("unchecked") // every key is checked before it is compared
    static Expression<Object> untyped(Expression<?> column) {
        return (Expression<Object>) column;
    }

    /**
     * {@code id = ?}; of several columns {@code a = ? and b = ?}.
     *
     * @throws InvalidKeyException when no row can have the key
     */
    public Condition eq(Object value) {
        List<Object> values = key.parts(value);
        List<Condition> equal = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            equal.add(columns.get(i).eq(values.get(i)));
        }
        return Condition.all(equal);
    }

    /**
     * {@code id in (?, ?)}; of several columns {@code (a = ? and b = ?) or ...}.
     *
     * @throws InvalidKeyException when no row can have one of the keys
     */
    public Condition in(List<?> keys) {
        if (columns.size() == 1) {
            keys.forEach(key::require);
            return columns.get(0).in(keys);
        }
        return Condition.any(keys.stream().map(this::eq).toList());
    }

    /**
     * {@code a is distinct from ? or b is distinct from ?}.
     *
     * @throws InvalidKeyException when no row can have the key
     */
    public Condition isDistinctFrom(Object value) {
        List<Object> values = key.parts(value);
        List<Condition> distinct = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            distinct.add(columns.get(i).isDistinctFrom(values.get(i)));
        }
        return Condition.any(distinct);
    }

    /** The columns are equal to those of the same key elsewhere: {@code book.author_id = author.id}. */
    public Condition eq(KeyColumns other) {
        List<Condition> equal = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            equal.add(columns.get(i).eq(other.columns.get(i)));
        }
        return Condition.all(equal);
    }

    /** Whether one of the columns is null. */
    public Condition isNull() {
        return Condition.any(columns.stream().map(Expression::isNull).toList());
    }

    /** Whether all of the columns have a value. */
    public Condition isNotNull() {
        return Condition.all(columns.stream().map(Expression::isNotNull).toList());
    }

    /** Keys, in lists as long as {@link #in} takes in one statement. */
    public List<List<Object>> portions(Dialect dialect, Collection<Object> keys) {
        return Portions.of(dialect, MOST).half().cut(keys, width());
    }

    /** The key in a row; null where one of the columns is. */
    public @Nullable Object read(Row row, int at) throws SQLException {
        return key.read(row, at);
    }

    @Override
    public int width() {
        return columns.size();
    }

    @Override
    public void writeColumns(SqlWriter writer) {
        writer.write(columns, ", ");
    }

    @Override
    public void addOutputs(List<Output> into) {
        for (Expression<Object> part : columns) {
            part.addOutputs(into);
        }
    }

    @Override
    public RowReader<Object> reader(ReadContext context) {
        return (row, at) -> Objects.requireNonNull(read(row, at), "a key without a value");
    }

    @Override
    public @Nullable Source origin() {
        return columns.get(0).origin();
    }
}
