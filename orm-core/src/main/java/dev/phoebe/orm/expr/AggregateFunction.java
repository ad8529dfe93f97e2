package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.TypeKind;
import java.util.List;

/** What makes one value of those of many rows. */
sealed interface AggregateFunction {

    /** Writes the function of an argument, which is not always an expression. */
    void write(SqlWriter writer, Fragment argument);

    /** Refuses to be used over a window where that means nothing, or where the database cannot do it. */
    default void requireOver(SqlWriter writer) {}

    /** A function that is the same everywhere. */
    enum Plain implements AggregateFunction {
        COUNT("count(", false),
        COUNT_DISTINCT("count(distinct ", true),
        SUM("sum(", false),
        SUM_DISTINCT("sum(distinct ", true),
        MIN("min(", false),
        MAX("max(", false);

        private final String begin;
        private final boolean distinct;

        Plain(String begin, boolean distinct) {
            this.begin = begin;
            this.distinct = distinct;
        }

        boolean isExtreme() {
            return this == MIN || this == MAX;
        }

        @Override
        public void write(SqlWriter writer, Fragment argument) {
            writer.append(begin).write(argument).append(")");
        }

        @Override
        public void requireOver(SqlWriter writer) {
            if (distinct) {
                refuseOver("An aggregate of distinct values");
            }
        }
    }

    /** A mean. */
    record Mean(TypeKind kind, boolean distinct) implements AggregateFunction {

        @Override
        public void write(SqlWriter writer, Fragment argument) {
            writer.append(distinct ? "avg(distinct " : "avg(");
            writer.dialect().aggregates().averaged(writer, argument, kind);
            writer.append(")");
        }

        @Override
        public void requireOver(SqlWriter writer) {
            if (distinct) {
                refuseOver("An aggregate of distinct values");
            }
        }
    }

    /** How far values lie from their mean. */
    record Variance(String name, TypeKind kind) implements AggregateFunction {

        @Override
        public void write(SqlWriter writer, Fragment argument) {
            writer.require(Feature.VARIANCE).append(name).append("(");
            writer.dialect().aggregates().averaged(writer, argument, kind);
            writer.append(")");
        }
    }

    /** The value below which a part of all values lies. */
    record Percentile(double fraction) implements AggregateFunction {

        public Percentile {
            if (!(fraction >= 0 && fraction <= 1)) {
                throw new InvalidQueryException("A percentile is a fraction from 0 to 1; it was " + fraction + ".");
            }
        }

        @Override
        public void write(SqlWriter writer, Fragment argument) {
            writer.dialect().aggregates().percentile(writer, new Value<>(Codecs.DOUBLE, fraction), argument);
        }

        @Override
        public void requireOver(SqlWriter writer) {
            refuseOver("A percentile");
        }
    }

    /** Whether a condition holds in every row, or in any. */
    record Quantified(boolean every) implements AggregateFunction {

        @Override
        public void write(SqlWriter writer, Fragment argument) {
            writer.append(writer.dialect().aggregates().ofConditions(every)).append("(");
            writer.write(argument).append(")");
        }
    }

    /** Texts one after the other. */
    record Joined(String separator, boolean distinct, List<Order> order) implements AggregateFunction {

        @Override
        public void write(SqlWriter writer, Fragment argument) {
            writer.dialect().aggregates().stringAgg(writer, argument, separator, distinct, order);
        }

        @Override
        public void requireOver(SqlWriter writer) {
            if (distinct || !order.isEmpty()) {
                refuseOver("A stringAgg that is distinct or has an order of its own");
            }
            writer.require(Feature.STRING_AGG_OVER);
        }
    }

    /** Values one after the other, in an array. */
    record Collected(boolean distinct, List<Order> order) implements AggregateFunction {

        @Override
        public void write(SqlWriter writer, Fragment argument) {
            writer.require(Feature.ARRAYS).append(distinct ? "array_agg(distinct " : "array_agg(");
            writer.write(argument);
            if (!order.isEmpty()) {
                writer.append(" order by ").write(order, ", ");
            }
            writer.append(")");
        }

        @Override
        public void requireOver(SqlWriter writer) {
            if (distinct || !order.isEmpty()) {
                refuseOver("An arrayAgg that is distinct or has an order of its own");
            }
        }
    }

    private static void refuseOver(String what) {
        throw new InvalidQueryException(what + " cannot be used over a window. "
                + "Group by the window's partition in a derived table, and join that.");
    }
}
