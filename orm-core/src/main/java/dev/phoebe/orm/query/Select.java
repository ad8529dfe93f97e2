package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Order;
import dev.phoebe.orm.expr.Output;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.RelationPath;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.page.CursorPage;
import dev.phoebe.orm.page.CursorRequest;
import dev.phoebe.orm.page.Page;
import dev.phoebe.orm.page.PageRequest;
import dev.phoebe.orm.page.Slice;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.sql.Facts;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.RowReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT. Every call returns a new one.
 *
 * @param <T> what a row becomes
 */
public final class Select<T extends @Nullable Object> extends Query<T> {

    private static final int USUALLY_EXPECTED = 10;
    private static final int MOST_EXPECTED = 1000;

    private final Selectable<T> what;
    private final Clauses clauses;
    private final List<FetchPlan.Wanted> prefetches;

    /** What is seen of the rows of a page in passing; null for all that are no page. */
    private final @Nullable PageEdges edges;

    /** The labels of its columns, where others read it as a table; null where their names will do. */
    private final @Nullable Outputs labels;

    private @Nullable FetchPlan plan;

    private Select(
            @Nullable QueryRunner runner,
            Selectable<T> what,
            Clauses clauses,
            List<FetchPlan.Wanted> prefetches,
            @Nullable PageEdges edges,
            @Nullable Outputs labels) {
        super(runner);
        this.what = what;
        this.clauses = clauses;
        this.prefetches = prefetches;
        this.edges = edges;
        this.labels = labels;
    }

    /** A select that is bound to no database yet: {@code Select.of(BOOK).where(...)}, later {@link #on}. */
    public static <T extends @Nullable Object> Select<T> of(Selectable<T> what) {
        return of(null, what);
    }

    /** A select on a database. */
    public static <T extends @Nullable Object> Select<T> of(@Nullable QueryRunner database, Selectable<T> what) {
        return new Select<>(database, what, Clauses.NONE, List.of(), null, null);
    }

    /** The same statement on a database. */
    public Select<T> on(QueryRunner database) {
        return new Select<>(database, what, clauses, prefetches, null, null);
    }

    // ---- clauses

    /** What to select from, where it is not plain from what is selected. */
    public Select<T> from(Source source) {
        Clauses changed = clauses.copy();
        changed.from = source;
        return with(changed);
    }

    /** {@code join} along a relation; the target's columns are those of its own table object. */
    public <X> Select<T> join(RelationPath<?, X> relation) {
        return join(relation, relation.target());
    }

    /** {@code join} along a relation to an alias of its target. */
    public <X> Select<T> join(RelationPath<?, X> relation, Table<X, ?> target) {
        Clauses changed = clauses.copy();
        changed.joins = Clauses.append(
                changed.joins, Join.along(Join.Kind.INNER, relation, target).toArray(Join[]::new));
        return with(changed);
    }

    /** {@code left join} along a relation. */
    public <X> Select<T> leftJoin(RelationPath<?, X> relation) {
        return leftJoin(relation, relation.target());
    }

    /** {@code left join} along a relation to an alias of its target. */
    public <X> Select<T> leftJoin(RelationPath<?, X> relation, Table<X, ?> target) {
        Clauses changed = clauses.copy();
        changed.joins = Clauses.append(
                changed.joins, Join.along(Join.Kind.LEFT, relation, target).toArray(Join[]::new));
        return with(changed);
    }

    /** {@code join ... on}: rows for which all conditions hold. */
    public Select<T> join(Source source, Condition... on) {
        return join(Join.Kind.INNER, source, on);
    }

    /** {@code left join ... on}. */
    public Select<T> leftJoin(Source source, Condition... on) {
        return join(Join.Kind.LEFT, source, on);
    }

    /** {@code right join ... on}. */
    public Select<T> rightJoin(Source source, Condition... on) {
        return join(Join.Kind.RIGHT, source, on);
    }

    /** {@code full join ... on}, where the database has it. */
    public Select<T> fullJoin(Source source, Condition... on) {
        return join(Join.Kind.FULL, source, on);
    }

    /** {@code cross join}. */
    public Select<T> crossJoin(Source source) {
        Clauses changed = clauses.copy();
        changed.joins = Clauses.append(changed.joins, new Join(Join.Kind.CROSS, source, null));
        return with(changed);
    }

    private Select<T> join(Join.Kind kind, Source source, Condition... on) {
        if (on.length == 0) {
            throw new InvalidQueryException("The join of '" + source.label()
                    + "' has no condition. Give one, or say crossJoin if every pair of rows is meant.");
        }
        Clauses changed = clauses.copy();
        changed.joins = Clauses.append(changed.joins, new Join(kind, source, Join.all(on)));
        return with(changed);
    }

