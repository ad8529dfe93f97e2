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

    /**
     * In the order of rows that are made of several.
     *
     * @param place of what is ordered by among what is selected, counted from 1; 0 where it is not selected
     */
    public void write(SqlWriter writer, int place) {
        write(writer, place == 0 ? expression : new Selected(expression, place, false));
    }

    /**
     * In the order of something selected, told by its place: no database recognizes an expression with values in it, and
     * MariaDB makes rows equal that are not where it does not recognize one.
     *
     * @param place among what is selected, counted from 1
     */
    public void writePlace(SqlWriter writer, int place) {
        write(writer, new Selected(expression, place, true));
    }

    /** Something selected. */
    private record Selected(Expression<?> expression, int place, boolean byPlace) implements Fragment {

        @Override
        public void write(SqlWriter writer) {
            if (byPlace) {
                writePlace(writer);
            } else {
                expression.writeGroup(writer, this::writePlace);
            }
        }

        private void writePlace(SqlWriter writer) {
            writer.append(String.valueOf(place));
        }

        /** Within an expression a place is a number. */
        @Override
        public void writeOperand(SqlWriter writer) {
            Arithmetic.writeTerm(writer, Alias.unnamed(expression));
        }
    }

    /** In the order of what stands for the expression. */
    public void write(SqlWriter writer, Fragment ordered) {
        if (nulls == null) {
            writer.write(ordered).append(descending ? " desc" : "");
        } else {
            writer.dialect().queries().orderNulls(writer, ordered, descending, nulls);
        }
    }
}
