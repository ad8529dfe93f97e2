package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.DdlSql;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.TypeKind;

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

    /** Else the first row that holds something else would fail every query that looks into it. */
    @Override
    public void columnCheck(SqlWriter writer, Name column, TypeKind kind) {
        if (kind == TypeKind.JSON) {
            writer.append(" check (json_valid(").name(column).append("))");
        }
    }
}
