package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.TypeSql;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;

/** Types of PostgreSQL. */
final class PostgresqlTypes implements TypeSql {

    private static final int LONGEST_VARCHAR = 10_485_760;

    @Override
    public String name(SqlType type) {
        return switch (type.kind()) {
            case BOOLEAN -> "boolean";
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case REAL -> "real";
            case DOUBLE -> "double precision";
            case DECIMAL -> TypeNames.decimal(type);
            case VARCHAR -> TypeNames.varchar(type, LONGEST_VARCHAR, "text");
            case TEXT -> "text";
            case BINARY -> "bytea";
            case ARRAY -> PostgresqlArrays.typeName(type.element(), name(type.element()));
            case DATE -> "date";
            case TIME -> "time(6)";
            case TIMESTAMP -> "timestamp(6)";
            case INSTANT -> "timestamp(6) with time zone";
            case UUID -> "uuid";
            case JSON -> "jsonb";
        };
    }

    @Override
    public String castName(SqlType type) {
        return switch (type.kind()) {
            case VARCHAR -> "varchar";
            case ARRAY -> PostgresqlArrays.typeName(type.element(), castName(type.element()));
            case DECIMAL -> type.precision() == 0 ? "numeric" : name(type);
            default -> name(type);
        };
    }

    /** Bare names: the driver looks them up in the catalog. */
    @Override
    public String elementName(SqlType type) {
        return switch (type.kind()) {
            case DECIMAL -> "numeric";
            case VARCHAR -> "varchar";
            case ARRAY -> "text"; // as a literal: arrays of arrays would be one long array
            case TIME -> "time";
            case TIMESTAMP -> "timestamp";
            case INSTANT -> "timestamptz";
            default -> name(type);
        };
    }

    @Override
    public void text(SqlWriter writer, Fragment value, SqlType from) {
        switch (from.kind()) {
            case DATE -> formatted(writer, value, "", "YYYY-MM-DD");
            case TIME -> formatted(writer, value, "", "HH24:MI:SS.US");
            case TIMESTAMP -> formatted(writer, value, "", "YYYY-MM-DD\"T\"HH24:MI:SS.US");
            case INSTANT -> formatted(writer, value, PostgresqlTimes.UTC, "YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"");
            default -> TypeSql.super.text(writer, value, from);
        }
    }

    private static void formatted(SqlWriter writer, Fragment value, String zone, String format) {
        writer.append("to_char(").write(value).append(zone + ", '" + format + "')");
    }

    /** Between an instant and what a clock shows, in UTC and not in the session's zone. */
    @Override
    public void cast(SqlWriter writer, Fragment value, TypeKind from, SqlType type) {
        TypeKind to = type.kind();
        boolean clock = to == TypeKind.DATE || to == TypeKind.TIME || to == TypeKind.TIMESTAMP;
        if (from == TypeKind.INSTANT && clock) {
            writer.append("cast(")
                    .write(value)
                    .append(PostgresqlTimes.UTC)
                    .append(" as ")
                    .append(castName(type))
                    .append(")");
        } else if (to == TypeKind.INSTANT && from != TypeKind.INSTANT) {
            writer.append("(cast(")
                    .write(value)
                    .append(" as timestamp)")
                    .append(PostgresqlTimes.UTC)
                    .append(")");
        } else {
            writer.append("cast(")
                    .write(value)
                    .append(" as ")
                    .append(castName(type))
                    .append(")");
        }
    }
}
