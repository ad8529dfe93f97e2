package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text with another idea of order and equality. */
record Collated(Expression<String> text, Name collation) implements Formula {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+");

    static Collated of(Expression<String> text, String collation) {
        if (!NAME.matcher(collation).matches()) {
            throw new InvalidQueryException(
                    "The name of a collation has letters, digits, '_', '.' and '-', and no others: '" + collation
                            + "'.");
        }
        return new Collated(text, Name.of(collation));
    }

    @Override
    public void write(SqlWriter writer) {
        writer.require(Feature.COLLATE).append("(");
        Arithmetic.writeTerm(writer, text);
        writer.append(" collate ").name(collation).append(")");
    }

    @Override
    public @Nullable Source origin() {
        return text.origin();
    }
}
