package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Aggregate;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Named;
import dev.phoebe.orm.expr.Order;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.sql.Facts;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of a SELECT, all but what it selects. A copy is changed before anybody sees it; afterwards nothing
 * changes.
 */
final class Clauses {

    static final Clauses NONE = new Clauses();

    /** By which every row stands once: by these, or, where there are none, by all that is selected. */
    @Nullable
    List<Expression<?>> distinct;

    @Nullable
    Source from;

    List<Join> joins = List.of();
    List<Condition> where = List.of();
    private static final String REPEATED_GROUP =
            "An expression by which this select is grouped has values of the program"
                    + " in it and is written more than once, and no database takes it for the same then. ";

    List<Expression<?>> groupBy = List.of();

    @Nullable
    Grouping grouping;

    List<Condition> having = List.of();
    List<Order> orderBy = List.of();

    @Nullable
    Long limit;

    @Nullable
    Long offset;

    @Nullable
    Lock lock;

    /** Whether an outer join that finds one row or none may be left out where nothing asks for it. */
    boolean onlyUsedJoins;

    private Clauses() {}

    /** A copy, to be changed before anybody else sees it. */
    Clauses copy() {
        Clauses copy = new Clauses();
        copy.distinct = distinct;
        copy.from = from;
        copy.joins = joins;
        copy.where = where;
        copy.groupBy = groupBy;
        copy.grouping = grouping;
        copy.having = having;
        copy.orderBy = orderBy;
        copy.limit = limit;
        copy.offset = offset;
        copy.lock = lock;
        copy.onlyUsedJoins = onlyUsedJoins;
        return copy;
    }

    /** A list that goes on; neither can be changed. */
    @SafeVarargs
    @SuppressWarnings({"unchecked", "varargs"}) // only elements of the right type are put in
    static <E> List<E> append(List<E> list, E... more) {
        if (list.isEmpty()) {
            return List.of(more);
        }
        Object[] all = new Object[list.size() + more.length];
        for (int i = 0; i < list.size(); i++) {
            all[i] = list.get(i);
        }
        System.arraycopy(more, 0, all, list.size(), more.length);
        return (List<E>) List.of(all);
    }

    /** About how many characters the statement will have, so that its text seldom has to grow. */
    int expectedLength(int columns) {
        int parts = joins.size() + where.size() + groupBy.size() + having.size() + orderBy.size();
        return 32 + 13 * columns + 28 * parts + (limit == null ? 0 : 24);
    }

    /** Whether a row of the result is not simply a row of FROM, so that counting needs the whole query. */
    boolean isGroupedOrCut() {
        return dropsEqualRows() || isGrouped() || !having.isEmpty() || isCut();
    }

    /** Whether what is selected decides how many rows there are. */
    boolean dropsEqualRows() {
        return distinct != null;
    }

    /** Whether groups are told by names of what is selected, which must stay selected then. */
    boolean isGroupedByName() {
        for (int i = 0; i < groupBy.size(); i++) {
            if (Named.isAlias(groupBy.get(i))) {
                return true;
            }
        }
        return grouping != null && grouping.hasNames();
    }

    /** Whether the rows depend on what is selected. */
    boolean needsSelected() {
        return dropsEqualRows() || isGroupedByName();
    }

    /** Whether it depends on what is selected whether there is a row at all. */
    boolean skipsSelected() {
        return isGroupedByName() || (dropsEqualRows() && offset != null);
    }

    /** Whether the order decides which rows there are. */
    boolean isDistinctOn() {
        return distinct != null && !distinct.isEmpty();
    }

    /** An aggregate of all rows is one. */
    boolean hasOneRow(Selectable<?> what) {
        return what instanceof Aggregate<?, ?> && !isGrouped();
    }

    /** Whether a row is made of several. */
    boolean isGrouped() {
        return !groupBy.isEmpty() || grouping != null;
    }

    /** Whether it can be a member of a compound without parentheses. */
    boolean isPlain() {
        return orderBy.isEmpty() && !isCut() && lock == null;
    }

    /** Whether only some of the rows are wanted. */
    boolean isCut() {
        return limit != null || offset != null;
    }

    /** Whether rows are found and not answered with, of which a database nevertheless computes all columns. */
    boolean passesRows() {
        return offset != null;
    }

