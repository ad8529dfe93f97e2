package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.TextMatch;
import org.jspecify.annotations.Nullable;

/** A test of a text against another one. */
record TextComparison(Expression<String> text, TextMatch.Kind kind, Expression<String> other) implements Compound {

    @Override
    public void write(SqlWriter writer) {
        writer.dialect().texts().match(writer, Call.operand(text), kind, Call.operand(other));
    }

    @Override
    public @Nullable Source origin() {
        return Formula.origin(text, other);
    }
}