    /**
     * {@code join lateral (select ...)}: a query that may use the sources in front of it, run for each of their rows, where
     * the database has it.
     */
    public Select<T> joinLateral(DerivedTable table, Condition... on) {
        return lateral(Join.Kind.LATERAL, table, on);
    }

    /** {@code left join lateral (select ...)}: as {@link #joinLateral}, with a row also where the query finds none. */
    public Select<T> leftJoinLateral(DerivedTable table, Condition... on) {
        return lateral(Join.Kind.LEFT_LATERAL, table, on);
    }

    private Select<T> lateral(Join.Kind kind, DerivedTable table, Condition... on) {
        Clauses changed = clauses.copy();
        changed.joins = Clauses.append(changed.joins, new Join(kind, table, Join.all(on)));
        return with(changed);
    }

    /** Only rows for which all these conditions hold too. */
    public Select<T> where(Condition... conditions) {
        Clauses changed = clauses.copy();
        changed.where = Clauses.append(changed.where, Condition.telling(conditions));
        return with(changed);
    }

    /** Only rows for which the condition holds, if there is one. */
    public Select<T> where(Optional<? extends Condition> condition) {
        return condition.isPresent() ? where(condition.get()) : this;
    }

    /** {@code group by}. */
    public Select<T> groupBy(Expression<?>... expressions) {
        Clauses changed = clauses.copy();
        changed.groupBy = Clauses.append(changed.groupBy, expressions);
        return with(changed);
    }

    /** {@code group by rollup (...)} and the like, where the database has them. */
    public Select<T> groupBy(Grouping grouping) {
        Clauses changed = clauses.copy();
        changed.grouping = grouping;
        return with(changed);
    }

    /** Only groups for which all these conditions hold too. */
    public Select<T> having(Condition... conditions) {
        Clauses changed = clauses.copy();
        changed.having = Clauses.append(changed.having, conditions);
        return with(changed);
    }

    /** In this order, instead of any given before. */
    public Select<T> orderBy(Order... orders) {
        Clauses changed = clauses.copy();
        changed.orderBy = List.of(orders);
        return with(changed);
    }

    /** In ascending order of these, instead of any given before. */
    public Select<T> orderBy(Expression<?>... expressions) {
        Order[] orders = new Order[expressions.length];
        for (int i = 0; i < orders.length; i++) {
            orders[i] = expressions[i].asc();
        }
        return orderBy(orders);
    }

    @Override
    public Select<T> limit(long rows) {
        Clauses changed = clauses.copy();
        changed.limit = notNegative("limit", rows);
        return with(changed);
    }

    @Override
    public Select<T> offset(long rows) {
        Clauses changed = clauses.copy();
        changed.offset = rows == 0 ? null : notNegative("offset", rows);
        return with(changed);
    }

    /** Every row once. */
    public Select<T> distinct() {
        Clauses changed = clauses.copy();
        changed.distinct = List.of();
        return with(changed);
    }

    /**
     * {@code distinct on (a, b)}: of the rows that agree in these the first in the order of the select, which must begin
     * with them; where the database has it. H2 wants all that is ordered by to be selected.
     */
    public Select<T> distinctOn(Expression<?>... expressions) {
        if (expressions.length == 0) {
            throw new InvalidQueryException("distinctOn() needs what rows are to differ in; distinct() takes all.");
        }
        Clauses changed = clauses.copy();
        changed.distinct = List.of(expressions);
        return with(changed);
    }

    /** Locks the rows until the transaction ends. */
    public Select<T> lock(Lock lock) {
        Clauses changed = clauses.copy();
        changed.lock = lock;
        return with(changed);
    }

    /** {@code for update}. */
    public Select<T> forUpdate() {
        return lock(Lock.forUpdate());
    }

    /** {@code for share}: others may read the rows, and not change them. */
    public Select<T> forShare() {
        return lock(Lock.forShare());
    }

    /**
     * Loads relations with the rows: references are joined into the same statement, collections take one more statement
     * each, whatever the number of rows.
     *
     * @throws InvalidQueryException when the rows are no models
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Select<T> prefetch(RelationPath<? extends T, ?>... relations) {
        if (what instanceof Table<?, ?> table) {
            return prefetching(table, Arrays.asList(relations));
        }
        throw new InvalidQueryException(
                "prefetch() needs rows that are models; this select answers with something else."
                        + " Of a table that is a part of it, say prefetchOf(TABLE, ...).");
    }

    /**
     * Loads relations of a table that is part of a projection: {@code as(Pair::new, BOOK, count())}. Of each table that is,
     * it may be said apart.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <M> Select<T> prefetchOf(Table<M, ?> table, RelationPath<? extends M, ?>... relations) {
        return prefetching(table, Arrays.asList(relations));
    }

    /** The same of relations that are chosen while the program runs. */
    public Select<T> prefetchOf(Table<?, ?> table, List<? extends RelationPath<?, ?>> relations) {
        return prefetching(table, relations);
    }

