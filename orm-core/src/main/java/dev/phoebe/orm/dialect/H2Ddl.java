package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.DdlSql;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.TableName;

/** Definitions of H2. */
final class H2Ddl implements DdlSql {

    @Override
    public Fragment advanceKeys(TableName table, Name column) {
        Name schema = table.schema();
        String inSchema = schema == null ? "current_schema" : literal(schema);
        return writer -> {
            writer.append("alter table ").write(table).append(" alter column ").name(column);
            writer.append(" restart with (select greatest(coalesce(max(")
                    .name(column)
                    .append("), 0) + 1, ");
            writer.append("(select identity_base from information_schema.columns where upper(table_schema) = upper(");
            writer.append(inSchema + ") and upper(table_name) = upper(" + literal(table.name()));
            writer.append(") and upper(column_name) = upper(" + literal(column) + "))) from ");
            writer.write(table).append(")");
        };
    }

    private static String literal(Name name) {
        return "'" + name.text().replace("'", "''") + "'";
    }
}
