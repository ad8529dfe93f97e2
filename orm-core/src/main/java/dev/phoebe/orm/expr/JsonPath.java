package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.JsonPlace;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.Json;
import org.jspecify.annotations.Nullable;

/**
 * A place in JSON: {@code PRODUCT.details.get("sizes").get(0)}. As a value it is the JSON there, null where there is
 * none. {@link #isNull()} is true for JSON's null too; whether there is a key at all, says {@link #has(String)}.
 *
 * <p>An update changes a document by what {@link #set(Json)} and {@link #remove()} make of it:
 * {@code set(PRODUCT.details, PRODUCT.details.get("color").set("red"))}. Immutable.
 */
public final class JsonPath implements JsonExpression {

    private final Expression<Json> document;
    private final JsonPlace place;

    private JsonPath(Expression<Json> document, JsonPlace place) {
        this.document = document;
        this.place = place;
    }

    static JsonPath of(Expression<Json> json, String key) {
        if (!Json.isText(key)) {
            throw new InvalidQueryException(
                    "A key with the character NUL, or with half of a character, cannot be looked"
                            + " for: no JSON that a database keeps has one.");
        }
        return then(json, new JsonPlace.Key(key));
    }

    static JsonPath of(Expression<Json> json, int index) {
        if (index < 0) {
            throw new InvalidQueryException(
                    "The elements of a JSON array are counted from 0, and " + index + " is below that.");
        }
        return then(json, new JsonPlace.Index(index));
    }

    private static JsonPath then(Expression<Json> json, JsonPlace.Step step) {
        return json instanceof JsonPath path
                ? new JsonPath(path.document, path.place.then(step))
                : new JsonPath(json, JsonPlace.root(JsonForm.document(json)).then(step));
    }

    JsonPlace place() {
        return place;
    }

    /**
     * The whole document with this value here. It stays as it is where there is nothing to put it into: no object for a
     * key, no array for an element, no document. An element behind the last is added. Not on H2.
     */
    public JsonExpression set(Json value) {
        return set(Expressions.value(value));
    }

    /** The whole document with this string here; see {@link #set(Json)}. */
    public JsonExpression set(String value) {
        return set(Json.string(value));
    }

    /** The whole document with this number here; see {@link #set(Json)}. */
    public JsonExpression set(long value) {
        return set(Json.of(Long.toString(value)));
    }

    /** The whole document with this truth value here; see {@link #set(Json)}. */
    public JsonExpression set(boolean value) {
        return set(Json.of(Boolean.toString(value)));
    }

    /** The whole document with another JSON here, which must not be SQL's null; see {@link #set(Json)}. */
    public JsonExpression set(Expression<Json> value) {
        return ExpressionType.JSON.make(new JsonForm(
                (json, writer) -> json.set(writer, place, JsonForm.document(value)), Formula.origin(document, value)));
    }

    /** The whole document without what is here. Not on H2. */
    public JsonExpression remove() {
        return ExpressionType.JSON.make(new JsonForm((json, writer) -> json.remove(writer, place), document.origin()));
    }

    /** Whether there is nothing, or JSON's null. */
    @Override
    public Condition isNull() {
        return asText().isNull();
    }

    /** Whether there is something other than JSON's null. */
    @Override
    public Condition isNotNull() {
        return asText().isNotNull();
    }

    @Override
    public Codec<Json> codec() {
        return Codecs.JSON;
    }

    @Override
    public void write(SqlWriter writer) {
        writer.dialect().json().get(writer, place);
    }

    @Override
    public @Nullable Source origin() {
        return document.origin();
    }
}
