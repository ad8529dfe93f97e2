package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.BulkInsert;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SqlWriter;

/** Changes of MariaDB. */
final class MariadbChanges extends MysqlChanges {

    private final boolean returning;

    MariadbChanges(boolean returning) {
        this.returning = returning;
    }

    @Override
    public void excluded(SqlWriter writer, Name column) {
        writer.append("value(").name(column).append(")");
    }

    /** The driver sends a batch as one packet, unless it is asked for keys. */
    @Override
    public BulkInsert bulkInsert(boolean keys) {
        return keys && returning ? new BulkInsert(BulkInsert.Style.ROWS, 200) : super.bulkInsert(keys);
    }
}
