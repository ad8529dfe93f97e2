package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/** Membership in the rows of a subquery. */
record InSubquery(Expression<?> operand, Subquery<?> subquery, boolean negated) implements Compound {

    @Override
    public void write(SqlWriter writer) {
        operand.writeOperand(writer);
        writer.append(negated ? " not in (" : " in (");
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
