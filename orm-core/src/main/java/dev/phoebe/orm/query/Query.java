package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.NotFoundException;
import dev.phoebe.orm.error.TooManyRowsException;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.ExpressionType;
import dev.phoebe.orm.expr.Output;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.expr.Subquery;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.Sql;
import dev.phoebe.orm.sql.SqlRenderer;
import dev.phoebe.orm.type.RowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A statement that answers with rows: a {@link Select}, or a {@link Compound} of several. Immutable: it can be kept in a
 * constant, shared between threads and refined in several ways. How many rows a terminal accepts is in its name.
 *
 * @param <T> what a row becomes
 */
public abstract sealed class Query<T extends @Nullable Object> implements Subquery<T>
        permits Select, Compound, RawQuery {

    private record Rendered(SqlRenderer by, Sql sql) {}

    final @Nullable QueryRunner runner;
    private volatile @Nullable Rendered rendered;

    Query(@Nullable QueryRunner runner) {
        this.runner = runner;
    }

    // ---- set operations

    /** {@code union}: rows of either, each once. */
    public final Compound<T> union(Query<T> other) {
        return new Compound<>(runner, this, SetOperator.UNION, other);
    }

    /** {@code union all}: rows of either, as often as they are there. */
    public final Compound<T> unionAll(Query<T> other) {
        return new Compound<>(runner, this, SetOperator.UNION_ALL, other);
    }

    /** {@code intersect}: rows of both, each once. */
    public final Compound<T> intersect(Query<T> other) {
        return new Compound<>(runner, this, SetOperator.INTERSECT, other);
    }

    /** {@code intersect all}: rows of both, as often as they are in both, where the database has it. */
    public final Compound<T> intersectAll(Query<T> other) {
        return new Compound<>(runner, this, SetOperator.INTERSECT_ALL, other);
    }

    /** {@code except}: rows that the other has not, each once. */
    public final Compound<T> except(Query<T> other) {
        return new Compound<>(runner, this, SetOperator.EXCEPT, other);
    }

    /** {@code except all}: each row as often as it is here more often than there, where the database has it. */
    public final Compound<T> exceptAll(Query<T> other) {
        return new Compound<>(runner, this, SetOperator.EXCEPT_ALL, other);
    }

    /** At most so many rows. */
    public abstract Query<T> limit(long rows);

    /** Without the first rows. */
    public abstract Query<T> offset(long rows);

    // ---- terminals

    /** All rows. */
    public final List<T> list() {
        return runner().list(this);
    }

    /**
     * The only row.
     *
     * @throws NotFoundException when there is none
     * @throws TooManyRowsException when there are several
     */
    public final T one() {
        List<T> rows = atMostOne();
        if (rows.isEmpty()) {
            throw new NotFoundException("No row was found by: " + toSql());
        }
        return rows.get(0);
    }

    /**
     * The only row; null when there is none.
     *
     * @throws TooManyRowsException when there are several
     */
    public final @Nullable T oneOrNull() {
        List<T> rows = atMostOne();
        return rows.isEmpty() ? null : rows.get(0);
    }

    /**
     * The only row, if there is one.
     *
     * @throws TooManyRowsException when there are several
     */
    public final Optional<T> optional() {
        return Optional.ofNullable(oneOrNull());
    }

    private List<T> atMostOne() {
        List<T> rows = limit() == null ? limit(2).list() : list();
        if (rows.size() > 1) {
            throw new TooManyRowsException(
                    "One row was asked for, and there are more: " + toSql() + ". Say first() if any of them will do.");
        }
        return rows;
    }

    /** The first row, if there is one; this query stays as it is. */
    public final Optional<T> first() {
        List<T> rows = atMost(1).list();
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    /** The rows one by one, with constant memory. Close it. */
    public final Stream<T> stream() {
        return runner().stream(this, 500);
    }

    /** The rows in lists of at most {@code size}, with constant memory. */
    public final void forEachBatch(int size, Consumer<? super List<T>> action) {
        try (Stream<T> rows = runner().stream(this, size)) {
            List<T> batch = new ArrayList<>(size);
            rows.forEach(row -> {
                batch.add(row);
                if (batch.size() == size) {
                    action.accept(List.copyOf(batch));
                    batch.clear();
                }
            });
            if (!batch.isEmpty()) {
                action.accept(batch);
            }
        }
    }

    /**
     * How many rows there are: {@code select count(*)}, without order, prefetch, and outer joins along references of which
     * nothing else speaks.
     */
    public final long count() {
        return Counting.count(this);
    }

    /**
     * How many rows there are, counted up to a bound: {@code select count(*) from (select 1 ... limit ?)}. For "more than
     * 1000 found", which need not read all of them.
     */
    public final long countAtMost(long rows) {
        return Counting.countAtMost(this, rows);
    }

    /** Whether there is a row: {@code select 1 ... limit 1}. */
    public final boolean exists() {
        return !Counting.anything(this).list().isEmpty();
    }

    /** This query as a source of another one: {@code from (select ...) as name}. Its columns are taken by what it selects. */
    public final DerivedTable asTable(String name) {
        return new DerivedTable(this, name);
    }

    /** This query of one row and column as a value in another statement. */
    public final Expression<T> asValue() {
        return Counting.scalar(this);
    }

    /** The same with the methods of its type: {@code orders.asValue(ExpressionType.LONG).minus(1)}. */
    public final <E extends Expression<T>> E asValue(ExpressionType<E> type) {
        return Counting.scalar(this, type);
    }

    // ---- what runners and renderers ask

    /** What a row becomes. */
    public abstract Selectable<T> selectable();

    /** Whether its text is the program's own. */
    public boolean isRaw() {
        return false;
    }

    /** How a row is read. */
    public abstract RowReader<T> reader(ReadContext context);

    static <T extends @Nullable Object> RowReader<T> readerOf(Selectable<T> what, ReadContext context) {
        return what instanceof Table<T, ?> table ? table.announcedReader(context) : what.reader(context);
    }

    /** What is loaded with the rows; null where nothing is. */
    public abstract @Nullable FetchPlan fetchPlan();

    /** How many rows a list of the result should have room for at first. */
    public abstract int expectedRows();

    /** This query where others read it as a table, with a label of its own for each column. */
    abstract Query<T> labelled(Outputs outputs);

    /** The columns, for those who use this query as a source. */
    List<Output> outputs() {
        if (width() != selectable().width()) {
            throw new InvalidQueryException(
                    "A query that is used as a source has no prefetch: prefetch in the outer one.");
        }
        List<Output> outputs = new ArrayList<>();
        selectable().addOutputs(outputs);
        return List.copyOf(outputs);
    }

    abstract @Nullable Long limit();

    /** How many columns it answers with, those of joined relations among them. */
    abstract int width();

    /** About how many characters it will have, so that its text seldom has to grow. */
    abstract int expectedLength();

    /** With this limit, unless a smaller one is given. */
    Query<T> atMost(long rows) {
        Long limit = limit();
        return limit == null || limit > rows ? limit(rows) : this;
    }

    /** The database that it is bound to. */
    public final QueryRunner runner() {
        if (runner == null) {
            throw new InvalidQueryException("This statement is bound to no database. Say on(database) first.");
        }
        return runner;
    }

    /** The statement in the SQL of a database. */
    public final Sql toSql(Dialect dialect) {
        return toSql(new SqlRenderer(dialect));
    }

    /** The statement for a database; made once and kept. */
    public final Sql toSql(SqlRenderer renderer) {
        Rendered known = rendered;
        if (known == null || !known.by.equals(renderer)) {
            known = new Rendered(renderer, renderer.render(this, expectedLength()));
            rendered = known;
        }
        return known.sql;
    }

    /** The statement as it is sent to its database. */
    public final Sql toSql() {
        return toSql(runner().renderer());
    }

    /** The same rows without what is prefetched with them. */
    Query<T> withoutPrefetches() {
        return this;
    }

    /** The query as whose rows those of this one are read: of a compound, its first one. */
    Query<T> leading() {
        return this;
    }

    /** The same with the prefetches of the query as whose rows its own are read, where it has none. */
    Query<T> loadingAs(Query<T> leading) {
        return this;
    }

    static long notNegative(String clause, long rows) {
        if (rows < 0) {
            throw new InvalidQueryException(clause + " must be 0 or more; it was " + rows + ".");
        }
        return rows;
    }
}
