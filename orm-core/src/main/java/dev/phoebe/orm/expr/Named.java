package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Name;

/** An expression that has a name in the row that a SELECT answers with: a column, or an aliased expression. */
public interface Named {

    /** The name. */
    Name name();
}
