package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.BulkInsert;
import dev.phoebe.orm.sql.ChangeSql;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.Upsert;

/** Changes of MySQL, and what MariaDB shares with it. */
class MysqlChanges implements ChangeSql {

    @Override
    public void defaultValues(SqlWriter writer) {
        writer.append(" () values ()");
    }

    @Override
    public void upsert(SqlWriter writer, Upsert upsert) {
        OnDuplicateKey.write(writer, upsert);
    }

    @Override
    public void excluded(SqlWriter writer, Name column) {
        writer.append("values(").name(column).append(")");
    }

    @Override
    public BulkInsert bulkInsert(boolean keys) {
        return new BulkInsert(BulkInsert.Style.BATCH, 1000);
    }
}
