package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import org.jspecify.annotations.Nullable;

/**
 * A column of a result.
 *
 * @param name its name; null for an expression without one
 * @param expression what is selected
 * @param codec how its values travel
 */
public record Output(@Nullable Name name, Expression<?> expression, Codec<?> codec) {

    /** A column whose values travel as those of its expression. */
    public Output(@Nullable Name name, Expression<?> expression) {
        this(name, expression, expression.codec());
    }

    /** An expression as a column. */
    static Output of(Expression<?> expression) {
        return new Output(Named.nameOf(expression), expression);
    }

    /** The same column where values of others come into it, too. */
    public Output with(Codec<?> other) {
        return new Output(name, expression, codec.common(other));
    }

    /**
     * Its name.
     *
     * @throws InvalidQueryException when it has none
     */
    public Name requireName() {
        if (name == null) {
            throw new InvalidQueryException(
                    "An expression that is selected here needs a name: give it one by as(\"...\").");
        }
        return name;
    }

    /** Writes it as an item of SELECT under another name than its own. */
    public void writeAs(SqlWriter writer, Name label) {
        Expression<?> unnamed = Alias.unnamed(expression);
        if (unnamed instanceof Named) {
            unnamed.write(writer); // without the name that it gives itself
        } else {
            unnamed.writeColumns(writer);
        }
        writer.append(" as ").name(label);
    }
}
