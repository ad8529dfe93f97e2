package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several expressions in parentheses. */
record RowForm(List<Expression<?>> parts) implements Fragment {

    static <V> Expression<V> value(Expression<V> like, @Nullable V value) {
        if (value == null) {
            throw new InvalidQueryException("A value of a row must not be null: SQL would find no row that has it.");
        }
        return new Value<>(like.codec(), value);
    }

    @Override
    public void write(SqlWriter writer) {
        writer.append("(").write(parts, ", ").append(")");
    }

    Condition compare(String operator, RowForm other) {
        return new Comparing(this, operator, other);
    }

    Condition in(Collection<RowForm> rows, boolean negated) {
        return rows.isEmpty()
                ? (negated ? Constant.TRUE : Constant.FALSE)
                : new InRows(this, new ArrayList<>(rows), negated);
    }

    Condition in(Subquery<?> subquery, boolean negated) {
        return new InSelect(this, subquery, negated);
    }

    @Nullable
    Source origin() {
        return Formula.origin(parts);
    }

    private record Comparing(RowForm left, String operator, RowForm right) implements Compound {

        @Override
        public void write(SqlWriter writer) {
            writer.write(left).append(operator).write(right);
        }

        @Override
        public @Nullable Source origin() {
            return left.origin();
        }
    }

    /** Padded with the last row, as a list of single values is. */
    private record InRows(RowForm operand, List<RowForm> rows, boolean negated) implements Compound {

        @Override
        public void write(SqlWriter writer) {
            writer.write(operand).append(negated ? " not in (" : " in (");
            int padded = Integer.highestOneBit(2 * rows.size() - 1);
            boolean fits = padded <= writer.dialect().maxParameters() / 2 / operand.parts.size();
            writer.dialect().queries().rows(writer, rows, fits ? padded : rows.size());
            writer.append(")");
        }

        @Override
        public @Nullable Source origin() {
            return operand.origin();
        }
    }

    private record InSelect(RowForm operand, Subquery<?> subquery, boolean negated) implements Compound {

        @Override
        public void write(SqlWriter writer) {
            writer.write(operand).append(negated ? " not in (" : " in (");
            if (subquery.isCut()) {
                writer.dialect().queries().cutSubquery(writer, subquery);
            } else {
                writer.write(subquery);
            }
            writer.append(")");
        }

        @Override
        public @Nullable Source origin() {
            return operand.origin();
        }
    }
}
