package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.BulkInsert;
import dev.phoebe.orm.sql.ChangeSql;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.Upsert;

/** Changes of PostgreSQL. */
final class PostgresqlChanges implements ChangeSql {

    @Override
    public void upsert(SqlWriter writer, Upsert upsert) {
        if (upsert.target().isAny() && !upsert.set().isEmpty()) {
            writer.require(Feature.ANY_KEY_DO_UPDATE);
        }
        OnConflict.write(writer, upsert);
    }

    /** As many rows as make the round trip cheap without holding too many in memory; an array is one parameter. */
    @Override
    public BulkInsert bulkInsert(boolean keys) {
        return new BulkInsert(BulkInsert.Style.ARRAYS, 1000);
    }
}
