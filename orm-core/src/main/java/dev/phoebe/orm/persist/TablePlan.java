package dev.phoebe.orm.persist;

import dev.phoebe.orm.jdbc.JdbcExecutor;
import dev.phoebe.orm.jdbc.Operation;
import dev.phoebe.orm.jdbc.StatementInfo;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.KeyGeneration;
import dev.phoebe.orm.model.RefColumn;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.Sql;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.RowReader;
import dev.phoebe.orm.validation.ColumnRules;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The statements by which rows of one table are written and found, made once for each database. */
final class TablePlan<M, K> {

    final Table<M, K> table;
    final List<Column<M, ?>> keys;
    final @Nullable Column<M, Object> version;
    final List<Column<M, ?>> all;
    final List<Column<M, ?>> withoutIdentity;
    final List<Column<M, ?>> updated;
    final List<RefColumn<M, ?, ?>> references;
    final ColumnRules<M> rules;
    final String[] keyNames;
    final KeyGeneration generation;

    /** Whether the version tells a new row from a stored one, so that a stored one never has the first. */
    final boolean countsFromOne;

    final StatementInfo find;
    final JdbcExecutor.Reader<@Nullable M> first;
    final StatementInfo insert;
    final StatementInfo insertWithKey;
    final StatementInfo update;
    final StatementInfo delete;
    private final Dialect dialect;

    @SuppressWarnings("unchecked") // version numbers are handled as numbers; references are columns of this table
    TablePlan(Table<M, K> table, Dialect dialect, ReadContext context) {
        this.table = table;
        this.dialect = dialect;
        this.keys = table.keyColumns();
        this.version = (Column<M, Object>) table.versionColumn().orElse(null);
        this.all = table.columns();
        this.withoutIdentity = all.stream()
                .filter(column -> column.definition().key() != KeyGeneration.IDENTITY)
                .toList();
        this.updated = all.stream()
                .filter(column ->
                        column.definition().updatable() && !column.definition().version())
                .toList();
        this.references = (List<RefColumn<M, ?, ?>>)
                (List<?>) all.stream().filter(RefColumn.class::isInstance).toList();
        this.rules = new ColumnRules<>(table);
        this.keyNames = keys.stream().map(column -> column.name().text()).toArray(String[]::new);
        KeyGeneration first = keys.get(0).definition().key();
        this.generation = first == null ? KeyGeneration.ASSIGNED : first;
        this.countsFromOne = generation == KeyGeneration.ASSIGNED && version != null;
        this.find = info(Operation.SELECT, this::writeFind);
        RowReader<M> reader = table.reader(context);
        this.first = row -> row.next() ? reader.read(row, 1) : null;
        this.insert = info(Operation.INSERT, writer -> writeInsert(writer, withoutIdentity, 1));
        this.insertWithKey = info(Operation.INSERT, writer -> writeInsert(writer, all, 1));
        this.update = info(Operation.UPDATE, this::writeUpdate);
        this.delete = info(Operation.DELETE, this::writeDelete);
    }

    @Nullable
    Object version(M model) {
        return version == null ? null : version.get(model);
    }

    M withVersion(M model, @Nullable Object number) {
        return version == null ? model : version.with(model, number);
    }

    private StatementInfo info(Operation operation, Consumer<SqlWriter> writing) {
        SqlWriter writer = new SqlWriter(dialect);
        writer.openScope();
        writing.accept(writer);
        writer.closeScope();
        return info(operation, writer.toSql());
    }

    StatementInfo info(Operation operation, Sql sql) {
        return new StatementInfo(operation, table.modelType().getSimpleName(), sql);
    }

    private void writeFind(SqlWriter writer) {
        writer.declare(table, false).append("select ");
        table.writeColumns(writer);
        writer.append(" from ").from(table).append(" where ");
        for (int i = 0; i < keys.size(); i++) {
            writer.append(i == 0 ? "" : " and ")
                    .write(keys.get(i))
                    .append(" = ")
                    .placeholder();
        }
    }

    void writeInsert(SqlWriter writer, List<Column<M, ?>> columns, int rows) {
        writer.append("insert into ").write(table);
        if (columns.isEmpty()) {
            writeDefaults(writer, rows);
            return;
        }
        writer.append(" (").names(columns.stream().map(Column::name).toList()).append(") values ");
        for (int row = 0; row < rows; row++) {
            writer.append(row == 0 ? "(" : ", (");
            for (int i = 0; i < columns.size(); i++) {
                writer.append(i == 0 ? "" : ", ").placeholder();
            }
            writer.append(")");
        }
    }

    /** Rows in which everything is made by the database. */
    private void writeDefaults(SqlWriter writer, int rows) {
        if (rows == 1) {
            dialect.changes().defaultValues(writer);
            return;
        }
        writer.append(" (").name(keys.get(0).name()).append(") values (default)");
        for (int row = 1; row < rows; row++) {
            writer.append(", (default)");
        }
    }

    private void writeUpdate(SqlWriter writer) {
        writer.append("update ").write(table).append(" set ");
        boolean first = true;
        for (Column<M, ?> column : updated) {
            writer.append(first ? "" : ", ").name(column.name()).append(" = ").placeholder();
            first = false;
        }
        if (version != null) {
            writer.append(first ? "" : ", ").name(version.name()).append(" = ").placeholder();
        }
        writeIdentity(writer);
    }

    private void writeDelete(SqlWriter writer) {
        writer.append("delete from ").write(table);
        writeIdentity(writer);
    }

    private void writeIdentity(SqlWriter writer) {
        for (int i = 0; i < keys.size(); i++) {
            writer.append(i == 0 ? " where " : " and ")
                    .name(keys.get(i).name())
                    .append(" = ")
                    .placeholder();
        }
        if (version != null) {
            writer.append(" and ").name(version.name()).append(" = ").placeholder();
        }
    }
}
