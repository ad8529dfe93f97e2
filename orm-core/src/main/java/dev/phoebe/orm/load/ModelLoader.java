package dev.phoebe.orm.load;

import dev.phoebe.orm.error.NotFoundException;
import dev.phoebe.orm.error.NotNullViolationException;
import dev.phoebe.orm.error.TooManyRowsException;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.jdbc.Cursor;
import dev.phoebe.orm.jdbc.JdbcExecutor;
import dev.phoebe.orm.jdbc.Operation;
import dev.phoebe.orm.jdbc.StatementInfo;
import dev.phoebe.orm.model.KeyColumns;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.page.CursorCodec;
import dev.phoebe.orm.query.ChangeStatement;
import dev.phoebe.orm.query.Query;
import dev.phoebe.orm.query.QueryRunner;
import dev.phoebe.orm.query.RawSql;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.query.Update;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.signal.AfterBulk;
import dev.phoebe.orm.signal.AfterLoad;
import dev.phoebe.orm.signal.Signals;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Sql;
import dev.phoebe.orm.sql.SqlRenderer;
import dev.phoebe.orm.transaction.Transactions;
import dev.phoebe.orm.type.Row;
import dev.phoebe.orm.type.RowReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements and makes objects of their rows: joined references in the same statement, prefetched collections by
 * one more each, everything else when it is touched. Safe for use by several threads.
 */
public final class ModelLoader implements QueryRunner {

    private final JdbcExecutor executor;
    private final Transactions transactions;
    private final CursorCodec cursors;
    private final Signals signals;
    private final LazyLoading lazyLoading;
    private final RelationLoader relations = new RelationLoader(this);
    private final ReadContext single = new RowContext(relations);

    /** A loader over one database. */
    public ModelLoader(
            JdbcExecutor executor,
            Transactions transactions,
            CursorCodec cursors,
            Signals signals,
            LazyLoading lazyLoading) {
        this.executor = executor;
        this.transactions = transactions;
        this.cursors = cursors;
        this.signals = signals;
        this.lazyLoading = lazyLoading;
    }

    @Override
    public SqlRenderer renderer() {
        return executor.renderer();
    }

    @Override
    public CursorCodec cursors() {
        return cursors;
    }

    @Override
    public <T extends @Nullable Object> List<T> list(Query<T> query) {
        ResultContext context = new ResultContext(this, query.fetchPlan());
        RowReader<T> reader = query.reader(context);
        Sql sql = query.toSql(renderer());
        if (reader.readsInTwoSteps()) {
            return end(reader, context, executor.query(info(query, sql), row -> begin(reader, row)));
        }
        List<T> rows = executor.query(info(query, sql), row -> {
            List<T> list = new ArrayList<>(query.expectedRows());
            reader.readAll(row, 1, list);
            return list;
        });
        context.complete();
        return rows;
    }

    private static List<@Nullable Object> begin(RowReader<?> reader, Row row) throws SQLException {
        List<@Nullable Object> begun = new ArrayList<>();
        while (row.next()) {
            begun.add(reader.begin(row, 1));
        }
        return begun;
    }

    private static <T extends @Nullable Object> List<T> end(
            RowReader<T> reader, ResultContext context, List<@Nullable Object> begun) {
        context.complete();
        List<T> rows = new ArrayList<>(begun.size());
        for (Object row : begun) {
            rows.add(reader.end(row));
        }
        return rows;
    }

    @Override
    public <T extends @Nullable Object> Stream<T> stream(Query<T> query, int fetchSize) {
        Sql sql = query.toSql(renderer());
        Cursor cursor = executor.open(info(query, sql), fetchSize);
        return RowStream.of(cursor, () -> chunk(query, cursor, fetchSize));
    }

    /** The next rows of a stream, with their relations: each chunk is a result of its own, so memory stays constant. */
    private <T extends @Nullable Object> List<T> chunk(Query<T> query, Cursor cursor, int size) {
        ResultContext context = new ResultContext(this, query.fetchPlan());
        RowReader<T> reader = query.reader(context);
        List<@Nullable Object> begun = new ArrayList<>();
        try {
            while (begun.size() < size && cursor.next()) {
                begun.add(reader.begin(cursor.row(), 1));
            }
        } catch (SQLException e) {
            throw cursor.failed(e);
        }
        return end(reader, context, begun);
    }

    /** How the relations of rows are made that come one by one: found by their key, or just written. */
    public ReadContext single() {
        return single;
    }

    /** Tells who listens that a row was read by itself. */
    public <M> void loaded(Table<M, ?> table, M row) {
        if (signals.isHeard(AfterLoad.class, table.modelType())) {
            signals.send(new AfterLoad<>(table.modelType(), row));
        }
    }

    @Override
    public long execute(ChangeStatement statement) {
        List<? extends ChangeStatement> portions = statement.portions();
        if (portions.isEmpty()) {
            return 0;
        }
        return announced(statement, portions.size() > 1, () -> executeAll(portions), rows -> rows);
    }

    private long executeAll(List<? extends ChangeStatement> portions) {
        long rows = 0;
        for (int i = 0; i < portions.size(); i++) {
            ChangeStatement portion = portions.get(i);
            Sql sql = portion.toSql();
            rows += portion.counted(sent(portion, () -> executor.update(info(portion, sql))));
        }
        return rows;
    }

    /** Sends a statement, and where it lacks a value says which it does not set. */
    private static <R> R sent(ChangeStatement statement, Supplier<R> work) {
        try {
            return JdbcExecutor.upsert(statement.attempts(), work);
        } catch (NotNullViolationException e) {
            List<String> unset = statement.unset();
            if (unset.isEmpty()) {
                throw e;
            }
            throw new NotNullViolationException(
                    e.getMessage() + ". It does not set " + unset + ", and what fields of the model begin with is"
                            + " written with objects only: set it, or insert an object.",
                    e.sql(),
                    e.getCause(),
                    e.constraint());
        }
    }

