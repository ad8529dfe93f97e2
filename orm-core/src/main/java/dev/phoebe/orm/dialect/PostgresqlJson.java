package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.JsonPlace;
import dev.phoebe.orm.sql.JsonSql;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.TypeKind;
import java.util.List;

/** JSON in PostgreSQL: {@code doc -> 'key' -> 0}, each step a parameter. */
final class PostgresqlJson implements JsonSql {

    static final PostgresqlJson INSTANCE = new PostgresqlJson();

    private PostgresqlJson() {}

    @Override
    public void get(SqlWriter writer, JsonPlace place) {
        if (place.steps().isEmpty()) {
            writer.write(place.document());
        } else {
            boolean guarded = arrays(writer, place);
            steps(writer, place, " -> ");
            writer.append(guarded ? " end" : "");
        }
    }

    @Override
    public void text(SqlWriter writer, JsonPlace place) {
        if (place.steps().isEmpty()) {
            writer.append("(").write(place.document()).append(" #>> '{}')");
        } else {
            boolean guarded = arrays(writer, place);
            steps(writer, place, " ->> ");
            writer.append(guarded ? " end" : "");
        }
    }

    /** A scalar is an array with itself in it for these operators: {@code case when ... then}. */
    private static boolean arrays(SqlWriter writer, JsonPlace place) {
        boolean any = false;
        for (int i = 0; i < place.steps().size(); i++) {
            if (place.steps().get(i) instanceof JsonPlace.Index) {
                steps(writer.append(any ? " and jsonb_typeof(" : "case when jsonb_typeof("), place.upTo(i), " -> ");
                writer.append(") = 'array'");
                any = true;
            }
        }
        writer.append(any ? " then " : "");
        return any;
    }

    private static void steps(SqlWriter writer, JsonPlace place, String last) {
        List<JsonPlace.Step> steps = place.steps();
        writer.append(steps.isEmpty() ? "" : "(").write(place.document());
        for (int i = 0; i < steps.size(); i++) {
            writer.append(i == steps.size() - 1 ? last : " -> ");
            if (steps.get(i) instanceof JsonPlace.Key key) {
                writer.value(Codecs.STRING, key.name());
            } else if (steps.get(i) instanceof JsonPlace.Index index) {
                writer.value(Codecs.INTEGER, index.index());
            }
        }
        writer.append(steps.isEmpty() ? "" : ")");
    }

    /** What is of another kind, a cast would refuse, and JSON's null too. */
    private SqlWriter caseOf(SqlWriter writer, JsonPlace place, String kind) {
        get(writer.append("case when jsonb_typeof("), place);
        return writer.append(") = '" + kind + "' then ");
    }

    @Override
    public void number(SqlWriter writer, JsonPlace place, TypeKind kind) {
        get(caseOf(writer, place, "number").append("cast("), place);
        String type = switch (kind) {
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case DOUBLE -> "double precision";
            default -> "numeric";
        };
        writer.append(" as " + type + ") end");
    }

    @Override
    public void truth(SqlWriter writer, JsonPlace place) {
        get(caseOf(writer, place, "boolean").append("cast("), place);
        writer.append(" as boolean) end");
    }

    @Override
    public void length(SqlWriter writer, JsonPlace place) {
        get(caseOf(writer, place, "array").append("jsonb_array_length("), place);
        writer.append(") end");
    }

    @Override
    public void equal(SqlWriter writer, Fragment left, Fragment right) {
        writer.append("(").write(left).append(" = ").write(right).append(")");
    }

    @Override
    public void contains(SqlWriter writer, Fragment left, Fragment right) {
        writer.append("(").write(left).append(" @> ").write(right).append(")");
    }

    @Override
    public void set(SqlWriter writer, JsonPlace place, Fragment value) {
        caseOfParent(writer, place).append("jsonb_set(").write(place.document());
        path(writer.append(", "), place);
        writer.append(", ")
                .write(value)
                .append(") else ")
                .write(place.document())
                .append(" end");
    }

    @Override
    public void remove(SqlWriter writer, JsonPlace place) {
        caseOfParent(writer, place).append("(").write(place.document()).append(" #- ");
        path(writer, place);
        writer.append(") else ").write(place.document()).append(" end");
    }

    /** In a path, {@code '0'} would be a key or an index, as it happens, and a key of an array an error. */
    private SqlWriter caseOfParent(SqlWriter writer, JsonPlace place) {
        return caseOf(writer, place.parent(), place.last() instanceof JsonPlace.Key ? "object" : "array");
    }

    private static void path(SqlWriter writer, JsonPlace place) {
        writer.append("cast(array[");
        for (int i = 0; i < place.steps().size(); i++) {
            JsonPlace.Step step = place.steps().get(i);
            writer.append(i == 0 ? "" : ", ");
            if (step instanceof JsonPlace.Key key) {
                writer.value(Codecs.STRING, key.name());
            } else if (step instanceof JsonPlace.Index index) {
                writer.value(Codecs.STRING, String.valueOf(index.index()));
            }
        }
        writer.append("] as text[])");
    }

    /** Whole rows as they come, so that a column may be called whatever it likes. */
    @Override
    public void rows(SqlWriter writer, Fragment subquery) {
        writer.append("(select json_agg(list.*) from (").write(subquery).append(") as list)");
    }

    /** Texts can be compared, {@code json} cannot; {@code jsonb} can, but orders the columns anew. */
    @Override
    public void comparedRows(SqlWriter writer, Fragment key, Fragment subquery) {
        rows(writer.append("cast(json_build_array(").write(key).append(", "), subquery);
        writer.append(") as text)");
    }
}
