package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.QuerySql;
import dev.phoebe.orm.sql.SqlWriter;

/** Queries of H2. */
final class H2Queries implements QuerySql {

    /** A table of the database would be taken for a common table of the same name, whether the statement uses it or not. */
    @Override
    public Name commonTable(Name name) {
        return Name.of(name + "_cte");
    }

    /** A label comes before the columns of tables here, and places are not known in GROUP BY. */
    @Override
    public void groupBySelected(SqlWriter writer, int place, Name label) {
        writer.name(label);
    }
}
