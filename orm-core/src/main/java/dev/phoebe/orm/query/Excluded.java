package dev.phoebe.orm.query;

import dev.phoebe.orm.expr.ArrayExpression;
import dev.phoebe.orm.expr.BinaryExpression;
import dev.phoebe.orm.expr.ComparableExpression;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Formula;
import dev.phoebe.orm.expr.JsonExpression;
import dev.phoebe.orm.expr.NumberExpression;
import dev.phoebe.orm.expr.StringExpression;
import dev.phoebe.orm.expr.TemporalExpression;
import dev.phoebe.orm.model.ArrayColumn;
import dev.phoebe.orm.model.BinaryColumn;
import dev.phoebe.orm.model.BooleanColumn;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.ComparableColumn;
import dev.phoebe.orm.model.JsonColumn;
import dev.phoebe.orm.model.NumberColumn;
import dev.phoebe.orm.model.StringColumn;
import dev.phoebe.orm.model.TemporalColumn;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * In the update of an upsert, the values that the insert would have written, to be imported statically:
 * {@code .set(COUNTER.hits, COUNTER.hits.plus(excluded(COUNTER.hits)))}.
 */
public final class Excluded {

    private Excluded() {}

    /** The new value of a number. */
    public static <N extends Number & Comparable<? super N>> NumberExpression<N> excluded(NumberColumn<?, N> column) {
        return column.type().make(new NewValue(column.name()));
    }

    /** The new value of a string. */
    public static StringExpression excluded(StringColumn<?> column) {
        return column.type().make(new NewValue(column.name()));
    }

    /** The new value of a date or time. */
    public static <T extends Temporal & Comparable<? super T>> TemporalExpression<T> excluded(
            TemporalColumn<?, T> column) {
        return column.type().make(new NewValue(column.name()));
    }

    /** The new value of a boolean. */
    public static Condition excluded(BooleanColumn<?> column) {
        return column.type().make(new NewValue(column.name()));
    }

    /** The new value of a column whose values have an order. */
    public static <V extends Comparable<? super V>> ComparableExpression<V> excluded(ComparableColumn<?, V> column) {
        return column.type().make(new NewValue(column.name()));
    }

    /** The new value of an array. */
    public static <E> ArrayExpression<E> excluded(ArrayColumn<?, E> column) {
        return column.type().make(new NewValue(column.name()));
    }

    /** The new value of a JSON column. */
    public static JsonExpression excluded(JsonColumn<?> column) {
        return column.type().make(new NewValue(column.name()));
    }

    /** The new value of a column of bytes. */
    public static BinaryExpression excluded(BinaryColumn<?> column) {
        return column.type().make(new NewValue(column.name()));
    }

    /** The new value of a column of any other type. */
    public static <V> Expression<V> excluded(Column<?, V> column) {
        return column.type().make(new NewValue(column.name()));
    }

    private record NewValue(Name column) implements Formula {

        @Override
        public void write(SqlWriter writer) {
            writer.dialect().changes().excluded(writer, column);
        }

        @Override
        public @Nullable Source origin() {
            return null;
        }
    }
}
