package dev.phoebe.orm.sql;

/**
 * What not every database can do. One table of these, in the dialects, is read by the renderer, which refuses what is
 * missing before it is sent, by the docs and by the tests.
 */
public enum Feature {
    INSERT_RETURNING("INSERT ... RETURNING"),
    UPDATE_RETURNING("UPDATE ... RETURNING"),
    DELETE_RETURNING("DELETE ... RETURNING"),
    UPSERT_CONDITION("a condition on the update of an upsert"),
    UPSERT_TARGET("an upsert limited to one unique key"),
    /** An upsert without a target that leaves the existing row alone. */
    ANY_KEY_DO_NOTHING("an insert that gives way to a row with any of its unique keys"),
    /** An upsert without a target that updates the existing row. */
    ANY_KEY_DO_UPDATE("an insert that updates a row with any of its unique keys"),
    /** Whether the count, and the rows returned, of an upsert that leaves existing rows alone are of the new rows only. */
    DO_NOTHING_COUNT("a count of the rows that an insert left alone"),
    ROW_LOCK("row locks (FOR UPDATE)"),
    SKIP_LOCKED("SKIP LOCKED"),
    NULLS_ORDER("NULLS FIRST / NULLS LAST"),
    FULL_JOIN("FULL JOIN"),
    AGGREGATE_FILTER("FILTER on an aggregate"),
    TRANSACTIONAL_DDL("transactional DDL"),
    ADD_FOREIGN_KEY("adding a foreign key to an existing table"),
    ISOLATION_LEVELS("isolation levels other than SERIALIZABLE"),
    READ_ONLY_TRANSACTION("read-only transactions"),
    STATEMENT_TIMEOUT("a time limit for a statement"),
    ARRAYS("arrays");

    private final String words;

    Feature(String words) {
        this.words = words;
    }

    /** What it is, in words for a message. */
    public String words() {
        return words;
    }
}
