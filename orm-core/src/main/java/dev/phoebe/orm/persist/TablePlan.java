package dev.phoebe.orm.persist;

import dev.phoebe.orm.error.UnsupportedFeatureException;
import dev.phoebe.orm.jdbc.JdbcExecutor;
import dev.phoebe.orm.jdbc.Operation;
import dev.phoebe.orm.jdbc.StatementInfo;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.KeyGeneration;
import dev.phoebe.orm.model.Reference;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.query.QueryRunner;
import dev.phoebe.orm.query.RowStatements;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Sql;
import dev.phoebe.orm.type.RowReader;
import dev.phoebe.orm.validation.ColumnRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements by which rows of one table are written and found, made once for each database. */
final class TablePlan<M, K> {

    final Table<M, K> table;
    final List<Column<M, ?>> keys;
    final @Nullable Column<M, Object> version;
    final List<Column<M, ?>> all;
    final List<Column<M, ?>> withoutIdentity;
    final List<Column<M, ?>> updated;
    final List<Reference<M, ?>> references;
    final ColumnRules<M> rules;
    final String[] keyNames;
    final KeyGeneration generation;

    /** Whether the version tells a new row from a stored one, so that a stored one never has the first. */
    final boolean countsFromOne;

    final StatementInfo find;
    final JdbcExecutor.Reader<@Nullable M> first;
    final StatementInfo insert;
    final StatementInfo insertWithKey;

    /** Null where there is nothing that an update writes. */
    final @Nullable StatementInfo update;

    final StatementInfo delete;
    final RowStatements<M> statements;

    private final Dialect dialect;

    @SuppressWarnings("unchecked") // version numbers are handled as numbers
    TablePlan(Table<M, K> table, QueryRunner runner, ReadContext context) {
        this.table = table;
        this.dialect = runner.dialect();
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
        this.references = table.references();
        this.rules = new ColumnRules<>(table);
        this.keyNames = keys.stream().map(column -> column.name().text()).toArray(String[]::new);
        KeyGeneration first = keys.get(0).definition().key();
        this.generation = first == null ? KeyGeneration.ASSIGNED : first;
        this.countsFromOne = generation == KeyGeneration.ASSIGNED && version != null;
        this.statements = new RowStatements<>(runner, table, version);
        this.find = info(Operation.SELECT, statements.find().toSql());
        RowReader<M> reader = table.reader(context);
        this.first = row -> row.next() ? reader.read(row, 1) : null;
        this.insert =
                info(Operation.INSERT, statements.insert(withoutIdentity, 1).toSql());
        this.insertWithKey = info(Operation.INSERT, statements.insert(all, 1).toSql());
        this.update = updated.isEmpty() && version == null
                ? null
                : info(Operation.UPDATE, statements.update(updated).toSql());
        this.delete = info(Operation.DELETE, statements.delete().toSql());
    }

    /**
     * Whether the database counts the key of a row that is inserted.
     *
     * @throws UnsupportedFeatureException when the row has a key in place of which the database would count one
     */
    boolean isCounted(M model) {
        if (generation != KeyGeneration.IDENTITY) {
            return false;
        }
        K key = table.key(model);
        if (key instanceof Number number && number.longValue() == 0) {
            if (!dialect.supports(Feature.KEY_ZERO)) {
                throw new UnsupportedFeatureException(
                        Feature.KEY_ZERO.words(), dialect.name(), "Give the row another key, or none.");
            }
        }
        return key == null;
    }

    @Nullable
    Object version(M model) {
        return version == null ? null : version.get(model);
    }

    M withVersion(M model, @Nullable Object number) {
        return version == null ? model : version.with(model, number);
    }

    StatementInfo info(Operation operation, Sql sql) {
        return new StatementInfo(operation, table.modelType().getSimpleName(), sql);
    }
}
