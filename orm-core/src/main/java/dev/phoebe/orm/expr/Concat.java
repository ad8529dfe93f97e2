package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Codecs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts one after the other. */
record Concat(Expression<?> left, Expression<?> right) implements StringExpression {

    @Override
    public Codec<String> codec() {
        return Codecs.STRING;
    }

    @Override
    public void write(SqlWriter writer) {
        writer.dialect().texts().concat(writer, List.of(Call.operand(left), Call.operand(right)));
    }

    @Override
    public @Nullable Source origin() {
        return Formula.origin(left, right);
    }
}
