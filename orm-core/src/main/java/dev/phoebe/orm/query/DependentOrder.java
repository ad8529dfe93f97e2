package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.PathJoin;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What distinct rows are ordered by without selecting it: one more column of the statement, which nobody reads. It must
 * have one value for all that is selected, so that there are as many rows with it as without.
 *
 * @param what what is selected
 */
record DependentOrder(Selectable<?> what) {

    /** Writes the column. */
    void write(SqlWriter writer, Expression<?> expression, boolean isOutermost) {
        if (!isOutermost) {
            throw new InvalidQueryException("The rows of a query within another one are distinct, and ordered by"
                    + " what they do not select. Select it too, or order the outer query.");
        }
        int[] columns = {0};
        writer.refuseAggregatesIn("the order of distinct rows that do not select it")
                .watch((source, name) -> {
                    columns[0]++;
                    require(source, name);
                });
        expression.write(writer);
        writer.watch(null).refuseWindowsIn(null);
        if (columns[0] == 0) {
            throw refused("something that reads no column");
        }
    }

    private void require(Source source, Name column) {
        if (!isKnown(source, column)) {
            throw refused("'" + source.label() + "." + column + "'");
        }
    }

    private static InvalidQueryException refused(String order) {
        return new InvalidQueryException("The rows are distinct and ordered by " + order + ", which is not selected:"
                + " of several rows that become one, nobody can tell whose value counts. Select it too, or say"
                + " groupBy(...) in place of distinct() and order by min(...) or max(...) of it.");
    }

    /** Whether rows that agree in what is selected agree in a column. */
    private boolean isKnown(Source source, Name column) {
        return isSelected(source, column) || hasKey(source) || isReached(source.path());
    }

    private boolean isSelected(Source source, Name column) {
        for (Selectable<?> part : what.parts()) {
            if (part instanceof Table<?, ?> table && table.sameAs(source)) {
                return true;
            }
            if (part instanceof Column<?, ?> selected
                    && selected.name().equals(column)
                    && selected.table().sameAs(source)) {
                return true;
            }
        }
        return false;
    }

    /** The key of a row tells all of it. */
    private boolean hasKey(Source source) {
        if (!(source instanceof Table<?, ?> table)) {
            return false;
        }
        List<? extends Column<?, ?>> keys = table.keyColumns();
        return !keys.isEmpty() && keys.stream().allMatch(key -> isSelected(source, key.name()));
    }

    /** A path leads to one row at most. */
    private boolean isReached(@Nullable PathJoin path) {
        return path != null && path.columns().stream().allMatch(column -> isKnown(path.from(), column));
    }
}
