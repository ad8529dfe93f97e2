package dev.phoebe.orm.sql;

import dev.phoebe.orm.type.TypeKind;

/**
 * How a database looks into JSON. A step into an object finds nothing in an array and the other way round, and a key
 * stands for itself whatever is in it. Implementations are immutable and safe for use by several threads.
 */
public interface JsonSql {

    /** The JSON at a place; SQL's null where there is none. */
    void get(SqlWriter writer, JsonPlace place);

    /** The text of a string, of anything else its JSON; SQL's null for JSON's. */
    void text(SqlWriter writer, JsonPlace place);

    /** A number, whole ones rounded half away from zero; SQL's null for what is no number. */
    void number(SqlWriter writer, JsonPlace place, TypeKind kind);

    /** A truth value; SQL's null for what is none. */
    void truth(SqlWriter writer, JsonPlace place);

    /** How many elements an array has; SQL's null for what is no array. */
    void length(SqlWriter writer, JsonPlace place);

    /** Whether two are the same JSON. */
    void equal(SqlWriter writer, Fragment left, Fragment right);

    /** Whether two stand at the same place of an order, which may tell apart what is {@link #equal}. */
    default void sameInOrder(SqlWriter writer, Fragment left, Fragment right) {
        equal(writer, left, right);
    }

    /** Whether all that is in the second is in the first. */
    default void contains(SqlWriter writer, Fragment left, Fragment right) {
        writer.require(Feature.JSON_CONTAINS);
    }

    /** The document with another value at a place; the same one where the place has nothing to stand in. */
    default void set(SqlWriter writer, JsonPlace place, Fragment value) {
        writer.require(Feature.JSON_CHANGE);
    }

    /** The document without what is at a place. */
    default void remove(SqlWriter writer, JsonPlace place) {
        writer.require(Feature.JSON_CHANGE);
    }

    /** The rows of a subquery in one column: {@code [{"title": "Mort"}, ...]}; SQL's null where there are none. */
    default void rows(SqlWriter writer, Fragment subquery) {
        writer.require(Feature.LISTS_IN_COLUMNS);
    }

    /**
     * The same where columns are compared: {@code [key, [{"title": "Mort"}, ...]]}, with JSON's null for no rows.
     *
     * @param key what tells apart the owners of equal rows
     */
    default void comparedRows(SqlWriter writer, Fragment key, Fragment subquery) {
        writer.require(Feature.LISTS_IN_COLUMNS);
    }
}