    private Select<T> prefetching(Table<?, ?> table, List<? extends RelationPath<?, ?>> relations) {
        List<FetchPlan.Wanted> all = new ArrayList<>(prefetches);
        int known = 0;
        while (known < all.size() && all.get(known).table() != table) {
            known++;
        }
        if (known == all.size()) {
            all.add(new FetchPlan.Wanted(table, List.of()));
        }
        all.set(known, all.get(known).and(relations));
        return new Select<>(runner, what, clauses, List.copyOf(all), null, null);
    }

    private Select<T> with(Clauses changed) {
        return new Select<>(runner, what, changed, prefetches, null, null);
    }

    /** The same rows in any order and without a lock, read as something else: nobody can lock a number. */
    <R extends @Nullable Object> Select<R> selecting(Selectable<R> other) {
        Clauses changed = clauses.copy();
        changed.orderBy = List.of();
        changed.lock = null;
        changed.from = clauses.from == null ? what.origin() : clauses.from;
        changed.onlyUsedJoins = true;
        return new Select<>(runner, other, changed, List.of(), null, null);
    }

    /** As many rows, in any order unless it decides which they are, and nothing with them. */
    Select<T> rowsAlone() {
        Clauses changed = clauses.copy();
        changed.orderBy = clauses.isDistinctOn() ? clauses.orderBy : List.of();
        changed.lock = null;
        return new Select<>(runner, what, changed, List.of(), null, null);
    }

    @Override
    Select<T> atMost(long rows) {
        return (Select<T>) super.atMost(rows);
    }

    /** Rows from {@code offset} on, at most {@code limit}. */
    Select<T> cut(long limit, long offset) {
        Clauses changed = clauses.copy();
        changed.limit = limit;
        changed.offset = offset == 0 ? null : offset;
        return with(changed);
    }

    /** The first rows behind a place in this order, whose edges are looked at while they are read. */
    Select<T> pageOf(@Nullable Condition behind, List<Order> orders, long limit, PageEdges edges) {
        Clauses changed = clauses.copy();
        if (behind != null) {
            changed.where = Clauses.append(changed.where, behind);
        }
        changed.orderBy = orders;
        changed.limit = limit;
        return new Select<>(runner, what, changed, prefetches, edges, null);
    }

    // ---- pages

    /** A page and the number of all rows: two statements, or one where the page itself shows the end. */
    public Page<T> page(PageRequest request) {
        return OffsetPages.page(this, request);
    }

    /** A page, and whether another follows, without counting. */
    public Slice<T> slice(PageRequest request) {
        return OffsetPages.slice(this, request);
    }

    /**
     * A page by position: one statement, {@code where (a > ?) or (a = ? and b > ?) ... order by a, b limit ?}. The order
     * may be of any expressions; those that are not selected are read from hidden columns of the same statement. It is
     * completed by the key of the table that FROM begins with, and of every table that is joined to many, so that each row
     * has its own place; with {@link #distinct()} by what is selected. A query that is read from as a table has no key: its
     * rows must differ in the order that is given.
     *
     * @throws InvalidQueryException when the select has groups, {@code distinctOn}, a limit or an offset, is ordered by a
     *     window function, or has {@code
     *     distinct} and is ordered by what it does not select: select from it as a table then
     * @throws dev.phoebe.orm.error.InvalidRequestException when the cursor was changed, or belongs to another query
     */
    public CursorPage<T> page(CursorRequest request) {
        return KeysetPages.page(this, request);
    }

    // ---- what runners and renderers ask

    @Override
    public Selectable<T> selectable() {
        return what;
    }

    /** A table that is not what FROM begins with may be missing in a row. */
    @Override
    public RowReader<T> reader(ReadContext context) {
        ReadContext rows = clauses.passesRows() ? new WithoutLists(context) : context;
        RowReader<T> reader =
                !(what instanceof Table<?, ?>) || isInEveryRow() ? readerOf(what, rows) : what.readerOfOptional(rows);
        return edges == null ? reader : edges.watching(reader);
    }