    /** Writes the SELECT in a scope of its own. */
    void write(SqlWriter writer, @Nullable Source origin, Select<?> select) {
        boolean isOutermost = writer.length() == 0;
        if (!isGrouped() || !isOrderedOutside(writer, select, isOutermost)) {
            write(writer, origin, select, isOutermost, null);
            return;
        }
        OrderedGroups groups = new OrderedGroups(select, unselectedOrders(select));
        if (isOutermost) {
            write(writer, origin, select, true, groups);
        } else {
            writer.writeWithout(Feature.CORRELATED_GROUP_ORDER, inner -> write(inner, origin, select, false, groups));
        }
    }

    /** Whether groups are put in order by a SELECT around this one; in a subquery the order says what a limit leaves. */
    private boolean isOrderedOutside(SqlWriter writer, Select<?> select, boolean isOutermost) {
        if (orderBy.isEmpty() || !writer.dialect().queries().ordersGroupsOutside()) {
            return false;
        }
        return grouping != null
                || ((isOutermost || isCut())
                        && Facts.of(writer.dialect(), facts -> {
                                    select.writeColumns(facts);
                                    orderBy.forEach(order -> facts.write(order.expression()));
                                })
                                .hasWindows());
    }

    private void write(
            SqlWriter writer,
            @Nullable Source origin,
            Select<?> select,
            boolean isOutermost,
            @Nullable OrderedGroups groups) {
        if (groups != null) {
            groups.begin(writer);
        }
        writer.openScope();
        Source source = from == null ? origin : from;
        if (lock != null) {
            lock.begin(writer);
        }
        if (source != null) {
            writer.declare(source, isMadeOptional(0));
        }
        for (int i = 0; i < joins.size(); i++) { // an iterator each time would be a fifth of all objects made here
            joins.get(i).declare(writer, isMadeOptional(i + 1));
        }
        requireDistinctSources(source);
        writer.append("select ");
        writeDistinct(writer, select);
        boolean merging = writer.isMerging();
        boolean lists = writer.hasLists();
        writer.merging(merging || isDistinct()).lists(lists && !passesRows());
        if (groups == null) {
            select.writeColumns(writer);
        } else {
            groups.writeColumns(writer);
        }
        writer.lists(lists);
        List<Order> unselected = isDistinct() ? unselectedOrders(select) : List.of();
        for (int i = 0; i < unselected.size(); i++) {
            select.dependent().write(writer.append(", "), unselected.get(i).expression(), isOutermost);
            if (groups != null) {
                writer.append(" as ").name(groups.label(unselected.get(i)));
            }
        }
        if (groups != null && !isDistinct()) {
            groups.writeUnselected(writer);
        }
        writer.merging(merging);
        if (source != null) {
            writer.append(" from ").from(source).refuseAggregatesIn("ON");
            int needed = neededJoins();
            for (int i = 0; i < needed; i++) {
                joins.get(i).write(writer);
            }
            writer.endOfFrom();
            for (int i = needed; i < joins.size(); i++) {
                writer.joinIfUsed(joins.get(i).source(), joins.get(i)::write);
            }
        }
        writer.refuseAggregatesIn("WHERE").where(where).refuseAggregatesIn("GROUP BY");
        writeGroups(writer, select);
        writer.refuseWindowsIn("HAVING");
        writeConditions(writer, " having ", having);
        writer.refuseWindowsIn(select.isPage() ? "the order of a cursor page" : null);
        if (groups == null) {
            writeOrder(writer.beforeWindows(), select, unselected);
            writer.windows();
        } else {
            writer.beforeWindows().windows();
            groups.writeOrder(writer, orderBy);
        }
        if (limit != null || offset != null) {
            writer.dialect().queries().limit(writer, limit, offset);
        }
        if (lock != null) {
            lock.write(writer);
        }
        writer.closeScope();
    }

    /** How many joins decide which rows there are: those behind them find one row or none for each. */
    private int neededJoins() {
        int needed = joins.size();
        while (onlyUsedJoins && needed > 0 && joins.get(needed - 1).changesNoRows()) {
            needed--;
        }
        return needed;
    }

