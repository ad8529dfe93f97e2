package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/** Equality that takes null for a value. */
record NotDistinct(Expression<?> left, Expression<?> right) implements Compound {

    @Override
    public void write(SqlWriter writer) {
        writer.dialect().functions().notDistinct(writer, left::writeOperand, right::writeOperand);
    }

    @Override
    public @Nullable Source origin() {
        return Formula.origin(left, right);
    }
}
