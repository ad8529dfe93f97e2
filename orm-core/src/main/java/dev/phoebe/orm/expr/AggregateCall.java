package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** A function of a group of rows, and which rows: {@code sum(x) filter (where ...) over (...)}. */
record AggregateCall(
        AggregateFunction function,
        @Nullable Expression<?> argument,
        @Nullable Condition filter,
        @Nullable Window window)
        implements Formula {

    private static final Fragment STAR = writer -> writer.append("*");

    AggregateCall(AggregateFunction function, @Nullable Expression<?> argument) {
        this(function, argument, null, null);
    }

    AggregateCall with(AggregateFunction other) {
        return new AggregateCall(other, argument, filter, window);
    }

    AggregateCall with(Condition condition) {
        return new AggregateCall(function, argument, filter == null ? condition : filter.and(condition), window);
    }

    AggregateCall with(Window over) {
        return new AggregateCall(function, argument, filter, over);
    }

    @Override
    public void write(SqlWriter writer) {
        if (window == null) {
            writer.aggregate(w -> writeExact(w, this::writeCall));
        } else {
            function.requireOver(writer);
            writer.windowFunction(w -> writeExact(w, call -> {
                writeCall(call);
                window.writeOver(call);
            }));
        }
    }

    private void writeExact(SqlWriter writer, Fragment call) {
        boolean sum = function == AggregateFunction.Plain.SUM || function == AggregateFunction.Plain.SUM_DISTINCT;
        if (argument != null && isExtreme()) {
            writer.dialect().aggregates().extreme(writer, call, argument.codec().kind());
        } else if (sum && argument != null && argument.codec().kind() == TypeKind.DECIMAL) {
            writer.dialect().functions().decimal(writer, call, Arithmetic.assumedScale(argument));
        } else {
            writer.write(call);
        }
    }

    private boolean isExtreme() {
        return function instanceof AggregateFunction.Plain plain && plain.isExtreme();
    }

    /** What the function is of. */
    private void writeFunction(SqlWriter writer, Fragment of) {
        if (argument != null && isExtreme()) {
            TypeKind kind = argument.codec().kind();
            function.write(writer, w -> w.dialect().aggregates().compared(w, of, kind));
        } else {
            function.write(writer, of);
        }
    }

    private void writeCall(SqlWriter writer) {
        Condition only = filter;
        if (only == null || writer.dialect().supports(Feature.AGGREGATE_FILTER)) {
            writeFunction(writer, argument == null ? STAR : argument);
            if (only != null) {
                only.writeCondition(writer.append(" filter (where "));
                writer.append(")");
            }
        } else {
            writeFunction(writer, whereHolds(only));
        }
    }

    /** What FILTER is without FILTER: no aggregate looks at nulls. */
    private Fragment whereHolds(Condition condition) {
        return writer -> {
            condition.writeCondition(writer.append("case when "));
            writer.append(" then ");
            if (argument == null) {
                writer.append("1");
            } else {
                writer.write(argument);
            }
            writer.append(" end");
        };
    }

    @Override
    public @Nullable Source origin() {
        return argument == null ? null : argument.origin();
    }
}
