package dev.phoebe.orm.sql;

import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.TypeKind;
import java.util.List;

/**
 * How a database writes aggregates and window functions. The defaults are the SQL standard's. Implementations are immutable
 * and safe for use by several threads.
 */
public interface AggregateSql {

    /** The standard's. */
    AggregateSql STANDARD = new AggregateSql() {};

    /** A number of which a mean or a variance is made, of a type whose mean keeps its digits. */
    default void averaged(SqlWriter writer, Fragment number, TypeKind kind) {
        writer.write(number);
    }

    /** What {@code min} and {@code max} compare: values of a type that they do not take are cast to one that they do. */
    default void compared(SqlWriter writer, Fragment value, TypeKind kind) {
        writer.write(value);
    }

    /** The least or greatest of {@link #compared} values, as their own type again. */
    default void extreme(SqlWriter writer, Fragment call, TypeKind kind) {
        writer.write(call);
    }

    /** The function that tells whether a condition holds in every row of a group, or in any. */
    default String ofConditions(boolean every) {
        return every ? "bool_and" : "bool_or";
    }

    /** The texts of a group with a separator between; {@code order} may be empty. */
    default void stringAgg(
            SqlWriter writer, Fragment text, String separator, boolean distinct, List<? extends Fragment> order) {
        writer.append(distinct ? "string_agg(distinct " : "string_agg(")
                .write(text)
                .append(", ");
        writer.value(Codecs.STRING, separator);
        if (!order.isEmpty()) {
            writer.append(" order by ").write(order, ", ");
        }
        writer.append(")");
    }

    /** The value below which a part of a group lies, interpolated. */
    default void percentile(SqlWriter writer, Fragment fraction, Fragment number) {
        writer.require(Feature.PERCENTILE);
        writer.append("percentile_cont(").write(fraction).append(") within group (order by ");
        writer.write(number).append(")");
    }

    /** {@code lag} or {@code lead} with a value for rows that have no neighbour so far away. */
    default void neighbour(
            SqlWriter writer, String function, Fragment value, Fragment offset, Fragment otherwise, Fragment over) {
        writer.append(function)
                .append("(")
                .write(value)
                .append(", ")
                .write(offset)
                .append(", ");
        writer.write(otherwise).append(")").write(over);
    }

    /** A window function that answers with a fraction of all rows: {@code percent_rank}, {@code cume_dist}. */
    default void fractionOfRows(SqlWriter writer, Fragment call) {
        writer.write(call);
    }
}
