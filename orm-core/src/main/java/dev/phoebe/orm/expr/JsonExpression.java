package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.ScalarFunction;
import dev.phoebe.orm.type.Json;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON. What is inside is found by {@link #get(String)} and {@link #get(int)}, and becomes a value of SQL by the methods
 * that begin with {@code as}: {@code PRODUCT.details.get("sizes").get(0).asInteger().gt(40)}. A key that is missing,
 * JSON's null and SQL's null are all null there, and so is a value of another kind: a text where a number is asked for.
 *
 * <p>Two are equal as the database sees it, blanks aside. The order of keys counts on H2 and SQLite, and how a number is
 * written, 1.5 or 1.50, on all but PostgreSQL. For equal scalars ask the typed value: {@code asText().eq("red")}.
 */
public interface JsonExpression extends TypedExpression<Json, JsonExpression> {

    /** What an object has under a key, which may be any text; there is nothing in what is no object. */
    default JsonPath get(String key) {
        return JsonPath.of(this, key);
    }

    /**
     * An element of an array, counted from 0; there is nothing in what is no array.
     *
     * @throws InvalidQueryException when the index is below 0
     */
    default JsonPath get(int index) {
        return JsonPath.of(this, index);
    }

    /** The text of a string; of a number, a truth value, an object or an array its JSON, as the database writes it. */
    default StringExpression asText() {
        return JsonForm.text(this);
    }

    /** A number, rounded half away from zero; null where there is none. One that is too large is an error or wrong. */
    default IntegerExpression asInteger() {
        return JsonForm.number(this, ExpressionType.INTEGER);
    }

    /** A number, rounded half away from zero; null where there is none. One that is too large is an error or wrong. */
    default LongExpression asLong() {
        return JsonForm.number(this, ExpressionType.LONG);
    }

    /** A number; null where there is none. SQLite has 15 digits of it, MariaDB and MySQL 30 behind the point. */
    default DecimalExpression asDecimal() {
        return JsonForm.number(this, ExpressionType.DECIMAL);
    }

    /** A number; null where there is none. */
    default DoubleExpression asDouble() {
        return JsonForm.number(this, ExpressionType.DOUBLE);
    }

    /** Whether it is true; unknown where it is neither true nor false. */
    default Condition asBoolean() {
        return JsonForm.truth(this);
    }

    /** How many elements an array has; null where there is no array. */
    default IntegerExpression length() {
        return JsonForm.length(this);
    }

    /** Whether an object has this key, be it with JSON's null. */
    default Condition has(String key) {
        return new NullTest(get(key), " is not null");
    }

    /**
     * Whether all of the value is in it: each key with its value, each element wherever it stands. Not on H2 and SQLite.
     */
    default Condition contains(Json value) {
        return JsonForm.contains(this, Expressions.value(value));
    }

    /** Whether all of the other is in it; not on H2 and SQLite. */
    default Condition contains(Expression<Json> other) {
        return JsonForm.contains(this, other);
    }

    @Override
    default Condition eq(@Nullable Json value) {
        return value == null ? isNull() : eq(Expressions.value(value));
    }

    @Override
    default Condition eq(Expression<Json> other) {
        return JsonForm.equal(this, other);
    }

    @Override
    default Condition ne(@Nullable Json value) {
        return value == null ? isNotNull() : eq(value).not();
    }

    @Override
    default Condition ne(Expression<Json> other) {
        return eq(other).not();
    }

    /** Equal to one of these; an empty list is false. */
    @Override
    default Condition in(Collection<? extends Json> values) {
        return JsonForm.in(this, List.copyOf(new InList<>(this, values, false).values()));
    }

    /** Equal to none of these; an empty list is true. */
    @Override
    default Condition notIn(Collection<? extends Json> values) {
        return in(values).not();
    }

    @Override
    default ExpressionType<JsonExpression> type() {
        return ExpressionType.json(codec());
    }

    @Override
    default JsonExpression orElse(Expression<Json> other) {
        return Several.coalesce(type(), this, JsonForm.typed(other));
    }

    @Override
    default JsonExpression nullIf(Expression<Json> other) {
        return type().make(Call.of(ScalarFunction.NULL_IF, this, JsonForm.typed(other)));
    }
}
