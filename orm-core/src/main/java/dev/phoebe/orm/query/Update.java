package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidKeyException;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Order;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.CompositeRef;
import dev.phoebe.orm.model.Key;
import dev.phoebe.orm.model.KeyColumns;
import dev.phoebe.orm.model.NumberColumn;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Change;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE. Immutable: every call returns a new one. Without a condition it must say {@link #all()}. All columns are
 * set at once, from the values that were there before.
 *
 * @param <M> the model whose rows it changes
 */
public final class Update<M> implements ChangeStatement {

    private final QueryRunner runner;
    private final Table<M, ?> table;
    private final List<Assignment> assignments;
    private final Chosen chosen;

    /** Whether it answers with rows: RETURNING would see the columns of FROM beside those of the table. */
    private final boolean answering;

    private Update(
            QueryRunner runner, Table<M, ?> table, List<Assignment> assignments, Chosen chosen, boolean answering) {
        this.runner = runner;
        this.table = table;
        this.assignments = assignments;
        this.chosen = chosen;
        this.answering = answering;
    }

    /** An update that sets nothing yet. */
    public static <M> Update<M> of(QueryRunner runner, Table<M, ?> table) {
        return new Update<>(runner, table, List.of(), Chosen.NONE, false);
    }

    /** {@code set column = ?}. */
    public <V> Update<M> set(Column<M, V> column, @Nullable V value) {
        return assign(Assignment.value(column, value));
    }

    /** {@code set column = ?}. */
    public <N extends Number & Comparable<? super N>> Update<M> set(NumberColumn<M, N> column, long value) {
        return assign(Assignment.number(column, value));
    }

    /** {@code set column = expression}. */
    public <V> Update<M> set(Column<M, V> column, Expression<V> value) {
        return assign(Assignment.expression(column, value));
    }

    /**
     * {@code set line_order_id = ?, line_position = ?}; null for a reference to nothing.
     *
     * @throws InvalidKeyException when no row of the target can have the key
     */
    public Update<M> set(CompositeRef<M, ?> reference, @Nullable Key key) {
        Update<M> changed = this;
        for (Assignment assignment : Assignment.reference(reference, key)) {
            changed = changed.assign(assignment);
        }
        return changed;
    }

    private Update<M> assign(Assignment assignment) {
        return new Update<>(
                runner, table, assignment.requireOf(table).requireUpdatable().after(assignments), chosen, answering);
    }

    private Update<M> with(Chosen changed) {
        return new Update<>(runner, table, assignments, changed, answering);
    }

    /**
     * One more source, whose columns expressions and conditions may use: {@code update ... from}. The conditions say which
     * of its rows belong to a row of the table. That must be one at most: where there are more, some databases take any
     * of them and others fail.
     */
    public Update<M> from(Source source) {
        return with(chosen.with(table, source));
    }

    /** Only rows for which all these conditions hold too. */
    public Update<M> where(Condition... conditions) {
        Chosen changed = chosen.copy();
        changed.where = Clauses.append(chosen.where, conditions);
        return with(changed);
    }

    /** Every row: says that a missing condition is meant. */
    public Update<M> all() {
        Chosen changed = chosen.copy();
        changed.all = true;
        return with(changed);
    }

    /** In this order, of which {@link #limit} takes the first. */
    public Update<M> orderBy(Order... orders) {
        Chosen changed = chosen.copy();
        changed.orderBy = List.of(orders);
        return with(changed);
    }

    /** In ascending order of these, of which {@link #limit} takes the first. */
    public Update<M> orderBy(Expression<?>... expressions) {
        Chosen changed = chosen.copy();
        changed.orderBy = Chosen.ascending(expressions);
        return with(changed);
    }

    /** At most so many rows. */
    public Update<M> limit(long rows) {
        Chosen changed = chosen.copy();
        changed.limit = Chosen.notNegative(rows);
        return with(changed);
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
    public ChangeStatement answering() {
        return chosen.sources.isEmpty() ? this : new Update<>(runner, table, assignments, chosen, true);
    }

    /**
     * The keys of its rows, which locks them: with {@link #ofKeys} what it takes to know the rows afterwards where UPDATE
     * cannot tell. Null where the keys are changed, or other sources have a say, which nobody locks.
     */
    public @Nullable Select<Object> lockingKeys() {
        boolean changesKeys = assignments.stream()
                .anyMatch(assignment -> assignment.column().definition().key() != null);
        if (changesKeys || !chosen.sources.isEmpty()) {
            return null;
        }
        requireSense();
        Select<Object> keys = Select.of(runner, KeyColumns.of(table))
                .from(table)
                .where(chosen.where.toArray(Condition[]::new))
                .orderBy(chosen.orderBy.toArray(Order[]::new))
                .forUpdate();
        return chosen.limit == null ? keys : keys.limit(chosen.limit);
    }

    /** The same update of the rows that have these keys. */
    public Update<M> ofKeys(List<Object> keys) {
        return of(runner, table).setting(assignments).where(KeyColumns.of(table).in(keys));
    }

    Update<M> setting(List<Assignment> values) {
        return new Update<>(runner, table, values, chosen, answering);
    }

    /** Where other sources stand in its FROM, common tables among them are defined in front of it. */
    @Override
    public void writeChange(SqlWriter writer) {
        requireSense();
        boolean from = !chosen.sources.isEmpty() && writer.dialect().supports(Feature.UPDATE_FROM) && !answering;
        if (from) {
            writer.openQuery();
        }
        writer.openScope().append("update ").from(table).append(" set ").refuseAggregatesIn("SET");
        if (chosen.sources.isEmpty()) {
            writeAssignments(writer, assignments);
            chosen.write(writer, table);
        } else if (from) {
            for (int i = 0; i < chosen.sources.size(); i++) {
                writer.declare(chosen.sources.get(i), false);
            }
            writeAssignments(writer, assignments);
            chosen.writeMatches(writer);
        } else {
            writeAssignments(writer, asked());
            chosen.write(writer, table);
        }
        writer.closeScope();
        if (from) {
            writer.closeQuery();
        }
    }

    private void requireSense() {
        if (assignments.isEmpty()) {
            throw new InvalidQueryException("This update of '" + table + "' sets nothing.");
        }
        if (chosen.where.isEmpty() && !chosen.all) {
            throw new InvalidQueryException("This update of '" + table
                    + "' has no condition and would change every row. Add where(...), or say all() if that is meant.");
        }
        chosen.requireSense("the update of '" + table + "'");
    }

    /** Expressions may use the sources, and so each becomes a subquery over them. */
    private List<Assignment> asked() {
        List<Assignment> asked = new ArrayList<>(assignments.size());
        for (int i = 0; i < assignments.size(); i++) {
            Assignment assignment = assignments.get(i);
            asked.add(
                    assignment.plain()
                            ? assignment
                            : new Assignment(
                                    assignment.column(),
                                    w -> {
                                        w.append("(").openQuery().openScope().refuseAggregatesIn("SET");
                                        for (int j = 0; j < chosen.sources.size(); j++) {
                                            w.declare(chosen.sources.get(j), false);
                                        }
                                        w.append("select ").write(assignment.value());
                                        chosen.writeMatches(w);
                                        w.closeScope().closeQuery().append(")");
                                    },
                                    false));
        }
        return asked;
    }

    private void writeAssignments(SqlWriter writer, List<Assignment> values) {
        List<Assignment> ordered = AssignmentOrder.of(writer, table, values);
        for (int i = 0; i < ordered.size(); i++) {
            writer.append(i == 0 ? "" : ", ").name(ordered.get(i).name()).append(" = ");
            writer.write(ordered.get(i).value());
        }
    }
}
