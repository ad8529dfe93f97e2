package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Order;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Change;
import dev.phoebe.orm.sql.Source;
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
    private final Chosen chosen;

    private Delete(QueryRunner runner, Table<M, ?> table, Chosen chosen) {
        this.runner = runner;
        this.table = table;
        this.chosen = chosen;
    }

    /** A delete without a condition yet. */
    public static <M> Delete<M> of(QueryRunner runner, Table<M, ?> table) {
        return new Delete<>(runner, table, Chosen.NONE);
    }

    private Delete<M> with(Chosen changed) {
        return new Delete<>(runner, table, changed);
    }

    /**
     * One more source, whose columns conditions may use: a row is deleted when some row of it fulfils them, written as
     * {@code where exists (...)}.
     */
    public Delete<M> using(Source source) {
        return with(chosen.with(table, source));
    }

    /** Only rows for which all these conditions hold too. */
    public Delete<M> where(Condition... conditions) {
        Chosen changed = chosen.copy();
        changed.where = Clauses.append(chosen.where, conditions);
        return with(changed);
    }

    /** Every row: says that a missing condition is meant. */
    public Delete<M> all() {
        Chosen changed = chosen.copy();
        changed.all = true;
        return with(changed);
    }

    /** In this order, of which {@link #limit} takes the first. */
    public Delete<M> orderBy(Order... orders) {
        Chosen changed = chosen.copy();
        changed.orderBy = List.of(orders);
        return with(changed);
    }

    /** In ascending order of these, of which {@link #limit} takes the first. */
    public Delete<M> orderBy(Expression<?>... expressions) {
        Chosen changed = chosen.copy();
        changed.orderBy = Chosen.ascending(expressions);
        return with(changed);
    }

    /** At most so many rows. */
    public Delete<M> limit(long rows) {
        Chosen changed = chosen.copy();
        changed.limit = Chosen.notNegative(rows);
        return with(changed);
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
    public void writeChange(SqlWriter writer) {
        if (chosen.where.isEmpty() && !chosen.all) {
            throw new InvalidQueryException("This delete from '" + table
                    + "' has no condition and would empty the table. Add where(...), or say all() if that is meant.");
        }
        chosen.requireSense("the delete from '" + table + "'");
        writer.openScope().append("delete from ").from(table);
        chosen.write(writer, table);
        writer.closeScope();
    }
}
