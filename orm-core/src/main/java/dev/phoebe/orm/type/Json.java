package dev.phoebe.orm.type;

import java.io.Serializable;

/**
 * A JSON document, as its text. A column of this type is {@code jsonb} on PostgreSQL, {@code json} on H2 and MariaDB,
 * and text with a check on SQLite.
 *
 * <p>Two are equal when their texts are. A database may write the text anew: PostgreSQL orders the keys, H2 leaves out
 * the blanks; so what is read need not be equal to what was written, though it means the same. Immutable.
 */
public final class Json implements Serializable {

    private static final long serialVersionUID = 1L;

    /** JSON's own null, which is a value: a column that holds it is not null. */
    public static final Json NULL = new Json("null");

    private final String text;

    /** What a database answers with is not looked at. */
    Json(String text) {
        this.text = text;
    }

    /**
     * JSON by its text, which may have blanks around it.
     *
     * @throws IllegalArgumentException when the text is no JSON, or one that not every database can keep: with the
     *     character NUL or half a character in it, or nested more than 1,000 deep
     */
    public static Json of(String text) {
        JsonSyntax.check(text);
        return new Json(text);
    }

    /**
     * A JSON string: {@code Json.string("a\"b")} is {@code "a\"b"} with its quotes.
     *
     * @throws IllegalArgumentException when not every database can keep the text
     */
    public static Json string(String value) {
        return of(JsonSyntax.quoted(value));
    }

    /** Whether a text can be a JSON string or a key that every database can keep. */
    public static boolean isText(String text) {
        return Storable.flaw(text) < 0;
    }

    /** The text. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Json json && json.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
