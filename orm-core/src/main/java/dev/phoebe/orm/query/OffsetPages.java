package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.InvalidRequestException;
import dev.phoebe.orm.expr.Order;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.model.TotalOrder;
import dev.phoebe.orm.page.Page;
import dev.phoebe.orm.page.PageRequest;
import dev.phoebe.orm.page.Slice;
import dev.phoebe.orm.page.SortKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages by number. */
final class OffsetPages {

    private OffsetPages() {}

    static <T extends @Nullable Object> Page<T> page(Select<T> select, PageRequest request) {
        List<T> rows =
                sorted(select, request).cut(request.size(), request.offset()).list();
        boolean end = rows.size() < request.size() && (request.page() == 0 || !rows.isEmpty());
        long total = end ? request.offset() + rows.size() : select.count();
        return new Page<>(rows, request.size(), request.page(), total);
    }

    static <T extends @Nullable Object> Slice<T> slice(Select<T> select, PageRequest request) {
        List<T> rows = sorted(select, request)
                .cut(request.size() + 1L, request.offset())
                .list();
        boolean more = rows.size() > request.size();
        return new Slice<>(more ? rows.subList(0, request.size()) : rows, request.size(), request.page(), more);
    }

    /** In the order of the request; rows that it leaves equal are in the order of their key, so that pages never overlap. */
    private static <T extends @Nullable Object> Select<T> sorted(Select<T> select, PageRequest request) {
        if (select.isCut()) {
            throw new InvalidQueryException("A select with a limit or an offset cannot be cut into pages.");
        }
        if (!(select.selectable() instanceof Table<?, ?> table)) {
            if (!request.sort().isEmpty()) {
                throw unknown(request.sort().get(0), "the rows of this list have no properties to sort by");
            }
            return select;
        }
        List<Order> given = select.clauses().orderBy;
        List<Order> total = TotalOrder.of(request.sort().isEmpty() ? given : orders(table, request.sort()), table);
        return total == given ? select : select.orderBy(total.toArray(Order[]::new));
    }

    private static List<Order> orders(Table<?, ?> table, List<SortKey> sort) {
        return sort.stream().map(key -> order(table, key)).toList();
    }

    private static Order order(Table<?, ?> table, SortKey key) {
        Column<?, ?> column = table.column(key.property()).orElseThrow(() -> unknown(key, "there is no such property"));
        Order order = key.descending() ? column.desc() : column.asc();
        return column.definition().nullable() ? order.nullsLast() : order;
    }

    private static InvalidRequestException unknown(SortKey key, String why) {
        return new InvalidRequestException("Cannot sort by '" + Printable.of(key.property()) + "': " + why + ".");
    }
}
