package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/**
 * One item of ORDER BY. Without {@link #nullsFirst()} or {@link #nullsLast()} the database decides where nulls stand.
 *
 * @param expression what is ordered by
 * @param descending whether the greatest comes first
 * @param nulls true for nulls first, false for nulls last, null for the database's way
 */
public record Order(
        Expression<?> expression,
        boolean descending,
        @Nullable Boolean nulls) implements Fragment {

    /** Rows without a value first. */
    public Order nullsFirst() {
        return new Order(expression, descending, true);
    }

    /** Rows without a value last. */
    public Order nullsLast() {
        return new Order(expression, descending, false);
    }

    @Override
    public void write(SqlWriter writer) {
        write(writer, expression);
    }

    /** In the order of groups, which is told what rows are grouped by as GROUP BY is; see {@link Expression#writeGroup}. */
    public void writeGrouped(SqlWriter writer) {
        write(writer, new Made(expression, false));
    }

    /**
     * In the order of rows of which each stands once: by the names of what is selected. MariaDB does not know every
     * expression again, and of a second one it would make rows equal that are not.
     */
    public void writeSelected(SqlWriter writer) {
        write(writer, new Made(expression, true));
    }

    /** What is ordered by, where rows are made of several. */
    private record Made(Expression<?> expression, boolean byName) implements Fragment {

        @Override
        public void write(SqlWriter writer) {
            if (byName && expression instanceof Computed<?> computed && computed.formula() instanceof Alias alias) {
                writer.name(alias.name());
            } else {
                expression.writeGroup(writer);
            }
        }

        @Override
        public void writeOperand(SqlWriter writer) {
            expression.writeGroupOperand(writer); // within an expression, a column of that name would come first
        }
    }

    private void write(SqlWriter writer, Fragment ordered) {
        if (nulls == null) {
            writer.write(ordered).append(descending ? " desc" : "");
        } else {
            writer.dialect().orderNulls(writer, ordered, descending, nulls);
        }
    }
}
