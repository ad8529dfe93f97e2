package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Membership in a list of values. Lists are padded to the next power of two with their last value, so that statements
 * with lists of many lengths share a few texts, and the driver's statement cache works.
 */
record InList<V>(Expression<V> operand, List<V> values, boolean negated) implements Compound {

    InList(Expression<V> operand, Collection<? extends V> values, boolean negated) {
        this(operand, checked(values), negated);
    }

    private static <V> List<V> checked(Collection<? extends V> values) {
        if (values.stream().anyMatch(Objects::isNull)) {
            throw new InvalidQueryException("A list for IN must not hold null: SQL would find no row that is null, "
                    + "and NOT IN no row at all. Add isNull() by or(...) if that is what you mean.");
        }
        return List.copyOf(values);
    }

    @Override
    public void write(SqlWriter writer) {
        if (values.isEmpty()) {
            writer.append(negated ? "1 = 1" : "1 = 0");
            return;
        }
        operand.writeOperand(writer);
        writer.append(negated ? " not in (" : " in (");
        int padded = Integer.highestOneBit(2 * values.size() - 1);
        int places = padded <= writer.dialect().maxParameters() / 2 ? padded : values.size();
        for (int i = 0; i < places; i++) {
            writer.append(i == 0 ? "" : ", ").value(operand.codec(), values.get(Math.min(i, values.size() - 1)));
        }
        writer.append(")");
    }

    @Override
    public @Nullable Source origin() {
        return operand.origin();
    }
}
