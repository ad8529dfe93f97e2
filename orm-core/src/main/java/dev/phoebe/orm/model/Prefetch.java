package dev.phoebe.orm.model;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Order;
import dev.phoebe.orm.expr.Selectable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relation to be loaded with the rows that have it, as a query of its own: filtered, ordered, limited for each parent,
 * with relations of its own. Immutable.
 *
 * @param <M> the model that has the relation
 * @param <T> the model to which it leads
 */
public final class Prefetch<M, T> implements RelationPath<M, T> {

    private final RelationPath<M, T> relation;
    private final List<Condition> conditions;
    private final List<Order> orders;
    private final int limitPerParent;
    private final List<RelationPath<T, ?>> nested;

    private Prefetch(
            RelationPath<M, T> relation,
            List<Condition> conditions,
            List<Order> orders,
            int limitPerParent,
            List<RelationPath<T, ?>> nested) {
        this.relation = relation;
        this.conditions = conditions;
        this.orders = orders;
        this.limitPerParent = limitPerParent;
        this.nested = nested;
    }

    /** The relation as it is: all rows, in no order, with nothing below. */
    public static <M, T> Prefetch<M, T> of(RelationPath<M, T> path) {
        return path instanceof Prefetch<M, T> prefetch
                ? prefetch
                : new Prefetch<>(path, List.of(), List.of(), 0, List.of());
    }

    /** Only rows that fulfil these conditions too. */
    public Prefetch<M, T> where(Condition... more) {
        List<Condition> all = new ArrayList<>(conditions);
        all.addAll(List.of(more));
        return new Prefetch<>(relation, List.copyOf(all), orders, limitPerParent, nested);
    }

    /** In this order. */
    public Prefetch<M, T> orderBy(Order... order) {
        return new Prefetch<>(relation, conditions, List.of(order), limitPerParent, nested);
    }

    /** In ascending order of these. */
    public Prefetch<M, T> orderBy(Expression<?>... expressions) {
        return orderBy(Arrays.stream(expressions).map(Expression::asc).toArray(Order[]::new));
    }

    /** At most so many rows for each parent, the first ones in the order given. */
    public Prefetch<M, T> limitPerParent(int rows) {
        if (rows < 1) {
            throw new InvalidQueryException("limitPerParent(" + rows + "): at least one row must be allowed; "
                    + "to load none, leave the prefetch out.");
        }
        return new Prefetch<>(relation, conditions, orders, rows, nested);
    }

    /** With these relations of the related rows. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Prefetch<M, T> prefetch(RelationPath<T, ?>... paths) {
        return nested(Arrays.asList(paths));
    }

    Prefetch<M, T> nested(List<RelationPath<T, ?>> more) {
        List<RelationPath<T, ?>> all = new ArrayList<>(nested);
        all.addAll(more);
        return new Prefetch<>(relation, conditions, orders, limitPerParent, List.copyOf(all));
    }

    /**
     * The related rows as a part of a projection, each as this: a list for each row, empty where it has none.
     *
     * <p>{@code as(AuthorView::new, AUTHOR.name, AUTHOR.books.orderBy(BOOK.title).select(BOOK.title))}
     *
     * <p>The lists come in the same statement on PostgreSQL: {@code (select json_agg(list.*) from (select book.title from
     * book where book.author_id = author.id order by book.title) as list)}. Elsewhere, and where what is selected holds
     * bytes, JSON, arrays or a prefetch, one more statement reads the related rows of all rows of the result; selected in
     * turn, one more for each level. A window function cannot stand in it.
     */
    public <R extends @Nullable Object> Selectable<List<R>> select(Selectable<R> what) {
        return new RelatedList<>(this, what);
    }

    /** The relation itself. */
    public RelationPath<M, T> relation() {
        return relation;
    }

    /** The conditions on the related rows. */
    public List<Condition> conditions() {
        return conditions;
    }

    /** The order of the related rows. */
    public List<Order> orders() {
        return orders;
    }

    /** The most rows for each parent; 0 for no limit. */
    public int limitPerParent() {
        return limitPerParent;
    }

    /** The relations of the related rows. */
    public List<RelationPath<T, ?>> nested() {
        return nested;
    }

    @Override
    public Table<M, ?> owner() {
        return relation.owner();
    }

    @Override
    public Table<T, ?> target() {
        return relation.target();
    }

    @Override
    public int index() {
        return relation.index();
    }

    @Override
    public String property() {
        return relation.property();
    }
}
