package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.InvalidRequestException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Order;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.page.CursorPage;
import dev.phoebe.orm.page.CursorRequest;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages by position: {@code where (a, b) > (?, ?)}, spelt out so that directions may differ and values may be null. */
final class KeysetPages {

    private KeysetPages() {}

    static <T extends @Nullable Object> CursorPage<T> page(Select<T> select, CursorRequest request) {
        if (select.clauses().limit != null || select.clauses().offset != null) {
            throw new InvalidQueryException("A select with a limit or an offset cannot be cut into cursor pages.");
        }
        boolean backwards = request.before() != null;
        List<Order> orders = complete(select);
        String fingerprint = fingerprint(select, orders);
        List<Order> direction =
                backwards ? orders.stream().map(KeysetPages::reversed).toList() : orders;
        String cursor = backwards ? request.before() : request.after();
        Select<T> base = select;
        if (cursor != null) {
            base = select.where(behind(direction, values(select, fingerprint, cursor, direction)));
        }
        List<Position<T>> rows =
                positioned(base.orderBy(direction.toArray(Order[]::new)).limit(request.size() + 1L), orders);
        boolean more = rows.size() > request.size();
        List<Position<T>> shown = new ArrayList<>(more ? rows.subList(0, request.size()) : rows);
        if (backwards) {
            Collections.reverse(shown);
        }
        boolean hasNext = backwards || more;
        boolean hasPrevious = backwards ? more : cursor != null;
        return new CursorPage<>(
                shown.stream().map(Position::row).toList(),
                request.size(),
                hasNext && !shown.isEmpty() ? encode(select, fingerprint, shown.get(shown.size() - 1)) : null,
                hasPrevious && !shown.isEmpty() ? encode(select, fingerprint, shown.get(0)) : null);
    }

    /** A row and where it stands in the order. */
    private record Position<T extends @Nullable Object>(T row, List<@Nullable String> values) {}

    private static String encode(Select<?> select, String fingerprint, Position<?> position) {
        return select.runner().cursors().encode(fingerprint, position.values);
    }

    /** The order with the key behind it, and a place for nulls wherever there may be any. */
    private static List<Order> complete(Select<?> select) {
        List<Order> orders = new ArrayList<>();
        select.clauses().orderBy.forEach(order -> orders.add(placed(order)));
        if (select.selectable() instanceof Table<?, ?> table) {
            for (Column<?, ?> key : table.keyColumns()) {
                if (orders.stream().noneMatch(order -> order.expression() == key)) {
                    orders.add(key.asc());
                }
            }
        } else if (orders.isEmpty()) {
            throw new InvalidQueryException("Cursor pages need an order in which every row has its own place.");
        }
        return orders;
    }

    private static Order placed(Order order) {
        boolean mayBeNull = !(order.expression() instanceof Column<?, ?> column)
                || column.definition().nullable()
                || column.table().path() != null;
        return mayBeNull && order.nulls() == null ? order.nullsLast() : order;
    }

    private static Order reversed(Order order) {
        Boolean nulls = order.nulls();
        return new Order(order.expression(), !order.descending(), nulls == null ? null : !nulls);
    }

    private static String fingerprint(Select<?> select, List<Order> orders) {
        SqlWriter writer = new SqlWriter(select.runner().dialect());
        select.selecting(select.selectable())
                .orderBy(orders.toArray(Order[]::new))
                .write(writer);
        return writer.toSql().text();
    }

    private static List<@Nullable Object> values(
            Select<?> select, String fingerprint, String cursor, List<Order> orders) {
        List<@Nullable String> texts = select.runner().cursors().decode(fingerprint, cursor);
        List<@Nullable Object> values = new ArrayList<>();
        try {
            for (int i = 0; i < orders.size(); i++) {
                String text = texts.get(i);
                values.add(
                        text == null ? null : orders.get(i).expression().codec().parse(text));
            }
        } catch (RuntimeException e) {
            throw new InvalidRequestException("The cursor does not fit the order of this list.", e);
        }
        return values;
    }

    /** Rows that stand behind the position: greater in the first item, or equal there and greater in the second, ... */
    private static Condition behind(List<Order> orders, List<@Nullable Object> values) {
        List<Condition> alternatives = new ArrayList<>();
        List<Condition> equal = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            Condition behind = behind(orders.get(i), values.get(i));
            if (behind != null) {
                List<Condition> all = new ArrayList<>(equal);
                all.add(behind);
                alternatives.add(Condition.all(all));
            }
            equal.add(same(orders.get(i).expression(), values.get(i)));
        }
        return Condition.any(alternatives);
    }

    /** What stands behind a value in one item of the order; null where nothing does. */
    private static @Nullable Condition behind(Order order, @Nullable Object value) {
        Expression<?> expression = order.expression();
        Boolean nullsFirst = order.nulls();
        if (value == null) {
            return Boolean.TRUE.equals(nullsFirst) ? expression.isNotNull() : null;
        }
        Condition beyond = new Beyond(expression, order.descending(), value);
        return Boolean.FALSE.equals(nullsFirst) ? beyond.or(expression.isNull()) : beyond;
    }

    @SuppressWarnings("unchecked") // the value was parsed by the expression's own codec
    private static Condition same(Expression<?> expression, @Nullable Object value) {
        return ((Expression<Object>) expression).eq(value);
    }

    private record Beyond(Expression<?> expression, boolean descending, Object value) implements Condition {

        @Override
        @SuppressWarnings("unchecked") // the value was parsed by the expression's own codec
        public void write(SqlWriter writer) {
            writer.write(expression).append(descending ? " < " : " > ");
            writer.value((Codec<Object>) expression.codec(), value);
        }

        @Override
        public @Nullable Source origin() {
            return expression.origin();
        }
    }

    private static <T extends @Nullable Object> List<Position<T>> positioned(Select<T> select, List<Order> orders) {
        if (!(select.selectable() instanceof Table<?, ?> table)
                || !orders.stream().allMatch(order -> isOwn(table, order))) {
            throw new InvalidQueryException(
                    "Cursor pages need rows that are models, in an order of their own columns. The statement was not sent.");
        }
        return select.list().stream()
                .map(row -> new Position<>(row, ownValues(row, orders)))
                .toList();
    }

    private static boolean isOwn(Table<?, ?> table, Order order) {
        return order.expression() instanceof Column<?, ?> column && column.table() == table;
    }

    @SuppressWarnings("unchecked") // isOwn() has seen that these are columns of the row's own table
    private static <T extends @Nullable Object> List<@Nullable String> ownValues(T row, List<Order> orders) {
        List<@Nullable String> values = new ArrayList<>();
        for (Order order : orders) {
            Column<T, Object> column = (Column<T, Object>) order.expression();
            Object value = column.get(row);
            values.add(value == null ? null : column.codec().format(value));
        }
        return values;
    }
}
