package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.JsonPlace;
import dev.phoebe.orm.sql.JsonSql;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.TypeKind;

/** JSON in SQLite, which is text that functions look into. The way is a parameter: {@code doc -> ?}. */
final class SqliteJson implements JsonSql {

    static final SqliteJson INSTANCE = new SqliteJson();

    private SqliteJson() {}

    @Override
    public void get(SqlWriter writer, JsonPlace place) {
        if (place.steps().isEmpty()) {
            writer.write(place.document());
        } else {
            operator(writer, place, " -> ");
        }
    }

    private static SqlWriter operator(SqlWriter writer, JsonPlace place, String operator) {
        writer.append("(").write(place.document()).append(operator);
        return path(writer, place).append(")");
    }

    private static SqlWriter function(SqlWriter writer, String name, JsonPlace place) {
        writer.append(name).append("(").write(place.document()).append(", ");
        return path(writer, place).append(")");
    }

    private static SqlWriter path(SqlWriter writer, JsonPlace place) {
        return writer.value(Codecs.STRING, JsonPathText.of(place.steps()));
    }

    /** A truth value would become 0 or 1, and a number be written anew. */
    @Override
    public void text(SqlWriter writer, JsonPlace place) {
        function(writer.append("case "), "json_type", place).append(" when 'null' then null when 'text' then ");
        operator(writer, place, " ->> ").append(" else ");
        operator(writer, place, " -> ").append(" end");
    }

    @Override
    public void number(SqlWriter writer, JsonPlace place, TypeKind kind) {
        function(writer.append("case "), "json_type", place).append(" when 'integer' then ");
        if (kind == TypeKind.INTEGER || kind == TypeKind.BIGINT) {
            function(writer, "json_extract", place).append(" when 'real' then cast(round(");
            function(writer, "json_extract", place).append(") as integer) end");
        } else {
            function(writer.append("cast("), "json_extract", place).append(" as real) when 'real' then ");
            function(writer, "json_extract", place).append(" end");
        }
    }

    @Override
    public void truth(SqlWriter writer, JsonPlace place) {
        function(writer.append("case "), "json_type", place).append(" when 'true' then 1 when 'false' then 0 end");
    }

    @Override
    public void length(SqlWriter writer, JsonPlace place) {
        function(writer.append("case "), "json_type", place).append(" when 'array' then ");
        function(writer, "json_array_length", place).append(" end");
    }

    @Override
    public void equal(SqlWriter writer, Fragment left, Fragment right) {
        writer.append("(json(").write(left).append(") = json(").write(right).append("))");
    }

    /** The text is what rows are ordered by. */
    @Override
    public void sameInOrder(SqlWriter writer, Fragment left, Fragment right) {
        writer.append("(").write(left).append(" = ").write(right).append(")");
    }

    /** SQLite would make the objects that are missing on the way. */
    @Override
    public void set(SqlWriter writer, JsonPlace place, Fragment value) {
        ofParent(writer, place);
        writer.append("json_set(").write(place.document()).append(", ");
        if (place.last() instanceof JsonPlace.Index index) {
            function(writer.append("case when "), "json_array_length", place.parent());
            writer.append(" > ").value(Codecs.INTEGER, index.index()).append(" then ");
            path(writer, place)
                    .append(" else ")
                    .value(Codecs.STRING, JsonPathText.of(place.parent().steps()) + "[#]");
            writer.append(" end");
        } else {
            path(writer, place);
        }
        writer.append(", json(").write(value).append(")) else ");
        writer.write(place.document()).append(" end");
    }

    @Override
    public void remove(SqlWriter writer, JsonPlace place) {
        ofParent(writer, place);
        function(writer, "json_remove", place).append(" else ");
        writer.write(place.document()).append(" end");
    }

    private static void ofParent(SqlWriter writer, JsonPlace place) {
        function(writer.append("case "), "json_type", place.parent());
        writer.append(place.last() instanceof JsonPlace.Key ? " when 'object' then " : " when 'array' then ");
    }
}
