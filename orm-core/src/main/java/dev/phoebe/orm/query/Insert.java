package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.IndexDefinition;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Change;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.Upsert;
import dev.phoebe.orm.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT of one row, column by column, which may give way to a row that is there already. Immutable: every call
 * returns a new one.
 *
 * @param <M> the model whose table it fills
 */
public final class Insert<M> implements ChangeStatement {

    private final QueryRunner runner;
    private final Table<M, ?> table;
    private final List<Column<M, ?>> columns;
    private final List<Assignment> assignments;
    private final @Nullable Conflict conflict;

    private record Conflict(List<Name> target, List<Upsert.Set> set) {}

    private Insert(
            QueryRunner runner,
            Table<M, ?> table,
            List<Column<M, ?>> columns,
            List<Assignment> assignments,
            @Nullable Conflict conflict) {
        this.runner = runner;
        this.table = table;
        this.columns = columns;
        this.assignments = assignments;
        this.conflict = conflict;
    }

    /** An insert that sets nothing yet. */
    public static <M> Insert<M> of(QueryRunner runner, Table<M, ?> table) {
        return new Insert<>(runner, table, List.of(), List.of(), null);
    }

    /** A column and its value. */
    public <V> Insert<M> set(Column<M, V> column, @Nullable V value) {
        return assign(column, Assignment.value(column, value));
    }

    /** A column and an expression for its value. */
    public <V> Insert<M> set(Column<M, V> column, Expression<V> value) {
        return assign(column, new Assignment(column.name(), value));
    }

    private Insert<M> assign(Column<M, ?> column, Assignment assignment) {
        return new Insert<>(runner, table, Clauses.append(columns, column), assignment.after(assignments), conflict);
    }

    /** What to do when a row with the same values in these columns is there: they must be a key or unique. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final OnConflict<M> onConflict(Column<M, ?>... target) {
        return new OnConflict<>(this, Arrays.stream(target).map(Column::name).toList());
    }

    /** What happens to the row that is there. */
    public static final class OnConflict<M> {

        private final Insert<M> insert;
        private final List<Name> target;

        private OnConflict(Insert<M> insert, List<Name> target) {
            this.insert = insert;
            this.target = target;
        }

        /** It stays as it is, and nothing is inserted. */
        public Insert<M> doNothing() {
            return insert.conflicting(new Conflict(target, List.of()));
        }

        /** It takes the new values of these columns. */
        @SafeVarargs
        public final Insert<M> doUpdate(Column<M, ?>... columns) {
            List<Upsert.Set> set = new ArrayList<>();
            for (Column<M, ?> column : columns) {
                set.add(new Upsert.Set(column.name(), writer -> writer.dialect().excluded(writer, column.name())));
            }
            return insert.conflicting(new Conflict(target, List.copyOf(set)));
        }
    }

    private Insert<M> conflicting(Conflict how) {
        return new Insert<>(runner, table, columns, assignments, how);
    }

    @Override
    public Change change() {
        return Change.INSERT;
    }

    @Override
    public Table<M, ?> table() {
        return table;
    }

    @Override
    public QueryRunner runner() {
        return runner;
    }

    @Override
    public void write(SqlWriter writer) {
        if (assignments.isEmpty()) {
            throw new InvalidQueryException("This insert into '" + table + "' sets nothing.");
        }
        List<Name> names = assignments.stream().map(Assignment::column).toList();
        List<Fragment> values = assignments.stream().map(Assignment::value).toList();
        if (conflict == null) {
            writer.append("insert into ").write(table).append(" (").names(names).append(") values (");
            writer.write(values, ", ").append(")");
        } else {
            writer.openScope();
            writer.dialect().upsert(writer, upsert(conflict, names, values));
            writer.closeScope();
        }
    }

    private Upsert upsert(Conflict how, List<Name> names, List<Fragment> values) {
        List<SqlType> types =
                columns.stream().map(column -> column.definition().type()).toList();
        return new Upsert(
                table, names, types, List.of(values), how.target, how.set, null, isOnlyKey(names, how.target));
    }

    /** Whether no other key of the table is given all its values. */
    private boolean isOnlyKey(List<Name> names, List<Name> target) {
        List<Set<Name>> keys = new ArrayList<>();
        keys.add(names(table.keyColumns()));
        for (Column<M, ?> column : table.columns()) {
            if (column.definition().unique()) {
                keys.add(Set.of(column.name()));
            }
        }
        for (IndexDefinition index : table.indexes()) {
            if (index.unique()) {
                keys.add(names(table.columns().stream()
                        .filter(column -> index.properties().contains(column.property()))
                        .toList()));
            }
        }
        return keys.stream().noneMatch(key -> names.containsAll(key) && !key.equals(Set.copyOf(target)));
    }

    private Set<Name> names(List<Column<M, ?>> keyColumns) {
        return keyColumns.stream().map(Column::name).collect(Collectors.toSet());
    }
}
