package dev.phoebe.orm.query;

import dev.phoebe.orm.expr.Order;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.List;

/**
 * The SELECT around one with groups, where a database orders groups only there: {@code select author, books from (select
 * ... group by ...) as grouped order by author}. What is ordered by without being selected is one more column of the inner
 * one.
 */
final class OrderedGroups {

    private final Select<?> select;
    private final List<Order> unselected;
    private final Outputs outputs;
    private final int width;

    OrderedGroups(Select<?> select, List<Order> unselected) {
        this.select = select;
        this.unselected = unselected;
        this.outputs = select.outputs(unselected);
        this.width = outputs.labels().size() - unselected.size();
    }

    /** Writes what stands in front of the inner SELECT. */
    void begin(SqlWriter writer) {
        writer.append("select ").names(outputs.labels().subList(0, width)).append(" from (");
    }

    /** Writes the selected columns of the inner SELECT. */
    void writeColumns(SqlWriter writer) {
        outputs.write(writer, 0, width);
    }

    /** Writes its other columns, which are only ordered by. */
    void writeUnselected(SqlWriter writer) {
        outputs.write(writer, width, outputs.labels().size());
    }

    /** The label of a column that is only ordered by. */
    Name label(Order order) {
        return outputs.labels().get(width + unselected.indexOf(order));
    }

    /** Ends the inner SELECT and orders its rows. */
    void writeOrder(SqlWriter writer, List<Order> orders) {
        writer.append(") as grouped");
        for (int i = 0; i < orders.size(); i++) {
            Order order = orders.get(i);
            int hidden = unselected.indexOf(order);
            Name label = hidden < 0 ? outputs.labels().get(select.place(order.expression()) - 1) : label(order);
            order.write(writer.append(i == 0 ? " order by " : ", "), column -> column.name(label));
        }
    }
}
