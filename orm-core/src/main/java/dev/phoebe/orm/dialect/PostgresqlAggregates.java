package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.AggregateSql;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.TypeKind;

/** Aggregates of PostgreSQL, whose {@code min} and {@code max} take no UUID: its text has the same order, sign by sign. */
final class PostgresqlAggregates implements AggregateSql {

    @Override
    public void compared(SqlWriter writer, Fragment value, TypeKind kind) {
        if (kind == TypeKind.UUID) {
            writer.append("cast(").write(value).append(" as text) collate \"C\"");
        } else {
            writer.write(value);
        }
    }

    @Override
    public void extreme(SqlWriter writer, Fragment call, TypeKind kind) {
        if (kind == TypeKind.UUID) {
            writer.append("cast(").write(call).append(" as uuid)");
        } else {
            writer.write(call);
        }
    }
}
