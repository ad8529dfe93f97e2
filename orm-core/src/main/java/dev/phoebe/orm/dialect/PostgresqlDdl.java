package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.DdlSql;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.TableName;

/** Definitions of PostgreSQL. */
final class PostgresqlDdl implements DdlSql {

    @Override
    public String arrayIndex() {
        return " using gin";
    }

    /** A block, because a select answers with rows. */
    @Override
    public Fragment advanceKeys(TableName table, Name column) {
        Name schema = table.schema();
        String name =
                (schema == null ? "" : schema.sql('"') + ".") + table.name().sql('"');
        String sequence = "pg_get_serial_sequence(" + literal(name) + ", " + literal(column.text()) + ")";
        return writer -> {
            writer.append("do $keys$ begin perform setval(" + sequence + ", greatest(max(")
                    .name(column);
            writer.append("), nextval(" + sequence + "))) from ").write(table).append("; end $keys$");
        };
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
