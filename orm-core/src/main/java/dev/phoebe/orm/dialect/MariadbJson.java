package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.JsonPlace;
import dev.phoebe.orm.sql.SqlWriter;

/** JSON in MariaDB, where it is text that functions look into. */
final class MariadbJson extends MysqlJson {

    /** A text by {@code json_unquote} has lost what is not in the first 65,536 characters, and is compared without regard to case. */
    @Override
    public void text(SqlWriter writer, JsonPlace place) {
        caseOf(writer.append("("), place, " = 'STRING' then ");
        function(writer, "json_value", place).append(" when ");
        type(writer, place).append(" = 'NULL' then null else ");
        function(writer, "json_extract", place).append(" end collate utf8mb4_nopad_bin)");
    }

    /** Whatever the blanks, and the order of the keys. */
    @Override
    public void equal(SqlWriter writer, Fragment left, Fragment right) {
        writer.append("json_equals(").write(left).append(", ").write(right).append(")");
    }

    @Override
    void json(SqlWriter writer, Fragment value) {
        writer.append("json_compact(").write(value).append(")");
    }
}
