package dev.phoebe.orm.model;

import dev.phoebe.orm.expr.Order;
import java.util.ArrayList;
import java.util.List;

/** Orders in which no two rows are equal, so that the first rows are the same ones each time. */
public final class TotalOrder {

    private TotalOrder() {}

    /** The orders, and behind them those columns of the key that are not among them; the same list where all are. */
    public static List<Order> of(List<Order> orders, Table<?, ?> table) {
        List<Order> total = orders;
        for (int i = 0; i < table.keyColumns().size(); i++) {
            Column<?, ?> key = table.keyColumns().get(i);
            if (!isAmong(orders, key)) {
                total = total == orders ? new ArrayList<>(orders) : total;
                total.add(key.asc());
            }
        }
        return total;
    }

    private static boolean isAmong(List<Order> orders, Column<?, ?> column) {
        for (int i = 0; i < orders.size(); i++) {
            if (orders.get(i).expression() == column) {
                return true;
            }
        }
        return false;
    }
}
