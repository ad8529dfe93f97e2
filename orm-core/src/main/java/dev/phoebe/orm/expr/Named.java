package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/** An expression that has a name in the row that a SELECT answers with: a column, or an aliased expression. */
public interface Named {

    /** The name. */
    Name name();

    /** The name of an expression; null where it has none. */
    static @Nullable Name nameOf(Expression<?> expression) {
        if (expression instanceof Named named) {
            return named.name();
        }
        return expression instanceof Computed<?> computed ? computed.formula().name() : null;
    }

    /** Whether an expression was given its name by {@code as(name)}. */
    static boolean isAlias(Expression<?> expression) {
        return expression instanceof Computed<?> computed && computed.formula() instanceof Alias;
    }

    /** An expression without the name that {@code as(name)} gave it. */
    static Expression<?> unnamed(Expression<?> expression) {
        return Alias.unnamed(expression);
    }

    /** Says that rows are grouped by an expression with a name which must not be written again. */
    static void refuseRepetition(SqlWriter writer, Expression<?> expression) {
        if (expression instanceof Computed<?> computed) {
            writer.refuseRepetition(computed.formula());
        }
    }
}
