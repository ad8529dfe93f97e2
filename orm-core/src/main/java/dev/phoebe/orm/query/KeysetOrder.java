package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Order;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.PathJoin;
import dev.phoebe.orm.sql.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list that is read page by page. Every row has a place of its own in it: what tells rows apart stands
 * behind what the select is ordered by, and nulls have their end wherever there may be any.
 */
final class KeysetOrder {

    private final Select<?> select;
    private final Clauses clauses;
    private final @Nullable Source from;
    private final List<Order> orders = new ArrayList<>();

    private KeysetOrder(Select<?> select) {
        this.select = select;
        this.clauses = select.clauses();
        this.from = clauses.from == null ? select.selectable().origin() : clauses.from;
    }

    /**
     * The complete order of a select.
     *
     * @throws InvalidQueryException when its rows have no places of which a condition could speak
     */
    static List<Order> of(Select<?> select) {
        KeysetOrder order = new KeysetOrder(select);
        order.requirePlaces();
        order.complete();
        return order.orders;
    }

    private void requirePlaces() {
        if (clauses.isCut()) {
            throw new InvalidQueryException("A select with a limit or an offset cannot be cut into cursor pages.");
        }
        boolean grouped = clauses.isGrouped() || select.isOneGroup();
        if (grouped || clauses.isDistinctOn()) {
            throw new InvalidQueryException(
                    (grouped ? "A select with groups or aggregates" : "A select with distinctOn()")
                            + " cannot be cut into cursor pages: a page begins behind a row, and what is in front of it would be"
                            + " missing in the groups. Select from it as a table: db.select(...).from(grouped.asTable(\"t\")).");
        }
    }

    private void complete() {
        for (Order order : clauses.orderBy) {
            orders.add(placed(order));
        }
        if (clauses.dropsEqualRows()) {
            completeByParts();
        } else {
            completeByKeys();
        }
        if (orders.isEmpty()) {
            throw new InvalidQueryException("Cursor pages need an order in which every row has its own place, and what"
                    + " this select reads from has no key to make one of. Say orderBy(...).");
        }
    }

    /** Rows of which each stands once differ in what is selected. */
    private void completeByParts() {
        for (Selectable<?> part : select.selectable().parts()) {
            if (part instanceof Table<?, ?> table) {
                addKey(table);
            } else if (part instanceof Expression<?> expression) {
                add(expression);
            }
        }
    }

    /** A row is a row of the table that FROM begins with, once for each row of every table that is joined to many. */
    private void completeByKeys() {
        addKey(table());
        for (int i = 0; i < clauses.joins.size(); i++) {
            Join join = clauses.joins.get(i);
            if (!join.toOne()) {
                addKey(join.source() instanceof Table<?, ?> table ? table : null);
            }
        }
    }

    /** The table that FROM begins with, or as which its rows are read; null where it has no key. */
    private @Nullable Table<?, ?> table() {
        if (from instanceof Table<?, ?> table) {
            return table;
        }
        return select.selectable() instanceof Table<?, ?> table && from != null && table.sameAs(from) ? table : null;
    }

    private void addKey(@Nullable Table<?, ?> table) {
        if (table != null) {
            for (int i = 0; i < table.keyColumns().size(); i++) {
                add(table.keyColumns().get(i));
            }
        }
    }

    private void add(Expression<?> expression) {
        for (int i = 0; i < orders.size(); i++) {
            if (orders.get(i).expression() == expression) {
                return;
            }
        }
        orders.add(placed(expression.asc()));
    }

    private Order placed(Order order) {
        return order.nulls() == null && mayBeNull(order.expression()) ? order.nullsLast() : order;
    }

    private boolean mayBeNull(Expression<?> expression) {
        return !(expression instanceof Column<?, ?> column)
                || column.definition().nullable()
                || mayBeMissing(column.table());
    }

    /** Whether an outer join may have found no row of a source; of one that a query makes, nobody knows. */
    private boolean mayBeMissing(Source source) {
        if (source.itself() != source) {
            return true;
        }
        boolean optional = !(from != null && source.sameAs(from));
        for (int i = 0; i < clauses.joins.size(); i++) {
            Join join = clauses.joins.get(i);
            optional = source.sameAs(join.source()) ? join.isOptional() : optional || join.makesFromOptional();
        }
        PathJoin path = source.path();
        return optional && (path == null || path.optional() || mayBeMissing(path.from()));
    }
}
