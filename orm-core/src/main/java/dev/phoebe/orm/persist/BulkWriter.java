package dev.phoebe.orm.persist;

import dev.phoebe.orm.error.StaleRowException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.jdbc.JdbcExecutor;
import dev.phoebe.orm.jdbc.Operation;
import dev.phoebe.orm.jdbc.StatementInfo;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.Key;
import dev.phoebe.orm.model.KeyGeneration;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.query.Delete;
import dev.phoebe.orm.query.QueryRunner;
import dev.phoebe.orm.signal.AfterBulk;
import dev.phoebe.orm.signal.Signals;
import dev.phoebe.orm.sql.BulkInsert;
import dev.phoebe.orm.sql.Change;
import dev.phoebe.orm.sql.ColumnList;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.transaction.Transactions;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Parameters;
import dev.phoebe.orm.type.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes many rows at once, by the fastest way that the database has. Safe for use by several threads.
 */
public final class BulkWriter {

    private record Shape(Table<?, ?> table, int rows, boolean withKey) {}

    private final RowWriter rows;
    private final QueryRunner runner;
    private final Transactions transactions;
    private final Signals signals;
    private final Map<Shape, StatementInfo> statements = new ConcurrentHashMap<>();

    /** A writer beside the one of single rows, whose checks it shares. */
    public BulkWriter(RowWriter rows, QueryRunner runner, Transactions transactions, Signals signals) {
        this.rows = rows;
        this.runner = runner;
        this.transactions = transactions;
        this.signals = signals;
    }

    /**
     * Inserts rows and fills in their keys; all of them or none. For an empty collection no statement is sent.
     *
     * @return the rows in the same order: the same objects with their keys, or new ones where the model is a record
     */
    public <M, K> List<M> insertAll(Table<M, K> table, Collection<? extends M> models) {
        if (models.isEmpty()) {
            return List.of();
        }
        TablePlan<M, K> plan = rows.plan(table);
        List<M> checked = new ArrayList<>(models.size());
        for (M model : models) {
            checked.add(rows.checked(plan, model));
        }
        return transactions.required(() -> {
            List<M> inserted = insertNow(plan, checked);
            if (signals.isHeard(AfterBulk.class, table.modelType())) {
                signals.send(new AfterBulk<>(table.modelType(), AfterBulk.Kind.INSERT, inserted.size()));
            }
            return inserted;
        });
    }

    /** Rows whose key the database counts and rows that bring one along take different statements. */
    private <M, K> List<M> insertNow(TablePlan<M, K> plan, List<M> models) {
        List<M> counted = new ArrayList<>(models.size());
        List<M> withKey = new ArrayList<>(0);
        BitSet isCounted = new BitSet(models.size());
        for (M model : models) {
            if (plan.generation == KeyGeneration.IDENTITY && plan.table.key(model) == null) {
                isCounted.set(counted.size() + withKey.size());
                counted.add(model);
            } else {
                withKey.add(model);
            }
        }
        Iterator<M> insertedWithKey = insertChunks(plan, withKey, true).iterator();
        Iterator<M> insertedCounted = insertChunks(plan, counted, false).iterator();
        List<M> inserted = new ArrayList<>(models.size());
        for (int i = 0; i < models.size(); i++) {
            inserted.add(isCounted.get(i) ? insertedCounted.next() : insertedWithKey.next());
        }
        return inserted;
    }

    private <M, K> List<M> insertChunks(TablePlan<M, K> plan, List<M> models, boolean withKey) {
        BulkInsert bulk = dialect().bulkInsert();
        List<Column<M, ?>> columns = withKey ? plan.all : plan.withoutIdentity;
        int size = bulk.style() == BulkInsert.Style.ROWS
                ? Math.max(1, Math.min(bulk.rows(), dialect().maxParameters() / Math.max(1, columns.size())))
                : bulk.rows();
        List<M> inserted = new ArrayList<>(models.size());
        for (int from = 0; from < models.size(); from += size) {
            List<M> chunk = models.subList(from, Math.min(models.size(), from + size));
            List<Object> keys = insertChunk(plan, bulk.style(), columns, chunk, withKey);
            for (int i = 0; i < chunk.size(); i++) {
                M model = chunk.get(i);
                M complete = withKey ? model : RowWriter.with(plan.keys.get(0), model, keys.get(i));
                inserted.add(rows.attached(plan.table, complete));
            }
        }
        return inserted;
    }

    private <M, K> List<Object> insertChunk(
            TablePlan<M, K> plan, BulkInsert.Style style, List<Column<M, ?>> columns, List<M> chunk, boolean withKey) {
        boolean oneText = style != BulkInsert.Style.ROWS;
        StatementInfo info = statements.computeIfAbsent(
                new Shape(plan.table, oneText ? 0 : chunk.size(), withKey),
                shape -> statement(plan, style, columns, chunk.size(), withKey));
        List<Object> keys = switch (style) {
            case ARRAYS -> run(plan, info, withKey, parameters -> bindArrays(columns, chunk, parameters));
            case ROWS -> run(plan, info, withKey, parameters -> bindRows(columns, chunk, parameters));
            case BATCH -> batch(plan, info, withKey, parameters -> bindBatch(columns, chunk, parameters));
        };
        if (!withKey && keys.size() != chunk.size()) {
            throw new StaleRowException("The database answered a bulk insert of " + chunk.size() + " rows into '"
                    + plan.table + "' with " + keys.size() + " keys.");
        }
        return keys;
    }

