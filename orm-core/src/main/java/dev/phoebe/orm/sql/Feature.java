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
    /** An upsert without a target that leaves the existing row alone. */
    ANY_KEY_DO_NOTHING("upsert decided by any unique key: name the columns of one"),
    /** An upsert without a target that updates the existing row. */
    ANY_KEY_DO_UPDATE("update decided by any unique key in an upsert: name the columns of one"),
    /** Whether the count, and the rows returned, of an upsert that leaves existing rows alone are of the new rows only. */
    DO_NOTHING_COUNT("count of the rows that an upsert left alone"),
    ROW_LOCK("row locks (FOR UPDATE)"),
    SKIP_LOCKED("SKIP LOCKED"),
    NULLS_ORDER("NULLS FIRST / NULLS LAST"),
    FULL_JOIN("FULL JOIN"),
    AGGREGATE_FILTER("FILTER on an aggregate"),
    TRANSACTIONAL_DDL("transactional DDL"),
    ADD_FOREIGN_KEY("adding a foreign key to an existing table"),
    ISOLATION_LEVELS("isolation levels other than SERIALIZABLE"),
    READ_ONLY_TRANSACTION("read-only transactions"),
    STATEMENT_TIMEOUT("time limit for a statement"),
    ARRAYS("arrays"),
    REGULAR_EXPRESSIONS("regular expressions"),
    COLLATE("COLLATE on an expression"),
    REVERSE("REVERSE of a text");

    private final String words;

    Feature(String words) {
        this.words = words;
    }

    /** What it is, in words that go on from "the database has no". */
    public String words() {
        return words;
    }
}
