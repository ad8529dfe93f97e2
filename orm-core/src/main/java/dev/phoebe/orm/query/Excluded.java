package dev.phoebe.orm.query;

import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Formula;
import dev.phoebe.orm.expr.Named;
import dev.phoebe.orm.expr.TypedExpression;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/**
 * In the update of an upsert, the values that the insert would have written, to be imported statically:
 * {@code .set(COUNTER.hits, COUNTER.hits.plus(excluded(COUNTER.hits)))}.
 */
public final class Excluded {

    private Excluded() {}

    /** The new value of a column, with the same methods. */
    public static <V, E extends Expression<V>, C extends Column<?, V> & TypedExpression<V, E>> E excluded(C column) {
        return column.type().make(new NewValue(column.name()));
    }

    /** The new value of a column of any other type. */
    public static <V, C extends Expression<V> & Named> Expression<V> excluded(C column) {
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
