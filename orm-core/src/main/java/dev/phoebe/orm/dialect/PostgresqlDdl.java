package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.DdlSql;

/** Definitions of PostgreSQL. */
final class PostgresqlDdl implements DdlSql {

    @Override
    public String arrayIndex() {
        return " using gin";
    }
}
