package dev.phoebe.orm.model;

import dev.phoebe.orm.expr.Order;
import java.util.ArrayList;
import java.util.List;

/** Orders in which no two rows are equal, so that the first rows are the same ones each time. */
public final class TotalOrder {

    private TotalOrder() {}

    /** The orders, and behind them those columns of the key that are not among them. */
    public static List<Order> of(List<Order> orders, Table<?, ?> table) {
        if (isTotal(orders, table)) {
            return orders;
        }
        List<Order> total = new ArrayList<>(orders);
        for (Column<?, ?> key : table.keyColumns()) {
            if (!isAmong(orders, key)) {
                total.add(key.asc());
            }
        }
        return total;
    }

    /** Whether the key is among the orders. */
    public static boolean isTotal(List<Order> orders, Table<?, ?> table) {
        for (int i = 0; i < table.keyColumns().size(); i++) {
            if (!isAmong(orders, table.keyColumns().get(i))) {
                return false;
            }
        }
        return true;
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
