package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Change;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.List;

/**
 * A DELETE. Immutable: every call returns a new one. Without a condition it must say {@link #all()}.
 *
 * @param <M> the model whose rows it deletes
 */
public final class Delete<M> implements ChangeStatement {

    private final QueryRunner runner;
    private final Table<M, ?> table;
    private final List<Condition> where;
    private final boolean all;

    private Delete(QueryRunner runner, Table<M, ?> table, List<Condition> where, boolean all) {
        this.runner = runner;
        this.table = table;
        this.where = where;
        this.all = all;
    }

    /** A delete without a condition yet. */
    public static <M> Delete<M> of(QueryRunner runner, Table<M, ?> table) {
        return new Delete<>(runner, table, List.of(), false);
    }

    /** Only rows for which all these conditions hold too. */
    public Delete<M> where(Condition... conditions) {
        return new Delete<>(runner, table, Clauses.append(where, conditions), all);
    }

    /** Every row: says that a missing condition is meant. */
    public Delete<M> all() {
        return new Delete<>(runner, table, where, true);
    }

    @Override
    public Change change() {
        return Change.DELETE;
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
        if (where.isEmpty() && !all) {
            throw new InvalidQueryException("This delete from '" + table
                    + "' has no condition and would empty the table. Add where(...), or say all() if that is meant.");
        }
        writer.openScope().append("delete from ").from(table);
        Clauses.writeConditions(writer, " where ", where);
        writer.closeScope();
    }
}
