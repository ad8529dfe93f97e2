package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.List;

/** The rows that a window function looks at: {@code partition by ... order by ...}. Immutable. */
public final class Window implements Fragment {

    private static final Window ALL = new Window(List.of(), List.of());

    private final List<Expression<?>> partition;
    private final List<Order> order;

    private Window(List<Expression<?>> partition, List<Order> order) {
        this.partition = partition;
        this.order = order;
    }

    /** A window of rows that agree in these expressions; of all rows when there is none. */
    public static Window partitionBy(Expression<?>... expressions) {
        return new Window(List.of(expressions), List.of());
    }

    /** A window of all rows, in this order. */
    public static Window orderedBy(Order... orders) {
        return ALL.orderBy(orders);
    }

    /** The same rows in this order. */
    public Window orderBy(Order... orders) {
        return new Window(partition, List.of(orders));
    }

    @Override
    public void write(SqlWriter writer) {
        if (!partition.isEmpty()) {
            writer.append("partition by ").write(partition, ", ");
        }
        if (!order.isEmpty()) {
            writer.append(partition.isEmpty() ? "order by " : " order by ").write(order, ", ");
        }
    }
}