    /** Whether a join, this one or one behind it, keeps rows in which nothing of what stands before was found. */
    private boolean isMadeOptional(int join) {
        for (int i = join; i < joins.size(); i++) {
            if (joins.get(i).makesFromOptional()) {
                return true;
            }
        }
        return false;
    }

    private void writeDistinct(SqlWriter writer, Select<?> select) {
        if (distinct == null) {
            return;
        }
        writer.append("distinct ");
        if (!distinct.isEmpty()) {
            writer.require(Feature.DISTINCT_ON).append("on (");
            for (int i = 0; i < distinct.size(); i++) {
                writeGroup(writer.append(i == 0 ? "" : ", "), distinct.get(i), select);
            }
            writer.append(") ");
        }
    }

    private void writeGroups(SqlWriter writer, Select<?> select) {
        for (int i = 0; i < groupBy.size(); i++) {
            writeGroup(writer.append(i == 0 ? " group by " : ", "), groupBy.get(i), select);
        }
        if (grouping != null) {
            writer.append(groupBy.isEmpty() ? " group by " : ", ");
            grouping.write(writer, expression -> writeGroup(writer, expression, select));
        }
    }

    private static void writeGroup(SqlWriter writer, Expression<?> expression, Select<?> select) {
        int place = expression instanceof Column<?, ?> ? 0 : select.place(expression);
        if (place == 0) {
            writer.write(expression);
        } else if (!Named.isAlias(expression)) {
            if (!isRepeatable(writer, expression)) {
                throw new InvalidQueryException(
                        REPEATED_GROUP + "Give it a name, by which it is grouped then:" + " var x = ....as(\"x\").");
            }
            writer.write(expression);
        } else if (expression.writeGroup(
                writer, w -> w.dialect().queries().groupBySelected(w, place, select.label(place)))) {
            if (select.isSelectedAgain(expression, place)) {
                throw new InvalidQueryException(REPEATED_GROUP + "Select it once.");
            }
            Named.refuseRepetition(writer, expression);
        }
    }

    private static boolean isRepeatable(SqlWriter writer, Expression<?> expression) {
        Facts facts = Facts.of(writer.dialect(), expression);
        return facts.parameters() == 0 && !facts.hasQueries();
    }

    /** Whether every row stands once. */
    private boolean isDistinct() {
        return dropsEqualRows() && !isDistinctOn();
    }

    /** What distinct rows are ordered by beside what is selected. */
    private List<Order> unselectedOrders(Select<?> select) {
        List<Order> unselected = new ArrayList<>();
        for (int i = 0; i < orderBy.size(); i++) {
            if (select.place(orderBy.get(i).expression()) == 0) {
                unselected.add(orderBy.get(i));
            }
        }
        return unselected;
    }

    private void writeOrder(SqlWriter writer, Select<?> select, List<Order> unselected) {
        boolean distinctRows = isDistinct();
        for (int i = 0; i < orderBy.size(); i++) {
            Order order = orderBy.get(i);
            writer.append(i == 0 ? " order by " : ", ");
            if (distinctRows && !(order.expression() instanceof Column<?, ?>)) {
                int hidden = unselected.indexOf(order);
                order.writePlace(writer, hidden < 0 ? select.place(order.expression()) : select.width() + hidden + 1);
            } else if (Named.isAlias(order.expression()) && (isGrouped() || isDistinctOn())) {
                order.write(writer, select.place(order.expression()));
            } else {
                order.write(writer);
            }
        }
    }

    /** One occurrence of a table stands in FROM once; which of two a column would mean, nobody could tell. */
    private void requireDistinctSources(@Nullable Source source) {
        for (int i = 0; i < joins.size(); i++) {
            Source joined = joins.get(i).source();
            boolean known = source != null && source.sameAs(joined);
            for (int j = 0; j < i && !known; j++) {
                known = joins.get(j).source().sameAs(joined);
            }
            if (known) {
                throw new InvalidQueryException("The table '" + joined.label() + "' is in FROM twice under one name. "
                        + "Join an alias of it: as(\"other\") of its table makes one.");
            }
        }
    }

    static void writeConditions(SqlWriter writer, String keyword, List<Condition> conditions) {
        if (!conditions.isEmpty()) {
            Condition.writeAll(writer.append(keyword), conditions);
        }
    }
}
