package dev.phoebe.orm.persist;

import dev.phoebe.orm.error.StaleRowException;
import dev.phoebe.orm.jdbc.JdbcExecutor;
import dev.phoebe.orm.jdbc.KeyRange;
import dev.phoebe.orm.jdbc.Operation;
import dev.phoebe.orm.jdbc.StatementInfo;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.query.Insert;
import dev.phoebe.orm.sql.BulkInsert;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Portions;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.NumberCodec;
import dev.phoebe.orm.type.Parameters;
import dev.phoebe.orm.type.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The statements of bulk inserts, in the form that the database takes fastest. Safe for use by several threads. */
final class BulkInserts {

    /** What the text of a statement hangs on. */
    private record Shape(Table<?, ?> table, int rows, boolean withKey, boolean keys) {}

    private final JdbcExecutor executor;
    private final Map<Shape, StatementInfo> statements = new ConcurrentHashMap<>();

    BulkInserts(JdbcExecutor executor) {
        this.executor = executor;
    }

    /** Inserts rows whose keys the database counts, and answers with the keys, in the same order. */
    <M, K> List<Object> insertForKeys(TablePlan<M, K> plan, List<M> rows) {
        List<Column<M, ?>> columns = plan.withoutIdentity;
        BulkInsert bulk = bulk(true, columns);
        List<Object> keys = new ArrayList<>(rows.size());
        for (List<M> chunk : portions(bulk, columns, rows)) {
            int shown = bulk.style() == BulkInsert.Style.ROWS ? chunk.size() : 1;
            StatementInfo info = statement(plan, bulk.style(), shown, false, true);
            List<Object> some = switch (bulk.style()) {
                case ARRAYS ->
                    executor.query(
                            info, values -> bindArrays(dialect(), columns, chunk, values), row -> keys(plan, row));
                case ROWS -> executor.query(info, values -> bindRows(columns, chunk, values), row -> keys(plan, row));
                case BATCH ->
                    executor.batch(
                            info, plan.keyNames, values -> bindSets(columns, chunk, 1, values), row -> keys(plan, row));
                case COUNTED_BATCH -> counted(plan, info, columns, chunk);
            };
            requireAll(plan, chunk.size(), some.size());
            keys.addAll(some);
        }
        return keys;
    }

    /**
     * Whether one statement inserts so many rows. A batch is many.
     *
     * @param withKeys whether the rows bring their keys along
     */
    <M, K> boolean isOneStatement(TablePlan<M, K> plan, int rows, boolean withKeys) {
        List<Column<M, ?>> columns = withKeys ? plan.all : plan.withoutIdentity;
        BulkInsert bulk = bulk(!withKeys, columns);
        boolean undone = withKeys || dialect().transactions().undoesFailedReturning();
        return !isBatch(bulk.style()) && undone && rows <= portions(bulk).size(columns.size());
    }

    /**
     * Inserts rows, and asks for no keys.
     *
     * @param withKey whether the rows bring their keys along
     */
    <M, K> void insert(TablePlan<M, K> plan, List<M> rows, boolean withKey) {
        List<Column<M, ?>> columns = withKey ? plan.all : plan.withoutIdentity;
        BulkInsert bulk = bulk(false, columns);
        for (List<M> chunk : portions(bulk, columns, rows)) {
            switch (bulk.style()) {
                case ARRAYS ->
                    executor.update(
                            statement(plan, bulk.style(), 1, withKey, false),
                            values -> bindArrays(dialect(), columns, chunk, values));
                case ROWS ->
                    executor.update(
                            statement(plan, bulk.style(), chunk.size(), withKey, false),
                            values -> bindRows(columns, chunk, values));
                case BATCH, COUNTED_BATCH -> {
                    int set = Portions.of(dialect(), bulk.set()).size(columns.size());
                    int inSets = chunk.size() - chunk.size() % set;
                    batch(plan, columns, chunk.subList(0, inSets), set, withKey);
                    batch(plan, columns, chunk.subList(inSets, chunk.size()), 1, withKey);
                }
            }
        }
    }

    private <M, K> void batch(
            TablePlan<M, K> plan, List<Column<M, ?>> columns, List<M> rows, int set, boolean withKey) {
        if (!rows.isEmpty()) {
            StatementInfo info = statement(plan, BulkInsert.Style.BATCH, set, withKey, false);
            executor.batch(info, values -> bindSets(columns, rows, set, values));
        }
    }

    /** Rows of which nothing is sent come in no arrays, and not several in one statement of a batch. */
    private BulkInsert bulk(boolean keys, List<? extends Column<?, ?>> columns) {
        BulkInsert bulk = dialect().changes().bulkInsert(keys);
        if (!columns.isEmpty()) {
            return bulk;
        }
        return new BulkInsert(
                bulk.style() == BulkInsert.Style.ARRAYS ? BulkInsert.Style.ROWS : bulk.style(), bulk.rows());
    }

