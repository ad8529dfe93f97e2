package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.JsonPlace;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Json;
import java.util.regex.Pattern;

/** JSON in MariaDB, where it is text that functions look into. */
final class MariadbJson extends MysqlJson {

    private static final Pattern PLAIN_MINUS = Pattern.compile("-+|-(?!\\d)[\\w -]*\\w");

    /**
     * A key that begins with a minus is not found in quotes. Without them other signs would have a meaning, and so have
     * digits before release 11, to which it is a number.
     */
    @Override
    String path(SqlWriter writer, JsonPlace place) {
        return JsonPathText.of(place.steps(), key -> {
            if (!key.startsWith("-")) {
                return Json.string(key).text();
            }
            if (!PLAIN_MINUS.matcher(key).matches()) {
                writer.require(Feature.JSON_MINUS_KEYS);
            }
            return key;
        });
    }

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

    /** The text is what rows are ordered by. */
    @Override
    public void sameInOrder(SqlWriter writer, Fragment left, Fragment right) {
        writer.append("(").write(left).append(" = ").write(right).append(")");
    }

    @Override
    void json(SqlWriter writer, Fragment value) {
        writer.append("json_compact(").write(value).append(")");
    }
}
