package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.QuerySql;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.SqlType;

/** Queries of PostgreSQL. */
final class PostgresqlQueries implements QuerySql {

    @Override
    public boolean recursiveTypesAreFirst() {
        return true;
    }

    /** Without digits or a length, which what is computed has not either. */
    @Override
    public void recursiveColumn(SqlWriter writer, Fragment column, SqlType type) {
        QuerySql.super.recursiveColumn(writer, column, SqlType.of(type.kind()));
    }
}
