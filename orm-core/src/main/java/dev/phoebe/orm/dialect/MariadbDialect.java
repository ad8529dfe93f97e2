package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.BulkInsert;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.JsonSql;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;

/** MariaDB 10.7 and later, where it differs from MySQL: rows are returned by INSERT and DELETE, but not by UPDATE. */
final class MariadbDialect extends MysqlDialect {

    private static final JsonSql JSON = new MariadbJson();

    private final boolean returning;

    /** MySQL's driver connects to MariaDB too, but knows no statement that changes rows and answers with them. */
    MariadbDialect(boolean returning) {
        this.returning = returning;
    }

    @Override
    public String name() {
        return "MariaDB";
    }

    @Override
    public boolean supports(Feature feature) {
        return switch (feature) {
            case INSERT_RETURNING, DELETE_RETURNING -> returning;
            case JSON_MINUS_KEYS -> false;
            default -> super.supports(feature);
        };
    }

    @Override
    public String typeName(SqlType type) {
        return type.kind() == TypeKind.UUID ? "uuid" : super.typeName(type);
    }

    @Override
    public JsonSql json() {
        return JSON;
    }

    /** JSON is a text here. */
    @Override
    public void typed(SqlWriter writer, TypeKind kind, Fragment parameter) {
        writer.write(parameter);
    }

    @Override
    public String shareLock() {
        return " lock in share mode";
    }

    @Override
    public String tableOptions() {
        return " default character set utf8mb4 collate utf8mb4_nopad_bin";
    }

    @Override
    public void excluded(SqlWriter writer, Name column) {
        writer.append("value(").name(column).append(")");
    }

    /** The pattern itself says whether case matters; otherwise the collation would. */
    @Override
    public void regex(SqlWriter writer, Fragment text, String pattern, boolean ignoreCase) {
        writer.write(text).append(" regexp ").value(Codecs.STRING, (ignoreCase ? "(?i)" : "(?-i)") + pattern);
    }

    /** The driver sends a batch as one packet, unless it is asked for keys. */
    @Override
    public BulkInsert bulkInsert(boolean keys) {
        return keys && returning ? new BulkInsert(BulkInsert.Style.ROWS, 200) : super.bulkInsert(keys);
    }

    /** There is no third argument; whether there is a neighbour is told by a neighbour that cannot be null. */
    @Override
    public void neighbour(
            SqlWriter writer, String function, Fragment value, Fragment offset, Fragment otherwise, Fragment over) {
        writer.append("case when ")
                .append(function)
                .append("(1, ")
                .write(offset)
                .append(")")
                .write(over);
        writer.append(" is null then ")
                .write(otherwise)
                .append(" else ")
                .append(function)
                .append("(");
        writer.write(value).append(", ").write(offset).append(")").write(over).append(" end");
    }

    /** It would be shown with ten digits. */
    @Override
    public void fractionOfRows(SqlWriter writer, Fragment call) {
        writer.append("(").write(call).append(" + 0e0)");
    }
}
