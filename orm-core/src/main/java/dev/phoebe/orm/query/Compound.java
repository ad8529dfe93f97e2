package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Order;
import dev.phoebe.orm.expr.Output;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.RowReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two queries as one: union, intersect, except. Nesting is kept by parentheses, and the order and limit of a member stay
 * its own; those of the compound are for all of its rows. Rows are read as those of the first member.
 *
 * @param <T> what a row becomes
 */
public final class Compound<T extends @Nullable Object> extends Query<T> {

    private final Query<T> left;
    private final SetOperator operator;
    private final Query<T> right;
    private final List<Order> orderBy;
    private final @Nullable Long limit;
    private final @Nullable Long offset;

    Compound(@Nullable QueryRunner runner, Query<T> left, SetOperator operator, Query<T> right) {
        this(runner, left, operator, right.loadingAs(left.leading()), List.of(), null, null);
        if (left.width() != this.right.width()) {
            throw new InvalidQueryException(
                    "The queries of a" + operator.sql + "must have the same columns: the first has " + left.width()
                            + ", the second " + this.right.width() + ".");
        }
    }

    private Compound(
            @Nullable QueryRunner runner,
            Query<T> left,
            SetOperator operator,
            Query<T> right,
            List<Order> orderBy,
            @Nullable Long limit,
            @Nullable Long offset) {
        super(runner);
        this.left = left;
        this.operator = operator;
        this.right = right;
        this.orderBy = orderBy;
        this.limit = limit;
        this.offset = offset;
    }

    /** The same statement on a database. */
    public Compound<T> on(QueryRunner database) {
        return new Compound<>(database, left, operator, right, orderBy, limit, offset);
    }

    /**
     * All rows in this order, by columns and expressions that the first query selects, instead of any order given before.
     *
     * @throws InvalidQueryException when the first query does not select one of them
     */
    public Compound<T> orderBy(Order... orders) {
        for (Order order : orders) {
            if (place(order) == 0) {
                throw new InvalidQueryException("The rows of a" + operator.sql + "can only be ordered by what the first"
                        + " query selects, by the very column or expression. To order by anything else, select from it as"
                        + " a table.");
            }
        }
        return new Compound<>(runner, left, operator, right, List.of(orders), limit, offset);
    }

    private int place(Order order) {
        return Outputs.place(order.expression(), selectable());
    }

    /** All rows in ascending order of these columns, instead of any order given before. */
    public Compound<T> orderBy(Expression<?>... expressions) {
        Order[] orders = new Order[expressions.length];
        for (int i = 0; i < orders.length; i++) {
            orders[i] = expressions[i].asc();
        }
        return orderBy(orders);
    }

    @Override
    public Compound<T> limit(long rows) {
        return new Compound<>(runner, left, operator, right, orderBy, notNegative("limit", rows), offset);
    }

    @Override
    public Compound<T> offset(long rows) {
        Long skipped = rows == 0 ? null : notNegative("offset", rows);
        return new Compound<>(runner, left, operator, right, orderBy, limit, skipped);
    }

    @Override
    Query<T> leading() {
        return left.leading();
    }

    @Override
    Query<T> withoutPrefetches() {
        return new Compound<>(
                runner, left.withoutPrefetches(), operator, right.withoutPrefetches(), orderBy, limit, offset);
    }

    @Override
    public Selectable<T> selectable() {
        return left.selectable();
    }

    /** Named by the first query, with values of both. */
    @Override
    List<Output> outputs() {
        List<Output> first = left.outputs();
        List<Output> second = right.outputs();
        List<Output> outputs = new ArrayList<>(first.size());
        for (int i = 0; i < first.size(); i++) {
            outputs.add(first.get(i).with(second.get(i).codec()));
        }
        return List.copyOf(outputs);
    }

    @Override
    public RowReader<T> reader(ReadContext context) {
        return left.reader(context);
    }

    @Override
    public @Nullable FetchPlan fetchPlan() {
        return left.fetchPlan();
    }

    @Override
    public int expectedRows() {
        return Select.expectedRows(limit);
    }

    @Override
    @Nullable
    Long limit() {
        return limit;
    }

    @Override
    public boolean isCut() {
        return isLimited() || left.isCut() || right.isCut();
    }

    private boolean isLimited() {
        return limit != null || offset != null;
    }

    @Override
    int width() {
        return left.width();
    }

    @Override
    int expectedLength() {
        return 16 + left.expectedLength() + right.expectedLength();
    }

    @Override
    public void write(SqlWriter writer) {
        if (operator.feature != null) {
            writer.require(operator.feature);
        }
        writer.openQuery();
        boolean merging = writer.isMerging();
        writer.merging(merging || operator != SetOperator.UNION_ALL);
        Outputs outputs = orderBy.stream().anyMatch(order -> order.nulls() != null) ? Outputs.of(selectable()) : null;
        Query<T> first = outputs == null ? left : left.labelled(outputs);
        member(writer, first, left instanceof Compound<T> compound && compound.operator.isDoneBefore(operator));
        writer.append(operator.sql);
        member(writer, right, false);
        writer.merging(merging);
        for (int i = 0; i < orderBy.size(); i++) {
            writer.append(i == 0 ? " order by " : ", ");
            write(writer, orderBy.get(i), outputs);
        }
        if (isLimited()) {
            writer.dialect().queries().limit(writer, limit, offset);
        }
        writer.closeQuery();
    }

    private static void member(SqlWriter writer, Query<?> member, boolean bareCompound) {
        boolean bare = member instanceof Select<?> select
                ? select.clauses().isPlain()
                : bareCompound && !((Compound<?>) member).isOrderedOrCut();
        if (bare) {
            writer.write(member);
        } else {
            writer.dialect().queries().compoundMember(writer, member);
        }
    }

    private boolean isOrderedOrCut() {
        return isLimited() || !orderBy.isEmpty();
    }

    @Override
    Compound<T> labelled(Outputs outputs) {
        return outputs.isLabelled()
                ? this
                : new Compound<>(runner, left.labelled(outputs), operator, right, orderBy, limit, offset);
    }

    /** By the place among what is selected: the tables of the members are out of sight here, and names may be twice. */
    private void write(SqlWriter writer, Order order, @Nullable Outputs outputs) {
        int place = place(order);
        if (order.nulls() == null || outputs == null) {
            writer.append(String.valueOf(place)).append(order.descending() ? " desc" : "");
        } else {
            Fragment result = new ResultPlace(place, outputs.labels().get(place - 1));
            writer.dialect().queries().orderNulls(writer, result, order.descending(), order.nulls());
        }
    }

    /** A column of the result, by its place, or by its label where it is part of an expression. */
    private record ResultPlace(int place, Name label) implements Fragment {

        @Override
        public void write(SqlWriter writer) {
            writer.append(String.valueOf(place));
        }

        @Override
        public void writeOperand(SqlWriter writer) {
            writer.name(label);
        }
    }
}
