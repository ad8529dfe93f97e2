package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Named;
import dev.phoebe.orm.expr.Output;
import dev.phoebe.orm.expr.TypedExpression;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.Occurrence;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.PathJoin;
import dev.phoebe.orm.sql.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source that a query makes: a derived table, a common table, a list of values. Its columns are known by the columns
 * and named expressions that they come from, and keep their types. Immutable.
 */
public abstract sealed class ColumnSource implements Source permits DerivedTable, Cte, ValuesTable {

    private final Name label;

    ColumnSource(Name label) {
        this.label = label;
    }

    /** A column: what it was selected as, with the same methods. */
    public final <V, E extends Expression<V>> E get(TypedExpression<V, E> selected) {
        return selected.type().make(column(selected));
    }

    /** A column of any other type. */
    public final <V> Expression<V> get(Expression<V> selected) {
        return selected.type().make(column(selected));
    }

    private SourceColumn column(Expression<?> selected) {
        Name name = Named.nameOf(selected);
        if (name == null) {
            throw new InvalidQueryException(
                    "Only a column or an expression with a name can be taken from a derived or common"
                            + " table: give it one by as(\"...\").");
        }
        return new SourceColumn(this, name);
    }

    /**
     * The columns of a table, read from here: its rows are models, with all their columns and relations.
     *
     * @throws InvalidQueryException when one of its columns is not here
     */
    @SuppressWarnings("unchecked") // a table makes another occurrence of its own class
    public final <X extends Table<?, ?>> X rows(X table) {
        List<Output> outputs = outputs();
        for (Column<?, ?> column : table.columns()) {
            if (outputs.stream().noneMatch(output -> output.name().equals(column.name()))) {
                throw new InvalidQueryException("'" + label + "' has no column '" + column.name()
                        + "', so its rows cannot be read as rows of '" + table + "'. Select the whole table in it.");
            }
        }
        return (X) table.at(Occurrence.in(this));
    }

    /** Its columns. */
    abstract List<Output> outputs();

    @Override
    public final Name label() {
        return label;
    }

    @Override
    public final @Nullable PathJoin path() {
        return null;
    }
}
