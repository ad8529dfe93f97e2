package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/** Whether there is a value at all. */
record NullTest(Expression<?> operand, String test) implements Compound {

    @Override
    public void write(SqlWriter writer) {
        operand.writeOperand(writer);
        writer.append(test);
    }

    @Override
    public @Nullable Source origin() {
        return operand.origin();
    }
}
