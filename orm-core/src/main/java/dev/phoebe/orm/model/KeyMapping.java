package dev.phoebe.orm.model;

import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * What a relation joins by: the columns that refer, and the key to which they refer, column for column. Immutable.
 *
 * @param columns the columns that refer
 * @param key the key to which they refer
 */
public record KeyMapping(List<Name> columns, KeyDefinition key) {

    /** A mapping of as many columns as the key has. */
    public KeyMapping {
        columns = List.copyOf(columns);
        if (columns.size() != key.columns().size()) {
            throw new IllegalArgumentException(columns + " cannot refer to " + key.names());
        }
    }

    /** The columns that refer, in a source that has them. */
    public KeyColumns referring(Source source) {
        List<Expression<Object>> parts = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            parts.add(KeyPart.of(source, columns.get(i), key.columns().get(i)));
        }
        return new KeyColumns(key, parts);
    }

    /** The columns to which they refer, in one occurrence of their table. */
    public KeyColumns referred(Table<?, ?> table) {
        List<Expression<Object>> parts = new ArrayList<>(columns.size());
        for (Column<?, ?> column : key.columns()) {
            parts.add(KeyColumns.untyped(table.columns().get(column.ordinal())));
        }
        return new KeyColumns(key, parts);
    }

    /** The same, where the table is in the FROM of a query further out and may be in that of the subquery, too. */
    public KeyColumns referredOutside(Table<?, ?> table) {
        List<Expression<Object>> parts = new ArrayList<>(columns.size());
        for (Column<?, ?> column : key.columns()) {
            parts.add(KeyPart.outside(table, column));
        }
        return new KeyColumns(key, parts);
    }
}
