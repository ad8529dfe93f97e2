package dev.phoebe.orm.dialect;

import dev.phoebe.orm.error.UnsupportedFeatureException;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.Template;
import dev.phoebe.orm.sql.TypeSql;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import java.util.List;

/** Types of SQLite. */
final class SqliteTypes implements TypeSql {

    /**
     * The name decides how values are kept. A decimal is told to be kept with a point: as {@code decimal(10, 2)} alone
     * it would turn 5.00 into a whole number, half of which is 2.
     */
    @Override
    public String name(SqlType type) {
        return switch (type.kind()) {
            case BOOLEAN -> "boolean";
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case REAL -> "real";
            case DOUBLE -> "double precision";
            case DECIMAL -> "real " + TypeNames.decimal(type);
            case VARCHAR -> TypeNames.varchar(type, Integer.MAX_VALUE, "text");
            case BINARY -> "blob";
            case ARRAY -> throw new UnsupportedFeatureException(Feature.ARRAYS.words(), "SQLite");
            case TEXT, DATE, TIME, TIMESTAMP, INSTANT, UUID, JSON -> "text";
        };
    }

    @Override
    public String castName(SqlType type) {
        return type.kind() == TypeKind.VARCHAR ? "text" : name(type);
    }

    /** Values have types of their own here; parameters need none. */
    @Override
    public void typed(SqlWriter writer, TypeKind kind, Fragment parameter) {
        writer.write(parameter);
    }

    @Override
    public boolean roundsStored() {
        return false;
    }

    @Override
    public void stored(SqlWriter writer, Fragment value, SqlType column) {
        writer.append("round((").write(value).append(") * " + SqliteFunctions.UPWARDS + ", " + column.scale() + ")");
    }

    /** SQLite has neither digits nor times: such casts are functions. */
    @Override
    public void cast(SqlWriter writer, Fragment value, TypeKind from, SqlType to) {
        String template = switch (to.kind()) {
            case DECIMAL ->
                to.precision() == 0
                        ? null
                        : SqliteFunctions.ROUND
                                .replace("{0}", "cast({0} as real)")
                                .replace("{1}", String.valueOf(to.scale()));
            case DATE -> from == TypeKind.DATE ? null : isText(from) ? "date({0})" : "substr({0}, 1, 10)";
            case TIME -> from == TypeKind.TIME ? null : "substr({0}, 12, 15)";
            case TIMESTAMP ->
                from == TypeKind.DATE
                        ? "({0} || '" + SqliteTimes.MIDNIGHT + "')"
                        : from == TypeKind.INSTANT ? "substr({0}, 1, 26)" : null;
            case INSTANT ->
                from == TypeKind.DATE
                        ? "({0} || '" + SqliteTimes.MIDNIGHT + "Z')"
                        : from == TypeKind.TIMESTAMP ? "({0} || 'Z')" : null;
            case UUID -> isText(from) ? "lower({0})" : null;
            default -> null;
        };
        if (template == null) {
            TypeSql.super.cast(writer, value, from, to);
        } else {
            Template.of(template).write(writer, List.of(value));
        }
    }

    private static boolean isText(TypeKind kind) {
        return kind == TypeKind.VARCHAR || kind == TypeKind.TEXT;
    }
}
