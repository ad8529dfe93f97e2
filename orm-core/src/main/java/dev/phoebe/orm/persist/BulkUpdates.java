package dev.phoebe.orm.persist;

import dev.phoebe.orm.jdbc.JdbcExecutor;
import dev.phoebe.orm.jdbc.Operation;
import dev.phoebe.orm.jdbc.StatementInfo;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.sql.BulkInsert;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.PathJoin;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Parameters;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statements of bulk updates: from arrays where the database takes many rows as arrays, else by CASE over the key.
 * Safe for use by several threads.
 */
final class BulkUpdates {

    /** Rows of one statement: the database looks through a CASE from its begin for every row. */
    private static final int MOST_CASES = 250;

    private static final Name GIVEN = Name.of("given");

    private final JdbcExecutor executor;

    BulkUpdates(JdbcExecutor executor) {
        this.executor = executor;
    }

    /** Writes columns of rows that are there at their version, and raises it; how many were found. */
    <M, K> long update(TablePlan<M, K> plan, List<Column<M, ?>> columns, List<M> rows) {
        boolean arrays = isByArrays();
        int size = rowsOfStatement(plan, columns);
        long found = 0;
        for (int from = 0; from < rows.size(); from += size) {
            List<M> chunk = rows.subList(from, Math.min(rows.size(), from + size));
            found += arrays ? byArrays(plan, columns, chunk) : byCases(plan, columns, chunk);
        }
        return found;
    }

    private boolean isByArrays() {
        return dialect().changes().bulkInsert(false).style() == BulkInsert.Style.ARRAYS;
    }

    private <M, K> int rowsOfStatement(TablePlan<M, K> plan, List<Column<M, ?>> columns) {
        return isByArrays()
                ? dialect().changes().bulkInsert(false).rows()
                : Math.min(MOST_CASES, Math.max(1, mostCases(plan, columns)));
    }

    /** Whether one statement updates so many rows. */
    <M, K> boolean isOneStatement(TablePlan<M, K> plan, List<Column<M, ?>> columns, int rows) {
        return rows <= rowsOfStatement(plan, columns);
    }

    private <M, K> int mostCases(TablePlan<M, K> plan, List<Column<M, ?>> columns) {
        int keys = plan.keys.size();
        int ofRow = columns.size() * (keys + 1) + keys + (plan.version == null ? 0 : 1);
        return dialect().maxParameters() / ofRow;
    }

    private <M, K> StatementInfo info(TablePlan<M, K> plan, SqlWriter writer) {
        return plan.info(Operation.UPDATE, writer.toSql());
    }

    /** {@code version = book.version + 1}: it is that of the row that was read, as the condition says. */
    private static <M, K> void writeVersion(SqlWriter writer, TablePlan<M, K> plan, boolean first) {
        Column<M, Object> version = plan.version;
        if (version != null) {
            writer.append(first ? "" : ", ").name(version.name()).append(" = ");
            writer.write(version).append(" + 1");
        }
    }

    // ---- from arrays

    /** The rows as the database sees them: {@code unnest(?, ?)}. */
    private record Given(List<? extends Column<?, ?>> columns) implements Source {

        @Override
        public Name label() {
            return GIVEN;
        }

        @Override
        public @Nullable PathJoin path() {
            return null;
        }

        @Override
        public void write(SqlWriter writer) {
            writer.append("unnest(");
            for (int i = 0; i < columns.size(); i++) {
                writer.append(i == 0 ? "" : ", ").placeholder().append("::");
                writer.append(writer.dialect()
                        .types()
                        .elementName(columns.get(i).definition().type()));
                writer.append("[]");
            }
            writer.append(")");
        }
    }

