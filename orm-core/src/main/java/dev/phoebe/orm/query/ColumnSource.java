package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.ArrayExpression;
import dev.phoebe.orm.expr.BinaryExpression;
import dev.phoebe.orm.expr.ComparableExpression;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.JsonExpression;
import dev.phoebe.orm.expr.Named;
import dev.phoebe.orm.expr.NumberExpression;
import dev.phoebe.orm.expr.Output;
import dev.phoebe.orm.expr.StringExpression;
import dev.phoebe.orm.expr.TemporalExpression;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.Occurrence;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.PathJoin;
import dev.phoebe.orm.sql.Source;
import java.time.temporal.Temporal;
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

    /** A column: what it was selected as. */
    public final <V> Expression<V> get(Expression<V> selected) {
        return new SourceColumn<>(this, name(selected), selected.codec());
    }

    /** A column whose values have an order. */
    public final <V extends Comparable<? super V>> ComparableExpression<V> get(ComparableExpression<V> selected) {
        return new SourceColumn.OfComparable<>(this, name(selected), selected.codec());
    }

    /** A column of numbers. */
    public final <N extends Number & Comparable<? super N>> NumberExpression<N> get(NumberExpression<N> selected) {
        return new SourceColumn.OfNumber<>(this, name(selected), selected.codec());
    }

    /** A column of texts. */
    public final StringExpression get(StringExpression selected) {
        return new SourceColumn.OfString(this, name(selected), selected.codec());
    }

    /** A column of dates or times. */
    public final <T extends Temporal & Comparable<? super T>> TemporalExpression<T> get(
            TemporalExpression<T> selected) {
        return new SourceColumn.OfTemporal<>(this, name(selected), selected.codec());
    }

    /** A column of arrays. */
    public final <E> ArrayExpression<E> get(ArrayExpression<E> selected) {
        return new SourceColumn.OfArray<>(this, name(selected), selected.codec());
    }

    /** A column of JSON. */
    public final JsonExpression get(JsonExpression selected) {
        return new SourceColumn.OfJson(this, name(selected), selected.codec());
    }

    /** A column of bytes. */
    public final BinaryExpression get(BinaryExpression selected) {
        return new SourceColumn.OfBytes(this, name(selected), selected.codec());
    }

    /** A column of truth values. */
    public final Condition get(Condition selected) {
        return new SourceColumn.OfCondition(this, name(selected), selected.codec());
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

    private static Name name(Expression<?> selected) {
        if (selected instanceof Named named) {
            return named.name();
        }
        throw new InvalidQueryException(
                "Only a column or an expression with a name can be taken from a derived or common"
                        + " table: give it one by as(\"...\").");
    }

    @Override
    public final Name label() {
        return label;
    }

    @Override
    public final @Nullable PathJoin path() {
        return null;
    }
}
