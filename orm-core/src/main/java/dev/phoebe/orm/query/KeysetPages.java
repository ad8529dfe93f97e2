package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidRequestException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Expressions;
import dev.phoebe.orm.expr.Order;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.page.CursorPage;
import dev.phoebe.orm.page.CursorRequest;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.Sql;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages by position: {@code where (a, b) > (?, ?)}, spelt out so that directions may differ and values may be null. */
final class KeysetPages {

    private KeysetPages() {}

    static <T extends @Nullable Object> CursorPage<T> page(Select<T> select, CursorRequest request) {
        List<Order> orders = KeysetOrder.of(select);
        PageEdges edges = new PageEdges(select, orders, request.size());
        String fingerprint = fingerprint(select, orders);
        boolean backwards = request.before() != null;
        List<Order> direction = backwards ? reversed(orders) : orders;
        String cursor = backwards ? request.before() : request.after();
        Condition behind = cursor == null ? null : behind(direction, values(select, fingerprint, cursor, direction));
        List<T> rows =
                select.pageOf(behind, direction, request.size() + 1L, edges).list();
        boolean more = rows.size() > request.size();
        String begin = rows.isEmpty() ? null : encode(select, fingerprint, edges.first());
        String end = more ? encode(select, fingerprint, edges.last()) : null;
        List<T> shown = more ? rows.subList(0, request.size()) : rows;
        if (!backwards) {
            return new CursorPage<>(shown, request.size(), end, cursor == null ? null : begin);
        }
        shown = new ArrayList<>(shown);
        Collections.reverse(shown);
        return new CursorPage<>(shown, request.size(), begin, end);
    }

    private static String encode(Select<?> select, String fingerprint, List<@Nullable String> values) {
        return select.runner().cursors().encode(fingerprint, values);
    }

    private static List<Order> reversed(List<Order> orders) {
        List<Order> reversed = new ArrayList<>(orders.size());
        for (Order order : orders) {
            Boolean nulls = order.nulls();
            reversed.add(new Order(order.expression(), !order.descending(), nulls == null ? null : !nulls));
        }
        return reversed;
    }

    /** What a cursor belongs to: the text of the query in its order, and the values that the order is made with. */
    private static String fingerprint(Select<?> select, List<Order> orders) {
        Select<?> unordered = select.selecting(select.selectable());
        Sql sql = unordered.orderBy(orders.toArray(Order[]::new)).toSql();
        for (Order order : orders) {
            if (!(order.expression() instanceof Column<?, ?>)) {
                List<@Nullable Object> values = sql.values();
                int ofOthers = unordered.toSql().values().size();
                return sql.text() + values.subList(ofOthers, values.size());
            }
        }
        return sql.text();
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
        return value instanceof Json json
                ? new SameJson(expression, json)
                : ((Expression<Object>) expression).eq(value);
    }

    private record SameJson(Expression<?> expression, Json value) implements Condition {

        @Override
        public void write(SqlWriter writer) {
            writer.dialect()
                    .json()
                    .sameInOrder(writer, expression::writeOperand, Expressions.value(value)::writeOperand);
        }

        @Override
        public @Nullable Source origin() {
            return expression.origin();
        }
    }

    private record Beyond(Expression<?> expression, boolean descending, Object value) implements Condition {

        @Override
        @SuppressWarnings("unchecked") // the value was parsed by the expression's own codec
        public void write(SqlWriter writer) {
            expression.writeOperand(writer);
            writer.append(descending ? " < " : " > ").value((Codec<Object>) expression.codec(), value);
        }

        @Override
        public @Nullable Source origin() {
            return expression.origin();
        }
    }
}