    private <M, K> List<Object> run(
            TablePlan<M, K> plan, StatementInfo info, boolean withKey, JdbcExecutor.Binder binder) {
        if (withKey) {
            rows.executor().update(info, binder);
            return List.of();
        }
        return rows.executor().query(info, binder, row -> keys(plan, row));
    }

    private <M, K> List<Object> batch(
            TablePlan<M, K> plan, StatementInfo info, boolean withKey, JdbcExecutor.Binder binder) {
        return rows.executor().batch(info, plan.keyNames, binder, row -> withKey ? List.of() : keys(plan, row));
    }

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

    private <M, K> StatementInfo statement(
            TablePlan<M, K> plan, BulkInsert.Style style, List<Column<M, ?>> columns, int size, boolean withKey) {
        Fragment insert = style == BulkInsert.Style.ARRAYS
                ? writer -> writeArrays(writer, plan, columns)
                : writer -> plan.writeInsert(writer, columns, style == BulkInsert.Style.ROWS ? size : 1);
        SqlWriter writer = new SqlWriter(dialect());
        if (withKey || style == BulkInsert.Style.BATCH) {
            insert.write(writer);
        } else {
            ColumnList key = new ColumnList(plan.keys.stream().map(Column::name).toList());
            dialect().returning(writer, Change.INSERT, insert, key);
        }
        return plan.info(Operation.INSERT, writer.toSql());
    }

    private <M, K> void writeArrays(SqlWriter writer, TablePlan<M, K> plan, List<Column<M, ?>> columns) {
        writer.append("insert into ").write(plan.table).append(" (");
        writer.names(columns.stream().map(Column::name).toList()).append(") select * from unnest(");
        for (int i = 0; i < columns.size(); i++) {
            writer.append(i == 0 ? "" : ", ")
                    .placeholder()
                    .append("::")
                    .append(elementType(columns.get(i)))
                    .append("[]");
        }
        writer.append(")");
    }

    private String elementType(Column<?, ?> column) {
        return dialect().elementTypeName(column.definition().type());
    }

    private <M> void bindArrays(List<Column<M, ?>> columns, List<M> chunk, Parameters parameters) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            parameters.setArray(i + 1, elementType(columns.get(i)), elements(columns.get(i), chunk));
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

    private static <M> void bindRows(List<Column<M, ?>> columns, List<M> chunk, Parameters parameters)
            throws SQLException {
        int index = 1;
        for (M model : chunk) {
            index = RowWriter.bindAll(columns, model, parameters, index);
        }
    }

    private static <M> void bindBatch(List<Column<M, ?>> columns, List<M> chunk, Parameters parameters)
            throws SQLException {
        for (M model : chunk) {
            RowWriter.bindAll(columns, model, parameters, 1);
            parameters.addBatch();
        }
    }

    /** Deletes rows by their keys; how many were there. For an empty collection no statement is sent. */
    public <M, K> long deleteAll(Table<M, K> table, Collection<? extends M> models) {
        List<Object> keys = new ArrayList<>(models.size());
        for (M model : models) {
            K key = table.key(model);
            if (key == null) {
                throw new StaleRowException("A row of " + table.modelType().getSimpleName()
                        + " without a key cannot be deleted: it was never saved. Nothing was deleted.");
            }
            keys.add(key);
        }
        if (keys.isEmpty()) {
            return 0;
        }
        int size = dialect().maxParameters() / 2 / table.keyColumns().size();
        return transactions.required(() -> {
            long deleted = 0;
            for (int from = 0; from < keys.size(); from += size) {
                List<Object> portion = keys.subList(from, Math.min(keys.size(), from + size));
                deleted += Delete.of(runner, table).where(keyIn(table, portion)).execute();
            }
            return deleted;
        });
    }

    private static <M> Condition keyIn(Table<M, ?> table, List<Object> keys) {
        List<Column<M, ?>> columns = table.keyColumns();
        if (columns.size() == 1) {
            return untyped(columns.get(0)).in(keys);
        }
        List<Condition> rows = new ArrayList<>();
        for (Object key : keys) {
            List<Condition> parts = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                parts.add(untyped(columns.get(i)).eq(((Key) key).part(i)));
            }
            rows.add(Condition.all(parts));
        }
        return Condition.any(rows);
    }

    @SuppressWarnings("unchecked") // keys come from this very table
    private static Expression<Object> untyped(Expression<?> column) {
        return (Expression<Object>) column;
    }

    private Dialect dialect() {
        return runner.dialect();
    }
}
