package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Name;
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
}
