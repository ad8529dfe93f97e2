package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.TextMatch;
import org.jspecify.annotations.Nullable;

/** A test of a text. */
record TextTest(Expression<String> text, TextMatch match) implements Compound {

    @Override
    public void write(SqlWriter writer) {
        writer.dialect().texts().match(writer, text, match);
    }

    @Override
    public @Nullable Source origin() {
        return text.origin();
    }
}
