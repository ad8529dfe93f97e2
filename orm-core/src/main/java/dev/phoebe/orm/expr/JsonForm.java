package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.JsonPlace;
import dev.phoebe.orm.sql.JsonSql;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Json;
import dev.phoebe.orm.type.TypeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What JSON can be asked, as the database asks it. */
record JsonForm(Writing writing, @Nullable Source origin) implements Formula {

    /** How it is written. */
    @FunctionalInterface
    interface Writing {
        void write(JsonSql json, SqlWriter writer);
    }

    /** What the dialect or the program writes is a condition. */
    @Override
    public void writeCondition(SqlWriter writer) {
        write(writer);
    }

    @Override
    public void write(SqlWriter writer) {
        writing.write(writer.dialect().json(), writer);
    }

    /** Where an expression looks. */
    private static JsonPlace place(Expression<Json> json) {
        return json instanceof JsonPath path ? path.place() : JsonPlace.root(document(json));
    }

    /** With parentheses around what is made of several, and its type with a value. */
    static Fragment document(Expression<Json> json) {
        Value<?> value = Value.of(json);
        return value == null ? Call.operand(json) : value::writeTyped;
    }

    /** A value says what it is. */
    static Expression<Json> typed(Expression<Json> json) {
        Value<?> value = Value.of(json);
        return value == null ? json : ExpressionType.JSON.make(new Typed(value));
    }

    static StringExpression text(Expression<Json> json) {
        JsonPlace place = place(json);
        return ExpressionType.STRING.make(new JsonForm((sql, writer) -> sql.text(writer, place), json.origin()));
    }

    static <E extends Expression<?>> E number(Expression<Json> json, ExpressionType<E> type) {
        JsonPlace place = place(json);
        TypeKind kind = type.type().kind();
        return type.make(new JsonForm((sql, writer) -> sql.number(writer, place, kind), json.origin()));
    }

    static Condition truth(Expression<Json> json) {
        JsonPlace place = place(json);
        return condition((sql, writer) -> sql.truth(writer, place), json.origin());
    }

    static IntegerExpression length(Expression<Json> json) {
        JsonPlace place = place(json);
        return ExpressionType.INTEGER.make(new JsonForm((sql, writer) -> sql.length(writer, place), json.origin()));
    }

    static Condition equal(Expression<Json> left, Expression<Json> right) {
        Fragment first = document(left);
        Fragment second = document(right);
        return condition((sql, writer) -> sql.equal(writer, first, second), Formula.origin(left, right));
    }

    static Condition contains(Expression<Json> left, Expression<Json> right) {
        Fragment first = document(left);
        Fragment second = document(right);
        return condition((sql, writer) -> sql.contains(writer, first, second), Formula.origin(left, right));
    }

    static Condition in(JsonExpression json, List<Json> values) {
        return Condition.any(values.stream().map(json::eq).toList());
    }

    private static Condition condition(Writing writing, @Nullable Source origin) {
        return ExpressionType.BOOLEAN.make(new JsonForm(writing, origin));
    }
}