    @Override
    public long execute(RawSql statement) {
        return executor.update(
                new StatementInfo(Operation.of(statement.text()), "", renderer().render(statement)));
    }

    @Override
    public <R extends @Nullable Object> List<R> returning(ChangeStatement statement, Selectable<R> selectable) {
        return returning(statement, selectable, false, rows -> rows, List::size);
    }

    @Override
    public <R extends @Nullable Object> R returningOne(ChangeStatement statement, Selectable<R> selectable) {
        return returning(statement, selectable, !statement.isOfOneRow(), rows -> only(statement, rows), row -> 1);
    }

    private static <R extends @Nullable Object> R only(ChangeStatement statement, List<R> rows) {
        if (rows.isEmpty()) {
            throw new NotFoundException("The " + statement.change().name().toLowerCase(Locale.ROOT) + " of '"
                    + statement.table() + "' answered with no row.");
        }
        if (rows.size() > 1) {
            throw new TooManyRowsException("The statement answered with " + rows.size()
                    + " rows; one was expected. It was rolled back: nothing was changed.");
        }
        return rows.get(0);
    }

    /**
     * Runs a statement that changes rows.
     *
     * @param several whether it may take several statements, or be refused when its rows are there
     * @param end what is made of the rows
     */
    private <R extends @Nullable Object, E extends @Nullable Object> E returning(
            ChangeStatement statement,
            Selectable<R> selectable,
            boolean several,
            Function<List<R>, E> end,
            ToLongFunction<E> count) {
        List<? extends ChangeStatement> portions = statement.portions();
        if (portions.isEmpty()) {
            return end.apply(List.of());
        }
        ResultContext context = new ResultContext(this, null);
        RowReader<R> reader = selectable.reader(context);
        if (statement instanceof Update<?> update && !dialect().supports(Feature.UPDATE_RETURNING)) {
            Select<Object> keys = update.lockingKeys();
            if (keys != null) {
                return announced(statement, true, () -> end.apply(byKeys(update, keys, selectable, reader)), count);
            }
        }
        Supplier<E> work = () -> {
            List<R> list = new ArrayList<>();
            for (int i = 0; i < portions.size(); i++) {
                returning(portions.get(i), selectable, reader, list);
            }
            return end.apply(list);
        };
        boolean inTransaction =
                several || portions.size() > 1 || !dialect().transactions().undoesFailedReturning();
        return announced(statement, inTransaction, work, count);
    }

    /** What RETURNING would answer: the rows are locked and their keys read, changed by these, and read by these. */
    private <R extends @Nullable Object> List<R> byKeys(
            Update<?> update, Select<Object> locking, Selectable<R> selectable, RowReader<R> reader) {
        List<Object> keys = list(locking);
        KeyColumns keysOfTable = KeyColumns.of(update.table());
        List<R> list = new ArrayList<>(keys.size());
        for (List<Object> some : keysOfTable.portions(dialect(), keys)) {
            executeAll(List.of(update.ofKeys(some)));
            Select<R> read = Select.of(this, selectable)
                    .from(update.table())
                    .where(keysOfTable.in(some))
                    .forUpdate(); // a plain read could show a row as it was when the transaction began
            Sql sql = read.toSql();
            executor.query(info(read, sql), row -> {
                int before = list.size();
                reader.readAll(row, 1, list);
                return list.subList(before, list.size());
            });
        }
        return list;
    }

    private <R extends @Nullable Object> void returning(
            ChangeStatement statement, Selectable<R> selectable, RowReader<R> reader, List<R> list) {
        Sql sql = renderer().render(statement.returning(selectable));
        sent(
                statement,
                () -> executor.query(info(statement, sql), row -> {
                    int before = list.size();
                    reader.readAll(row, 1, list);
                    return list.subList(before, list.size());
                }));
    }

    /** In a transaction where somebody listens, or where it takes several statements; else as it comes. */
    private <R extends @Nullable Object> R announced(
            ChangeStatement statement, boolean several, Supplier<R> work, ToLongFunction<R> count) {
        if (!signals.isHeard(AfterBulk.class, statement.table().modelType())) {
            return several ? transactions.allOrNone(work) : work.get();
        }
        return transactions.allOrNone(() -> {
            R result = work.get();
            announce(statement.table(), statement, count.applyAsLong(result));
            return result;
        });
    }

    private <M> void announce(Table<M, ?> table, ChangeStatement statement, long rows) {
        AfterBulk.Kind kind = AfterBulk.Kind.valueOf(statement.change().name());
        signals.send(new AfterBulk<>(table.modelType(), kind, rows));
    }

    private static StatementInfo info(ChangeStatement statement, Sql sql) {
        return new StatementInfo(Operation.valueOf(statement.change().name()), name(statement.table()), sql);
    }

    private static StatementInfo info(Query<?> query, Sql sql) {
        String model = query.selectable() instanceof Table<?, ?> table ? name(table) : "";
        Operation operation = query.isRaw() ? Operation.ofQuery(sql.text()) : Operation.SELECT;
        return new StatementInfo(operation, model, sql);
    }

    private static String name(Table<?, ?> table) {
        return table.modelType().getSimpleName();
    }

    RelationLoader relations() {
        return relations;
    }

    Signals signals() {
        return signals;
    }

    LazyLoading lazyLoading() {
        return lazyLoading;
    }
}
