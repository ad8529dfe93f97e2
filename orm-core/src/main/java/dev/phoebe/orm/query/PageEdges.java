package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Order;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Row;
import dev.phoebe.orm.type.RowReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the first and the last row of one page stand in the order of the select: the values of what it is ordered by.
 * They are read from the row itself where they are selected anyway, and from hidden columns behind all others where they
 * are not. Belongs to one run of one statement.
 */
final class PageEdges {

    private final List<Order> orders;
    private final int size;

    /** Where the value of each item of the order stands in a row, counted from 0. */
    private final int[] columns;

    private List<Expression<?>> hidden = List.of();
    private List<@Nullable String> first = List.of();
    private List<@Nullable String> last = List.of();

    PageEdges(Select<?> select, List<Order> orders, int size) {
        this.orders = orders;
        this.size = size;
        this.columns = new int[orders.size()];
        for (int i = 0; i < columns.length; i++) {
            Expression<?> expression = orders.get(i).expression();
            int selected = indexOf(expression, select.selectable());
            columns[i] = selected < 0 ? select.width() + hide(expression) : selected;
        }
        if (!hidden.isEmpty() && select.clauses().dropsEqualRows()) {
            throw new InvalidQueryException("A select with distinct() can be cut into cursor pages only in an order of"
                    + " what it selects: with anything more, other rows would be equal. Order by what is selected, or"
                    + " select from it as a table: db.select(...).from(distinct.asTable(\"t\")).");
        }
    }

    private int hide(Expression<?> expression) {
        if (hidden.isEmpty()) {
            hidden = new ArrayList<>(columns.length);
        }
        hidden.add(expression);
        return hidden.size() - 1;
    }

    /** Where an expression stands among what is selected; -1 where it does not. */
    private static int indexOf(Expression<?> expression, Selectable<?> selected) {
        if (selected instanceof Table<?, ?> table) {
            return expression instanceof Column<?, ?> column && column.table() == table ? column.ordinal() : -1;
        }
        int at = 0;
        for (Selectable<?> part : selected.parts()) {
            int index = part == expression ? 0 : part instanceof Table<?, ?> ? indexOf(expression, part) : -1;
            if (index >= 0) {
                return at + index;
            }
            at += part.width();
        }
        return -1;
    }

    /** Writes the hidden columns, each with a comma in front. */
    void writeColumns(SqlWriter writer) {
        for (int i = 0; i < hidden.size(); i++) {
            hidden.get(i).writeColumns(writer.append(", "));
        }
    }

    /** A reader that looks at the edges in passing. */
    <T extends @Nullable Object> RowReader<T> watching(RowReader<T> reader) {
        return new RowReader<>() {

            private int rows;

            @Override
            public T read(Row row, int at) throws SQLException {
                T value = reader.read(row, at);
                watch(row, at);
                return value;
            }

            @Override
            public boolean readsInTwoSteps() {
                return reader.readsInTwoSteps();
            }

            @Override
            public @Nullable Object begin(Row row, int at) throws SQLException {
                Object begun = reader.begin(row, at);
                watch(row, at);
                return begun;
            }

            @Override
            public T end(@Nullable Object begun) {
                return reader.end(begun);
            }

            private void watch(Row row, int at) throws SQLException {
                rows++;
                if (rows == 1) {
                    first = values(row, at);
                }
                if (rows == size) {
                    last = values(row, at);
                }
            }
        };
    }

    private List<@Nullable String> values(Row row, int at) throws SQLException {
        @Nullable String[] values = new String[columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = text(orders.get(i).expression().codec(), row, at + columns[i]);
        }
        return Arrays.asList(values);
    }

    private static <V> @Nullable String text(Codec<V> codec, Row row, int column) throws SQLException {
        V value = codec.read(row, column);
        return value == null ? null : codec.format(value);
    }

    /** The place of the first row that was read. */
    List<@Nullable String> first() {
        return first;
    }

    /** The place of the last row that the page has room for. */
    List<@Nullable String> last() {
        return last;
    }
}
