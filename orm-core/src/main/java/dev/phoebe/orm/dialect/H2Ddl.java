package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.DdlSql;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.TableName;
import dev.phoebe.orm.sql.TypeSql;
import dev.phoebe.orm.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Definitions of H2. */
final class H2Ddl implements DdlSql {

    private final TypeSql types;

    H2Ddl(TypeSql types) {
        this.types = types;
    }

    /** A check with IN refuses every row after the connection that created the table is closed. */
    @Override
    public void isOneOf(SqlWriter writer, Name column, List<String> texts) {
        writer.name(column).append(" = any(array['" + String.join("', '", texts) + "'])");
    }

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

    @Override
    public @Nullable String missingIndex(List<SqlType> columns) {
        return columns.stream()
                .map(types::name)
                .filter(name -> name.equals("clob") || name.equals("blob"))
                .findFirst()
                .map(name -> "index on columns of type " + name)
                .orElse(null);
    }

    private static String literal(Name name) {
        return "'" + name.text().replace("'", "''") + "'";
    }
}
