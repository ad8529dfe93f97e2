package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.JsonPlace;
import dev.phoebe.orm.sql.JsonSql;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.TypeKind;

/** JSON in MySQL. The way is a parameter: {@code json_extract(doc, ?)}. */
class MysqlJson implements JsonSql {

    @Override
    public void get(SqlWriter writer, JsonPlace place) {
        if (place.steps().isEmpty()) {
            writer.write(place.document());
            return;
        }
        boolean guarded = notArrays(writer, place);
        function(writer.append(guarded ? " else " : ""), "json_extract", place);
        writer.append(guarded ? " end" : "");
    }

    final SqlWriter function(SqlWriter writer, String name, JsonPlace place) {
        writer.append(name).append("(").write(place.document()).append(", ");
        return writer.value(Codecs.STRING, path(writer, place)).append(")");
    }

    /** The way to a place. */
    String path(SqlWriter writer, JsonPlace place) {
        return JsonPathText.of(place.steps());
    }

    final SqlWriter type(SqlWriter writer, JsonPlace place) {
        return function(writer.append("json_type("), "json_extract", place).append(")");
    }

    /** Anything else is taken for an array with itself in it, so that [0] would find it: {@code case when ... then null}. */
    private boolean notArrays(SqlWriter writer, JsonPlace place) {
        boolean any = false;
        for (int i = 0; i < place.steps().size(); i++) {
            if (place.steps().get(i) instanceof JsonPlace.Index) {
                type(writer.append(any ? " when " : "case when "), place.upTo(i))
                        .append(" <> 'ARRAY' then null");
                any = true;
            }
        }
        return any;
    }

    /** {@code case when} the type of what is there; {@code then} is still to come. */
    final SqlWriter caseOf(SqlWriter writer, JsonPlace place, String types) {
        boolean guarded = notArrays(writer, place);
        return type(writer.append(guarded ? " when " : "case when "), place).append(types);
    }

    @Override
    public void text(SqlWriter writer, JsonPlace place) {
        caseOf(writer.append("("), place, " = 'NULL' then null else ");
        function(writer.append("json_unquote("), "json_extract", place).append(") end collate utf8mb4_0900_bin)");
    }

    @Override
    public void number(SqlWriter writer, JsonPlace place, TypeKind kind) {
        boolean whole = kind == TypeKind.INTEGER || kind == TypeKind.BIGINT;
        caseOf(writer, place, " in ('INTEGER', 'UNSIGNED INTEGER', 'DECIMAL', 'DOUBLE') then ");
        function(writer.append(whole ? "cast(cast(" : "cast("), "json_extract", place);
        writer.append(kind == TypeKind.DOUBLE ? " as double)" : " as decimal(65, 30))");
        writer.append(whole ? " as signed) end" : " end");
    }

    @Override
    public void truth(SqlWriter writer, JsonPlace place) {
        caseOf(writer, place, " = 'BOOLEAN' then ");
        function(writer.append("json_unquote("), "json_extract", place).append(") = 'true' end");
    }

    @Override
    public void length(SqlWriter writer, JsonPlace place) {
        caseOf(writer, place, " = 'ARRAY' then ");
        function(writer, "json_length", place).append(" end");
    }

    @Override
    public void equal(SqlWriter writer, Fragment left, Fragment right) {
        writer.append("(").write(left).append(" = ").write(right).append(")");
    }

    @Override
    public void contains(SqlWriter writer, Fragment left, Fragment right) {
        writer.append("json_contains(").write(left).append(", ").write(right).append(")");
    }

    @Override
    public void set(SqlWriter writer, JsonPlace place, Fragment value) {
        caseOfParent(writer, place).append("json_set(").write(place.document()).append(", ");
        json(writer.value(Codecs.STRING, path(writer, place)).append(", "), value);
        writer.append(") else ").write(place.document()).append(" end");
    }

    /** A value that is JSON and no text. */
    void json(SqlWriter writer, Fragment value) {
        writer.write(value);
    }

    @Override
    public void remove(SqlWriter writer, JsonPlace place) {
        function(caseOfParent(writer, place), "json_remove", place).append(" else ");
        writer.write(place.document()).append(" end");
    }

    private SqlWriter caseOfParent(SqlWriter writer, JsonPlace place) {
        writer.append("case json_type(");
        get(writer, place.parent());
        return writer.append(place.last() instanceof JsonPlace.Key ? ") when 'OBJECT' then " : ") when 'ARRAY' then ");
    }
}
