package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/** Whether a regular expression is found in a text. */
record RegexTest(Expression<String> text, String pattern, boolean ignoreCase) implements Compound {

    @Override
    public void write(SqlWriter writer) {
        writer.dialect().texts().regex(writer, Call.operand(text), pattern, ignoreCase);
    }

    @Override
    public @Nullable Source origin() {
        return text.origin();
    }
}