    private boolean isInEveryRow() {
        Source from = clauses.from;
        if ((from != null && from != what) || what.origin() != what) {
            return false;
        }
        for (int i = 0; i < clauses.joins.size(); i++) {
            if (clauses.joins.get(i).makesFromOptional()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public @Nullable FetchPlan fetchPlan() {
        if (prefetches.isEmpty()) {
            return null;
        }
        FetchPlan known = plan;
        if (known == null) {
            known = FetchPlan.of(what.width() + 1, prefetches);
            plan = known;
        }
        return known;
    }

    @Override
    public int expectedRows() {
        return clauses.hasOneRow(what) ? 1 : expectedRows(clauses.limit);
    }

    static int expectedRows(@Nullable Long limit) {
        return limit == null || limit > MOST_EXPECTED ? USUALLY_EXPECTED : limit.intValue();
    }

    @Override
    @Nullable
    Long limit() {
        return clauses.limit;
    }

    @Override
    int width() {
        FetchPlan fetch = fetchPlan();
        return what.width() + (fetch == null ? 0 : fetch.width());
    }

    @Override
    int expectedLength() {
        return clauses.expectedLength(what.width());
    }

    /** Whether all rows are one group, or may be: without GROUP BY, an aggregate or HAVING makes them one. */
    boolean mayBeOneGroup() {
        return isOneGroup() || (!clauses.isGrouped() && selectedFacts().hasOwnSql());
    }

    /** Whether an aggregate or HAVING, without GROUP BY, makes one group of all rows. */
    boolean isOneGroup() {
        return !clauses.isGrouped()
                && (!clauses.having.isEmpty() || selectedFacts().hasAggregates());
    }

    private Facts selectedFacts() {
        return what instanceof Table<?, ?> || what instanceof Column<?, ?>
                ? Facts.NONE
                : Facts.of(runner().renderer().dialect(), writer -> {
                    what.writeColumns(writer);
                    writer.windows();
                });
    }

    /** Whether its order decides where the next page begins. */
    boolean isPage() {
        return edges != null;
    }

    Clauses clauses() {
        return clauses;
    }

    @Override
    public boolean isCut() {
        return clauses.isCut();
    }

    @Override
    public void write(SqlWriter writer) {
        writer.openQuery();
        Select<T> written = clauses.isGroupedByName() && !writer.dialect().supports(Feature.GROUP_BY_PLACE)
                ? withOwnLabels()
                : this;
        clauses.write(writer, what.origin(), written);
        writer.closeQuery();
    }

    @Override
    Select<T> labelled(Outputs outputs) {
        return outputs.isLabelled() ? this : new Select<>(runner, what, clauses, prefetches, null, outputs);
    }

    @Override
    Query<T> withoutPrefetches() {
        return prefetches.isEmpty() ? this : new Select<>(runner, what, clauses, List.of(), null, labels);
    }

    @Override
    Query<T> loadingAs(Query<T> leading) {
        return prefetches.isEmpty() && leading instanceof Select<T> other && what.equals(other.what)
                ? new Select<>(runner, what, clauses, other.prefetches, edges, labels)
                : this;
    }

    /** The same, so that no two columns are called alike. */
    private Select<T> withOwnLabels() {
        if (labels != null) {
            return this;
        }
        Outputs outputs = Outputs.of(what);
        return outputs.hasNameTwice() ? labelled(outputs) : this;
    }

    /** The place of an expression among what is selected, counted from 1; 0 where it is not selected. */
    int place(Expression<?> expression) {
        return Outputs.place(expression, what);
    }

    /** Whether an expression is selected at another place behind this one, too. */
    boolean isSelectedAgain(Expression<?> expression, int place) {
        List<Selectable<?>> parts = what.parts();
        int number = 0;
        for (Selectable<?> part : parts) {
            number += part.width();
            if (number > place && part.equals(expression)) {
                return true;
            }
        }
        return false;
    }

    /** What its distinct rows may be ordered by beside what is selected. */
    DependentOrder dependent() {
        return new DependentOrder(what);
    }

    /** The label of what is selected at a place, which is no other's where the database groups by labels. */
    Name label(int place) {
        return (labels == null ? Outputs.of(what) : labels).labels().get(place - 1);
    }

    /** All its columns, those of joined relations among them, and behind them what is ordered by without being selected. */
    Outputs outputs(List<Order> unselected) {
        List<Output> outputs = new ArrayList<>();
        what.addOutputs(outputs);
        FetchPlan fetch = fetchPlan();
        if (fetch != null) {
            fetch.addOutputs(outputs);
        }
        for (int i = 0; i < unselected.size(); i++) {
            outputs.add(new Output(null, unselected.get(i).expression())); // no name, so that all others keep theirs
        }
        return Outputs.of(outputs);
    }

    void writeColumns(SqlWriter writer) {
        if (labels != null) {
            labels.write(writer);
            return;
        }
        what.writeColumns(writer);
        FetchPlan fetch = fetchPlan();
        if (fetch != null) {
            fetch.writeColumns(writer);
        }
        if (edges != null) {
            edges.writeColumns(writer);
        }
    }
}
