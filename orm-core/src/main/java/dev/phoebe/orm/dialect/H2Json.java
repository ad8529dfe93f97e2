package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.JsonPlace;
import dev.phoebe.orm.sql.JsonSql;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.TypeKind;

/**
 * JSON in H2, by the accessors of the standard: {@code (doc)."key"[1]}. Keys are names there, and so a part of the
 * statement, in quotes. A JSON scalar is no value of SQL, and becomes one only by way of its text.
 */
final class H2Json implements JsonSql {

    static final H2Json INSTANCE = new H2Json();

    private static final int LONGEST_NAME = 256;

    private H2Json() {}

    @Override
    public void get(SqlWriter writer, JsonPlace place) {
        writer.append("(").write(place.document()).append(")");
        for (JsonPlace.Step step : place.steps()) {
            if (step instanceof JsonPlace.Key key) {
                if (key.name().length() > LONGEST_NAME) {
                    writer.require(Feature.JSON_LONG_KEYS);
                }
                writer.append(".\"").append(key.name().replace("\"", "\"\"")).append("\"");
            } else if (step instanceof JsonPlace.Index index) {
                writer.append("[").value(Codecs.INTEGER, index.index() + 1).append("]");
            }
        }
    }

    private void json(SqlWriter writer, JsonPlace place) {
        get(writer.append("cast("), place);
        writer.append(" as varchar)");
    }

    /** The escapes of JSON, as H2 writes them, are those of Java. */
    @Override
    public void text(SqlWriter writer, JsonPlace place) {
        json(writer.append("case when "), place);
        json(writer.append(" like '\"%' then stringdecode(substring("), place);
        json(writer.append(", 2, char_length("), place);
        json(writer.append(") - 2)) else nullif("), place);
        writer.append(", 'null') end");
    }

    @Override
    public void number(SqlWriter writer, JsonPlace place, TypeKind kind) {
        boolean whole = kind == TypeKind.INTEGER || kind == TypeKind.BIGINT;
        json(writer.append("case when regexp_like("), place);
        json(writer.append(whole ? ", '^[-0-9]') then cast(cast(" : ", '^[-0-9]') then cast("), place);
        writer.append(kind == TypeKind.DOUBLE ? " as double precision)" : " as decfloat)");
        writer.append(whole ? (kind == TypeKind.INTEGER ? " as integer) end" : " as bigint) end") : " end");
    }

    @Override
    public void truth(SqlWriter writer, JsonPlace place) {
        json(writer.append("case "), place);
        writer.append(" when 'true' then true when 'false' then false end");
    }

    @Override
    public void length(SqlWriter writer, JsonPlace place) {
        get(writer.append("case when "), place);
        get(writer.append(" is json array then array_length("), place);
        writer.append(") end");
    }

    @Override
    public void equal(SqlWriter writer, Fragment left, Fragment right) {
        writer.append("(").write(left).append(" = ").write(right).append(")");
    }
}
