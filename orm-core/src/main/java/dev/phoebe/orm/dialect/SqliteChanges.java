package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.BulkInsert;
import dev.phoebe.orm.sql.ChangeSql;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.Upsert;

/** Changes of SQLite. */
final class SqliteChanges implements ChangeSql {

    /** More of them save little, and their statement takes longer to prepare. */
    private static final int ROWS_OF_A_SET = 25;

    @Override
    public void upsert(SqlWriter writer, Upsert upsert) {
        OnConflict.write(writer, upsert);
    }

    @Override
    public BulkInsert bulkInsert(boolean keys) {
        return keys
                ? new BulkInsert(BulkInsert.Style.COUNTED_BATCH, 1000)
                : new BulkInsert(BulkInsert.Style.BATCH, 1000, ROWS_OF_A_SET);
    }
}
