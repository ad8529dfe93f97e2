package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.TypedExpression;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.Occurrence;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.PathJoin;
import dev.phoebe.orm.sql.Source;
import org.jspecify.annotations.Nullable;

/**
 * A source that a query makes: a derived table, a common table, a list of values. Its columns are taken by the columns and
 * expressions that were selected, and keep their types. Immutable.
 */
public abstract sealed class ColumnSource implements Source permits DerivedTable, Cte, ValuesTable {

    private final Name label;

    ColumnSource(Name label) {
        this.label = label;
    }

    /**
     * The column of what was selected, with the same methods.
     *
     * @throws InvalidQueryException when it was not selected: a column of another occurrence of the table, or another
     *     expression of the same name, is not it
     */
    public final <V, E extends Expression<V>> E get(TypedExpression<V, E> selected) {
        return selected.type().with(outputs().codec(selected, label)).make(column(selected));
    }

    /** The column of an expression of any other type. */
    public final <V> Expression<V> get(Expression<V> selected) {
        return selected.type().with(outputs().codec(selected, label)).make(column(selected));
    }

    private SourceColumn column(Expression<?> selected) {
        return new SourceColumn(this, outputs().label(selected, label));
    }

    /**
     * The columns of a table, read from here: its rows are models, with all their columns and relations.
     *
     * @throws InvalidQueryException when one of its columns is not here
     */
    @SuppressWarnings("unchecked") // a table makes another occurrence of its own class
    public final <X extends Table<?, ?>> X rows(X table) {
        for (Column<?, ?> column : table.columns()) {
            if (!outputs().hasColumn(column)) {
                throw new InvalidQueryException("'" + label + "' has no column '" + column.name() + "' of '" + table
                        + "', so its rows cannot be read as rows of it. Select the whole table in it, before any other"
                        + " that has columns of the same names.");
            }
        }
        return (X) table.at(Occurrence.in(this));
    }

    /** Its columns. */
    abstract Outputs outputs();

    @Override
    public final Name label() {
        return label;
    }

    @Override
    public final @Nullable PathJoin path() {
        return null;
    }
}