    private <M> List<List<M>> portions(BulkInsert bulk, List<Column<M, ?>> columns, List<M> rows) {
        return portions(bulk).cut(rows, columns.size());
    }

    /** A batch binds its rows one after the other, and arrays are one parameter for all. */
    private Portions portions(BulkInsert bulk) {
        return bulk.style() == BulkInsert.Style.ROWS ? Portions.of(dialect(), bulk.rows()) : Portions.of(bulk.rows());
    }

    // ---- the statements

    private <M, K> StatementInfo statement(
            TablePlan<M, K> plan, BulkInsert.Style style, int rows, boolean withKey, boolean keys) {
        return statements.computeIfAbsent(
                new Shape(plan.table, rows, withKey, keys), shape -> statement(plan, style, shape));
    }

    private <M, K> StatementInfo statement(TablePlan<M, K> plan, BulkInsert.Style style, Shape shape) {
        List<Column<M, ?>> columns = shape.withKey() ? plan.all : plan.withoutIdentity;
        Insert<M> insert = style == BulkInsert.Style.ARRAYS
                ? plan.statements.insertArrays(columns)
                : plan.statements.insert(columns, shape.rows());
        boolean answering = shape.keys() && !isBatch(style);
        Fragment statement = answering ? insert.returning(plan.keys.get(0)) : insert;
        return plan.info(Operation.INSERT, executor.renderer().render(statement));
    }

    private static boolean isBatch(BulkInsert.Style style) {
        return style == BulkInsert.Style.BATCH || style == BulkInsert.Style.COUNTED_BATCH;
    }

    // ---- the values

    static <M> void bindArrays(Dialect dialect, List<Column<M, ?>> columns, List<M> rows, Parameters parameters)
            throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            Column<M, ?> column = columns.get(i);
            String type = dialect.types().elementName(column.definition().type());
            parameters.setArray(i + 1, type, elements(column, rows));
        }
    }

    private static <M, V> @Nullable Object[] elements(Column<M, V> column, List<M> chunk) {
        @Nullable Object[] elements = new Object[chunk.size()];
        for (int i = 0; i < elements.length; i++) {
            V value = column.get(chunk.get(i));
            elements[i] = value == null ? null : column.codec().element(value);
        }
        return elements;
    }

    private static <M> void bindRows(List<Column<M, ?>> columns, List<M> rows, Parameters parameters)
            throws SQLException {
        int index = 1;
        for (M model : rows) {
            index = RowWriter.bindAll(columns, model, parameters, index);
        }
    }

    private static <M> void bindSets(List<Column<M, ?>> columns, List<M> rows, int set, Parameters parameters)
            throws SQLException {
        int index = 1;
        int bound = 0;
        for (M model : rows) {
            index = RowWriter.bindAll(columns, model, parameters, index);
            if (++bound % set == 0) {
                parameters.addBatch();
                index = 1;
            }
        }
    }

    // ---- the keys

    private static <M, K> List<Object> keys(TablePlan<M, K> plan, Row row) throws SQLException {
        Codec<?> codec = plan.keys.get(0).codec();
        List<Object> keys = new ArrayList<>();
        while (row.next()) {
            Object key = codec.read(row, 1);
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }

    private <M, K> List<Object> counted(
            TablePlan<M, K> plan, StatementInfo info, List<Column<M, ?>> columns, List<M> chunk) {
        KeyRange range = executor.countedBatch(
                info,
                plan.keyNames,
                chunk.size(),
                (values, row) -> RowWriter.bindAll(columns, chunk.get(row), values, 1));
        requireAll(plan, chunk.size(), range.size());
        NumberCodec<?> codec = (NumberCodec<?>) plan.keys.get(0).codec(); // databases count in numbers
        List<Object> keys = new ArrayList<>(chunk.size());
        for (long key = range.first(); key <= range.last(); key++) {
            keys.add(codec.of(key));
        }
        return keys;
    }

    /** Something in the database, such as a trigger, added rows or took some away. */
    private static void requireAll(TablePlan<?, ?> plan, long rows, long keys) {
        if (keys != rows) {
            throw new StaleRowException("The database answered a bulk insert of " + rows + " rows into '" + plan.table
                    + "' with " + keys + " keys: something there, a trigger perhaps, inserts or removes rows of the"
                    + " same table. Nothing was written; insert the rows one by one.");
        }
    }

    private Dialect dialect() {
        return executor.dialect();
    }
}
