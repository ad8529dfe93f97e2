package dev.phoebe.orm.persist;

import dev.phoebe.orm.jdbc.JdbcExecutor;
import dev.phoebe.orm.jdbc.Operation;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.sql.BulkInsert;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.Portions;
import dev.phoebe.orm.sql.Sql;
import dev.phoebe.orm.type.Parameters;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Bulk updates: from arrays where the database takes many rows as arrays, else by CASE over the key. Safe for use by
 * several threads.
 */
final class BulkUpdates {

    /** Rows of one statement: the database looks through a CASE from its beginning for every row. */
    private static final int MOST_CASES = 250;

    private final JdbcExecutor executor;

    BulkUpdates(JdbcExecutor executor) {
        this.executor = executor;
    }

    /** Writes columns of rows that are there at their version, and raises it; how many were found. */
    <M, K> long update(TablePlan<M, K> plan, List<Column<M, ?>> columns, List<M> rows) {
        boolean arrays = isByArrays();
        long found = 0;
        for (List<M> portion : portions().cut(rows, parametersOfRow(plan, columns))) {
            found += arrays ? byArrays(plan, columns, portion) : byCases(plan, columns, portion);
        }
        return found;
    }

    /** Whether one statement updates so many rows. */
    <M, K> boolean isOneStatement(TablePlan<M, K> plan, List<Column<M, ?>> columns, int rows) {
        return rows <= portions().size(parametersOfRow(plan, columns));
    }

    private boolean isByArrays() {
        return dialect().changes().bulkInsert(false).style() == BulkInsert.Style.ARRAYS;
    }

    private Portions portions() {
        return isByArrays()
                ? Portions.of(dialect().changes().bulkInsert(false).rows())
                : Portions.of(dialect(), MOST_CASES);
    }

    private static <M, K> int parametersOfRow(TablePlan<M, K> plan, List<Column<M, ?>> columns) {
        int keys = plan.keys.size();
        return columns.size() * (keys + 1) + keys + (plan.version == null ? 0 : 1);
    }

    private <M, K> long byArrays(TablePlan<M, K> plan, List<Column<M, ?>> columns, List<M> rows) {
        List<Column<M, ?>> sent = new ArrayList<>(plan.statements.identity());
        sent.addAll(columns);
        Sql sql = plan.statements.updateArrays(columns).toSql();
        return executor.update(
                plan.info(Operation.UPDATE, sql), values -> BulkInserts.bindArrays(dialect(), sent, rows, values));
    }

    private <M, K> long byCases(TablePlan<M, K> plan, List<Column<M, ?>> columns, List<M> rows) {
        int length = 64 + rows.size() * (columns.size() + 1) * 24;
        Sql sql = executor.renderer().render(plan.statements.updateCases(columns, rows.size()), length);
        return executor.update(plan.info(Operation.UPDATE, sql), values -> bindCases(plan, columns, rows, values));
    }

    private static <M, K> void bindCases(
            TablePlan<M, K> plan, List<Column<M, ?>> columns, List<M> rows, Parameters parameters) throws SQLException {
        int index = 1;
        for (int i = 0; i < columns.size(); i++) {
            for (int row = 0; row < rows.size(); row++) {
                index = RowWriter.bindAll(plan.keys, rows.get(row), parameters, index);
                columns.get(i).bind(rows.get(row), parameters, index++);
            }
        }
        List<Column<M, ?>> identity = plan.statements.identity();
        for (int row = 0; row < rows.size(); row++) {
            index = RowWriter.bindAll(identity, rows.get(row), parameters, index);
        }
    }

    private Dialect dialect() {
        return executor.dialect();
    }
}