    private <M, K> long byArrays(TablePlan<M, K> plan, List<Column<M, ?>> columns, List<M> chunk) {
        List<Column<M, ?>> identity = identity(plan);
        List<Column<M, ?>> sent = new ArrayList<>(identity);
        sent.addAll(columns);
        Given given = new Given(sent);
        SqlWriter writer = new SqlWriter(dialect());
        writer.openScope()
                .append("update ")
                .from(plan.table)
                .declare(given, false)
                .append(" set ");
        for (int i = 0; i < columns.size(); i++) {
            Name name = columns.get(i).name();
            writer.append(i == 0 ? "" : ", ").name(name).append(" = ");
            BulkInserts.writeGiven(writer, columns.get(i), w -> w.column(given, name));
        }
        writeVersion(writer, plan, columns.isEmpty());
        writer.append(" from ").from(given).append(" (");
        writer.names(sent.stream().map(Column::name).toList()).append(") where ");
        for (int i = 0; i < identity.size(); i++) {
            writer.append(i == 0 ? "" : " and ").write(identity.get(i)).append(" = ");
            writer.column(given, identity.get(i).name());
        }
        writer.closeScope();
        return executor.update(info(plan, writer), values -> {
            for (int i = 0; i < sent.size(); i++) {
                Column<M, ?> column = sent.get(i);
                String type = dialect().types().elementName(column.definition().type());
                values.setArray(i + 1, type, BulkInserts.elements(column, chunk));
            }
        });
    }

    private static <M, K> List<Column<M, ?>> identity(TablePlan<M, K> plan) {
        List<Column<M, ?>> identity = new ArrayList<>(plan.keys);
        if (plan.version != null) {
            identity.add(plan.version);
        }
        return identity;
    }

    // ---- by cases

    private <M, K> long byCases(TablePlan<M, K> plan, List<Column<M, ?>> columns, List<M> chunk) {
        SqlWriter writer = new SqlWriter(dialect(), 64 + chunk.size() * (columns.size() + 1) * 24);
        writer.openScope().append("update ").from(plan.table).append(" set ");
        for (int i = 0; i < columns.size(); i++) {
            writeCase(writer.append(i == 0 ? "" : ", "), plan, columns.get(i), chunk.size());
        }
        writeVersion(writer, plan, columns.isEmpty());
        writeIdentities(writer.append(" where "), plan, chunk.size());
        writer.closeScope();
        return executor.update(info(plan, writer), values -> bindCases(plan, columns, chunk, values));
    }

    /** {@code price = case book.id when ? then ? ... end}; with a key of several columns {@code case when ... then}. */
    private static <M, K> void writeCase(SqlWriter writer, TablePlan<M, K> plan, Column<M, ?> column, int rows) {
        boolean simple = plan.keys.size() == 1;
        writer.name(column.name()).append(" = case");
        if (simple) {
            writer.append(" ").write(plan.keys.get(0));
        }
        for (int row = 0; row < rows; row++) {
            writer.append(" when ");
            if (simple) {
                writer.placeholder();
            } else {
                writeEqual(writer, plan.keys);
            }
            writer.append(" then ");
            writer.dialect().types().typed(writer, column.codec().sqlType(), SqlWriter::placeholder);
        }
        writer.append(" end");
    }

    private static <M, K> void writeIdentities(SqlWriter writer, TablePlan<M, K> plan, int rows) {
        List<Column<M, ?>> identity = identity(plan);
        boolean simple = identity.size() == 1;
        if (simple) {
            writer.write(identity.get(0)).append(" in (");
        }
        for (int row = 0; row < rows; row++) {
            if (simple) {
                writer.append(row == 0 ? "" : ", ").placeholder();
            } else {
                writeEqual(writer.append(row == 0 ? "" : " or "), identity);
            }
        }
        writer.append(simple ? ")" : "");
    }

    private static <M> void writeEqual(SqlWriter writer, List<Column<M, ?>> columns) {
        for (int i = 0; i < columns.size(); i++) {
            writer.append(i == 0 ? "" : " and ").write(columns.get(i)).append(" = ");
            writer.placeholder();
        }
    }

    private static <M, K> void bindCases(
            TablePlan<M, K> plan, List<Column<M, ?>> columns, List<M> chunk, Parameters parameters)
            throws SQLException {
        int index = 1;
        for (int i = 0; i < columns.size(); i++) {
            for (int row = 0; row < chunk.size(); row++) {
                index = RowWriter.bindAll(plan.keys, chunk.get(row), parameters, index);
                columns.get(i).bind(chunk.get(row), parameters, index++);
            }
        }
        List<Column<M, ?>> identity = identity(plan);
        for (int row = 0; row < chunk.size(); row++) {
            index = RowWriter.bindAll(identity, chunk.get(row), parameters, index);
        }
    }

    private Dialect dialect() {
        return executor.dialect();
    }
}
