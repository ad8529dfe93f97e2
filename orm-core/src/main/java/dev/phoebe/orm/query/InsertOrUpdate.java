package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidKeyException;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.CompositeRef;
import dev.phoebe.orm.model.Key;
import dev.phoebe.orm.model.NumberColumn;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Change;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An insert that updates the row that is there already. In what is set and in its condition, columns are those of the
 * row that is there, and {@link Excluded#excluded} those of the row that would have been inserted. Immutable: every call
 * returns a new one.
 *
 * @param <M> the model whose table it fills
 */
public final class InsertOrUpdate<M> implements ChangeStatement {

    private final Insert<M> insert;
    private final Insert.Conflict conflict;

    InsertOrUpdate(Insert<M> insert, Insert.Conflict conflict) {
        this.insert = insert;
        this.conflict = conflict;
    }

    /** Sets a column of the row that is there. */
    public <V> InsertOrUpdate<M> set(Column<M, V> column, @Nullable V value) {
        return assign(Assignment.value(column, value));
    }

    /** Sets a column of numbers of the row that is there. */
    public <N extends Number & Comparable<? super N>> InsertOrUpdate<M> set(NumberColumn<M, N> column, long value) {
        return assign(Assignment.number(column, value));
    }

    /** Sets a column of the row that is there: {@code hits = counter.hits + excluded.hits}. */
    public <V> InsertOrUpdate<M> set(Column<M, V> column, Expression<V> value) {
        return assign(Assignment.expression(column, value));
    }

    /**
     * A reference of several columns and the key that it holds; null for a reference to nothing.
     *
     * @throws InvalidKeyException when no row of the target can have the key
     */
    public InsertOrUpdate<M> set(CompositeRef<M, ?> reference, @Nullable Key key) {
        InsertOrUpdate<M> changed = this;
        for (Assignment assignment : Assignment.reference(reference, key)) {
            changed = changed.assign(assignment);
        }
        return changed;
    }

    private InsertOrUpdate<M> assign(Assignment assignment) {
        return new InsertOrUpdate<>(
                insert,
                new Insert.Conflict(
                        conflict.target(),
                        assignment.requireOf(insert.table()).requireUpdatable().after(conflict.set()),
                        conflict.condition()));
    }

    /** Updates the row that is there only if all these conditions hold too; else it stays as it is. */
    public InsertOrUpdate<M> where(Condition... conditions) {
        return new InsertOrUpdate<>(
                insert,
                new Insert.Conflict(
                        conflict.target(), conflict.set(), Clauses.append(conflict.condition(), conditions)));
    }

    private Insert<M> whole() {
        if (conflict.set().isEmpty()) {
            throw new InvalidQueryException("This update of a row of '" + insert.table()
                    + "' that is there already sets nothing. Name columns, set some, or say doNothing().");
        }
        return insert.conflicting(conflict);
    }

    @Override
    public Change change() {
        return Change.INSERT;
    }

    @Override
    public Table<M, ?> table() {
        return insert.table();
    }

    @Override
    public QueryRunner runner() {
        return insert.runner();
    }

    @Override
    public List<Insert<M>> portions() {
        return whole().portions();
    }

    @Override
    public boolean isOfOneRow() {
        return insert.isOfOneRow();
    }

    @Override
    public boolean mayLeaveRows() {
        return whole().mayLeaveRows();
    }

    @Override
    public long counted(long told) {
        return whole().counted(told);
    }

    @Override
    public int attempts() {
        return whole().attempts();
    }

    @Override
    public void writeChange(SqlWriter writer) {
        whole().writeChange(writer);
    }
}
