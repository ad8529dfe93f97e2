package dev.phoebe.orm.sql;

/**
 * What not every database can do. One table of these, in the dialects, is read by the renderer, which refuses what is
 * missing before it is sent, by the docs and by the tests.
 */
public enum Feature {
    INSERT_RETURNING("INSERT ... RETURNING"),
    UPDATE_RETURNING("UPDATE ... RETURNING"),
    DELETE_RETURNING("DELETE ... RETURNING"),
    UPSERT_CONDITION("condition on the update of an upsert"),
    UPSERT_TARGET("upsert limited to one unique key"),
    UPSERT_CONSTRAINT("upsert decided by the name of a constraint"),
    UPSERT_PARTIAL_INDEX("upsert decided by a partial index"),
    /** An upsert without a target that leaves the existing row alone. */
    ANY_KEY_DO_NOTHING("upsert decided by any unique key: name the columns of one"),
    /** An upsert without a target that updates the existing row. */
    ANY_KEY_DO_UPDATE("update decided by any unique key in an upsert: name the columns of one"),
    /** Whether the count of an upsert that leaves existing rows alone is that of the new rows only. */
    DO_NOTHING_COUNT("count of the rows that an upsert left alone"),
    /** Elsewhere equal rows of one upsert that leaves existing rows alone are told apart before they are sent. */
    DO_NOTHING_OWN_ROWS("upsert that leaves its own rows alone, too"),
    /** Elsewhere rows are returned that were not written. */
    DO_NOTHING_RETURNING("RETURNING of an upsert that may leave existing rows alone"),
    /** Elsewhere a column that was set is read with its new value; assignments are put in order as far as that goes. */
    SIMULTANEOUS_ASSIGNMENT("update of columns that read each other"),
    /** Elsewhere each value, and whether a row is meant, is asked of a subquery. */
    UPDATE_FROM("UPDATE ... FROM"),
    /** Elsewhere the rows are found by their keys. */
    LIMITED_CHANGE("ORDER BY and LIMIT in UPDATE and DELETE"),
    ROW_LOCK("row locks (FOR UPDATE)"),
    SKIP_LOCKED("SKIP LOCKED"),
    SHARE_LOCK("locks that others may share (FOR SHARE)"),
    LOCK_OF("locks of some of the tables (FOR UPDATE OF)"),
    INTERSECT_ALL("INTERSECT ALL"),
    EXCEPT_ALL("EXCEPT ALL"),
    LATERAL("LATERAL"),
    CORRELATED_LIMIT("limit in a subquery of IN that refers to the query around it"),
    CORRELATED_GROUP_ORDER(
            "ordered groups with subtotals or window functions in a subquery that refers to the query around it"),
    DISTINCT_ON("DISTINCT ON"),
    /** Elsewhere by a label. */
    GROUP_BY_PLACE("GROUP BY a place among what is selected"),
    ROLLUP("ROLLUP"),
    GROUPING_SETS("GROUPING SETS and CUBE"),
    MATERIALIZED("MATERIALIZED, a hint"),
    CHANGE_IN_WITH("statements that change rows in WITH"),
    RECURSIVE_DISTINCT("recursive queries that leave out rows they found before"),
    NULLS_ORDER("NULLS FIRST / NULLS LAST"),
    FULL_JOIN("FULL JOIN"),
    FRAME_GROUPS("GROUPS in the frame of a window"),
    FRAME_EXCLUDE("EXCLUDE in the frame of a window"),
    /** Elsewhere by CASE. */
    AGGREGATE_FILTER("FILTER of an aggregate"),
    VARIANCE("standard deviation and variance"),
    PERCENTILE("percentile_cont"),
    STRING_AGG_DISTINCT("DISTINCT in string_agg with a separator other than a comma"),
    STRING_AGG_OVER("string_agg over a window"),
    TRANSACTIONAL_DDL("transactional DDL"),
    ADD_FOREIGN_KEY("adding a foreign key to an existing table"),
    ISOLATION_LEVELS("isolation levels other than SERIALIZABLE"),
    READ_ONLY_TRANSACTION("read-only transactions"),
    STATEMENT_TIMEOUT("time limit for a statement"),
    SCHEMAS("schemas"),
    ARRAYS("arrays"),
    COLLATE("COLLATE on an expression"),
    REVERSE("REVERSE of a text"),
    JSON_LONG_KEYS("way to a key of JSON with more than 256 characters"),
    JSON_MINUS_KEYS(
            "way to a key of JSON that begins with a minus and a digit, or with a minus and has more than letters and digits"),
    JSON_CONTAINS("containment of JSON in JSON"),
    JSON_CHANGE("changes inside of JSON"),
    /** Elsewhere the database would count one instead. */
    KEY_ZERO("key 0 in a column whose keys it counts"),
    /** Elsewhere the lists come by one more statement. */
    LISTS_IN_COLUMNS("lists of related rows in a column"),
    FULL_TEXT_LANGUAGE("full-text search by the grammar of a language"),
    FULL_TEXT_ANY_KEY("full-text search in a table whose key it does not count itself");

    private final String words;

    Feature(String words) {
        this.words = words;
    }

    /** What it is, in words that go on from "the database has no". */
    public String words() {
        return words;
    }
}
