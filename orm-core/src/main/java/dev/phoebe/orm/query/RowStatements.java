package dev.phoebe.orm.query;

import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Projections;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statements that find and write whole rows of a table, with placeholders in place of values: whoever runs them renders
 * them once and binds the values of each row. Immutable and safe for use by several threads.
 *
 * @param runner the database
 * @param table the table
 * @param version the column that counts changes; null where there is none
 */
public record RowStatements<M>(
        QueryRunner runner, Table<M, ?> table, @Nullable Column<M, ?> version) {

    /** {@code select ... from book where book.id = ?}. */
    public Select<M> find() {
        return Select.of(runner, table).where(equal(table.keyColumns()));
    }

    /**
     * {@code insert into book (title) values (?), (?)}.
     *
     * @param columns the columns that are bound; where there is none, the database makes all values
     * @param rows how many rows
     */
    public Insert<M> insert(List<? extends Column<M, ?>> columns, int rows) {
        return columns.isEmpty()
                ? Insert.of(runner, table).defaultRows(rows)
                : Insert.of(runner, table).rows(rows, placeholders(columns));
    }

    /** {@code insert into book (title) select given.title from unnest(?::text[]) as given (title)}. */
    public Insert<M> insertArrays(List<? extends Column<M, ?>> columns) {
        ArrayRows given = new ArrayRows(columns);
        List<Selectable<?>> values = new ArrayList<>(columns.size());
        for (Column<M, ?> column : columns) {
            values.add(column.type().make(given.get(column)));
        }
        Select<?> select = Select.of(runner, Projections.asTuple(values.toArray(Selectable<?>[]::new)))
                .from(given);
        return Insert.of(runner, table).inserting(new InsertedQuery(List.copyOf(columns), select));
    }

    /** {@code update book set title = ?, version = ? where book.id = ? and book.version = ?}. */
    public Update<M> update(List<? extends Column<M, ?>> columns) {
        List<Assignment> set = placeholders(columns);
        if (version != null) {
            set.add(placeholder(version));
        }
        return Update.of(runner, table).setting(set).where(equal(identity()));
    }

    /**
     * {@code update book set title = given.title, version = book.version + 1 from unnest(...) as given (id, version, title)
     * where book.id = given.id and book.version = given.version}.
     */
    public Update<M> updateArrays(List<? extends Column<M, ?>> columns) {
        List<Column<M, ?>> identity = identity();
        List<Column<M, ?>> sent = new ArrayList<>(identity);
        sent.addAll(columns);
        ArrayRows given = new ArrayRows(sent);
        List<Assignment> set = new ArrayList<>(columns.size() + 1);
        for (Column<M, ?> column : columns) {
            set.add(new Assignment(column, given.get(column), false));
        }
        addNextVersion(set);
        Condition[] same = new Condition[identity.size()];
        for (int i = 0; i < same.length; i++) {
            same[i] = equal(identity.get(i), given);
        }
        return Update.of(runner, table).setting(set).from(given).where(same);
    }

    /**
     * {@code update book set title = case book.id when ? then ? ... end where book.id in (?, ...)}.
     *
     * @param rows how many rows
     */
    public Update<M> updateCases(List<? extends Column<M, ?>> columns, int rows) {
        List<Assignment> set = new ArrayList<>(columns.size() + 1);
        for (Column<M, ?> column : columns) {
            set.add(new Assignment(column, new KeyCase(table.keyColumns(), column, rows), true));
        }
        addNextVersion(set);
        return Update.of(runner, table).setting(set).where(new Identities(identity(), rows));
    }

    /** {@code delete from book where book.id = ? and book.version = ?}. */
    public Delete<M> delete() {
        return Delete.of(runner, table).where(equal(identity()));
    }

    /** The columns by which a row is found as it was read: its key, and its version where it has one. */
    public List<Column<M, ?>> identity() {
        List<Column<M, ?>> identity = new ArrayList<>(table.keyColumns());
        if (version != null) {
            identity.add(version);
        }
        return identity;
    }

    private static <M> List<Assignment> placeholders(List<? extends Column<M, ?>> columns) {
        List<Assignment> assignments = new ArrayList<>(columns.size() + 1);
        for (Column<M, ?> column : columns) {
            assignments.add(placeholder(column));
        }
        return assignments;
    }

    private static <V> Assignment placeholder(Column<?, V> column) {
        return new Assignment(column, new Placeholder<>(column.codec()), true);
    }

    /** The version is that of the row that was read, as the condition says. */
    private void addNextVersion(List<Assignment> set) {
        Column<M, ?> counted = version;
        if (counted != null) {
            set.add(new Assignment(counted, w -> w.write(counted).append(" + 1"), true));
        }
    }

    private static Condition[] equal(List<? extends Column<?, ?>> columns) {
        Condition[] conditions = new Condition[columns.size()];
        for (int i = 0; i < conditions.length; i++) {
            conditions[i] = equal(columns.get(i));
        }
        return conditions;
    }

    private static <V> Condition equal(Column<?, V> column) {
        return column.eq(new Placeholder<>(column.codec()));
    }

    private static <V> Condition equal(Column<?, V> column, ArrayRows given) {
        Expression<V> value = column.type().make(given.get(column));
        return column.eq(value);
    }

    /** {@code id in (?, ?)}; of several columns {@code a = ? and b = ? or ...}. */
    private record Identities(List<? extends Column<?, ?>> columns, int rows) implements Condition {

        @Override
        public void write(SqlWriter writer) {
            boolean simple = columns.size() == 1;
            if (simple) {
                writer.write(columns.get(0)).append(" in (");
            }
            for (int row = 0; row < rows; row++) {
                if (simple) {
                    writer.append(row == 0 ? "" : ", ").placeholder();
                } else {
                    KeyCase.writeEqual(writer.append(row == 0 ? "" : " or "), columns);
                }
            }
            writer.append(simple ? ")" : "");
        }

        @Override
        public void writeTerm(SqlWriter writer) {
            if (columns.size() == 1) {
                write(writer);
            } else {
                writer.append("(").write(this).append(")");
            }
        }

        @Override
        public @Nullable Source origin() {
            return columns.get(0).origin();
        }
    }
}
