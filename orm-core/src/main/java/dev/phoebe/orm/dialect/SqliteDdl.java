package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.DdlSql;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.SqlType;

/** Definitions of SQLite. */
final class SqliteDdl implements DdlSql {

    /** Only a column of this very type is counted, whatever the width of its Java type. */
    @Override
    public String identity(String typeName) {
        return "integer primary key autoincrement";
    }

    @Override
    public boolean identityIsPrimaryKey() {
        return true;
    }

    /** A type is a wish here: what SQL computes, or another program writes, is stored whatever it is. */
    @Override
    public void columnCheck(SqlWriter writer, Name column, SqlType type) {
        SqliteChecks.write(writer, column, type);
    }
}
