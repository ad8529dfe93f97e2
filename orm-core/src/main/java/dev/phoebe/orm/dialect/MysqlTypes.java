package dev.phoebe.orm.dialect;

import dev.phoebe.orm.error.UnsupportedFeatureException;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.TypeSql;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;

/** Types of MySQL, and what MariaDB shares with it. */
class MysqlTypes implements TypeSql {

    /** A row holds 65,535 bytes, a character takes up to four. */
    private static final int LONGEST_VARCHAR = 16_383;

    private final String database;

    MysqlTypes(String database) {
        this.database = database;
    }

    /** A float is kept as a double: the server sends its own float as text with six digits, which is not all of it. */
    @Override
    public String name(SqlType type) {
        return switch (type.kind()) {
            case BOOLEAN -> "boolean";
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case REAL, DOUBLE -> "double";
            case DECIMAL -> TypeNames.decimal(type);
            case VARCHAR -> TypeNames.varchar(type, LONGEST_VARCHAR, "longtext");
            case TEXT -> "longtext";
            case BINARY -> "longblob";
            case ARRAY -> throw new UnsupportedFeatureException(Feature.ARRAYS.words(), database);
            case DATE -> "date";
            case TIME -> "time(6)";
            case TIMESTAMP, INSTANT -> "datetime(6)";
            case UUID -> "char(36)";
            case JSON -> "json";
        };
    }

    /** A cast knows fewer names than a column. */
    @Override
    public String castName(SqlType type) {
        return switch (type.kind()) {
            case BOOLEAN, SMALLINT, INTEGER, BIGINT -> "signed";
            case VARCHAR, TEXT -> "char";
            case BINARY -> "binary";
            default -> name(type);
        };
    }

    @Override
    public void text(SqlWriter writer, Fragment value, SqlType from) {
        switch (from.kind()) {
            case TIME -> writer.append("time_format(").write(value).append(", '%H:%i:%s.%f')");
            case TIMESTAMP -> writer.append("date_format(").write(value).append(", '%Y-%m-%dT%H:%i:%s.%f')");
            case INSTANT -> writer.append("date_format(").write(value).append(", '%Y-%m-%dT%H:%i:%s.%fZ')");
            default -> TypeSql.super.text(writer, value, from);
        }
    }

    /** Values have types of their own here, and parameters need none; only JSON would be a text. */
    @Override
    public void typed(SqlWriter writer, TypeKind kind, Fragment parameter) {
        boolean json = kind == TypeKind.JSON;
        writer.append(json ? "cast(" : "").write(parameter).append(json ? " as json)" : "");
    }
}
