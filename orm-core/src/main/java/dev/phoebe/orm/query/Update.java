package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Change;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE. Immutable: every call returns a new one. Without a condition it must say {@link #all()}.
 *
 * @param <M> the model whose rows it changes
 */
public final class Update<M> implements ChangeStatement {

    private final QueryRunner runner;
    private final Table<M, ?> table;
    private final List<Assignment> assignments;
    private final List<Condition> where;
    private final boolean all;

    private Update(
            QueryRunner runner, Table<M, ?> table, List<Assignment> assignments, List<Condition> where, boolean all) {
        this.runner = runner;
        this.table = table;
        this.assignments = assignments;
        this.where = where;
        this.all = all;
    }

    /** An update that sets nothing yet. */
    public static <M> Update<M> of(QueryRunner runner, Table<M, ?> table) {
        return new Update<>(runner, table, List.of(), List.of(), false);
    }

    /** {@code set column = ?}. */
    public <V> Update<M> set(Column<M, V> column, @Nullable V value) {
        return assign(Assignment.value(column, value));
    }

    /** {@code set column = expression}. */
    public <V> Update<M> set(Column<M, V> column, Expression<V> value) {
        return assign(new Assignment(column.name(), value));
    }

    private Update<M> assign(Assignment assignment) {
        return new Update<>(runner, table, assignment.after(assignments), where, all);
    }

    /** Only rows for which all these conditions hold too. */
    public Update<M> where(Condition... conditions) {
        return new Update<>(runner, table, assignments, Clauses.append(where, conditions), all);
    }

    /** Every row: says that a missing condition is meant. */
    public Update<M> all() {
        return new Update<>(runner, table, assignments, where, true);
    }

    @Override
    public Change change() {
        return Change.UPDATE;
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
            throw new InvalidQueryException("This update of '" + table + "' sets nothing.");
        }
        if (where.isEmpty() && !all) {
            throw new InvalidQueryException("This update of '" + table
                    + "' has no condition and would change every row. Add where(...), or say all() if that is meant.");
        }
        writer.openScope().append("update ").from(table).append(" set ");
        for (int i = 0; i < assignments.size(); i++) {
            writer.append(i == 0 ? "" : ", ").name(assignments.get(i).column()).append(" = ");
            writer.write(assignments.get(i).value());
        }
        Clauses.writeConditions(writer, " where ", where);
        writer.closeScope();
    }
}
