package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts one after the other. */
record Concat(Expression<?> left, Expression<?> right) implements Formula {

    @Override
    public void write(SqlWriter writer) {
        writer.dialect().texts().concat(writer, List.of(Call.operand(left), Call.operand(right)));
    }

    @Override
    public @Nullable Source origin() {
        return Formula.origin(left, right);
    }
}
