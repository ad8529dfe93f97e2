package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.TypeSql;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;

/** Types of H2. */
final class H2Types implements TypeSql {

    /** A longer text must be a large object. */
    private static final int LONGEST_VARCHAR = 1_048_576;

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
            case VARCHAR -> TypeNames.varchar(type, LONGEST_VARCHAR, "clob");
            case TEXT -> "clob";
            case BINARY -> "blob";
            case ARRAY -> H2Arrays.typeName(type.element(), name(type.element()));
            case DATE -> "date";
            case TIME -> "time(6)";
            case TIMESTAMP -> "timestamp(6)";
            case INSTANT -> "timestamp(6) with time zone";
            case UUID -> "uuid";
            case JSON -> "json";
        };
    }

    @Override
    public String castName(SqlType type) {
        return switch (type.kind()) {
            case VARCHAR -> "varchar";
            case ARRAY -> H2Arrays.typeName(type.element(), castName(type.element()));
            case DECIMAL -> type.precision() == 0 ? "decfloat" : name(type); // a bare decimal has no fraction
            default -> name(type);
        };
    }

    @Override
    public void text(SqlWriter writer, Fragment value, SqlType from) {
        switch (from.kind()) {
            case TIME -> formatted(writer, value, "'HH:mm:ss.SSSSSS'");
            case TIMESTAMP -> formatted(writer, value, "'uuuu-MM-dd''T''HH:mm:ss.SSSSSS'");
            case INSTANT -> formatted(writer, value, "'uuuu-MM-dd''T''HH:mm:ss.SSSSSS''Z''', 'en', 'UTC'");
            default -> TypeSql.super.text(writer, value, from);
        }
    }

    private static void formatted(SqlWriter writer, Fragment value, String format) {
        writer.append("formatdatetime(").write(value).append(", " + format + ")");
    }

    @Override
    public void cast(SqlWriter writer, Fragment value, TypeKind from, SqlType to) {
        boolean clock = to.kind() == TypeKind.DATE || to.kind() == TypeKind.TIME || to.kind() == TypeKind.TIMESTAMP;
        if (from == TypeKind.INSTANT && clock) {
            castFromInstant(writer, value, castName(to));
        } else if (to.kind() == TypeKind.INSTANT && from != TypeKind.INSTANT) {
            castToInstant(writer, value, castName(to));
        } else {
            TypeSql.super.cast(writer, value, from, to);
        }
    }

    /** Between an instant and what a clock shows, only the text keeps the session's zone out. */
    private static void castFromInstant(SqlWriter writer, Fragment value, String type) {
        writer.append("cast(cast(regexp_replace(cast(").write(value).append(H2Times.UTC);
        writer.append(" as varchar), '\\+00$', '') as timestamp(6)) as ")
                .append(type)
                .append(")");
    }

    private static void castToInstant(SqlWriter writer, Fragment value, String type) {
        writer.append("cast(cast(cast(").write(value).append(" as timestamp(6)) as varchar) || '+00' as ");
        writer.append(type).append(")");
    }
}
