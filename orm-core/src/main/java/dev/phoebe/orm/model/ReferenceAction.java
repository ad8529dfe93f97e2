package dev.phoebe.orm.model;

/** What becomes of a row when the row that it refers to is deleted. */
public enum ReferenceAction {
    RESTRICT(""),
    CASCADE(" on delete cascade"),
    SET_NULL(" on delete set null");

    private final String sql;

    ReferenceAction(String sql) {
        this.sql = sql;
    }

    /** The clause of the foreign key. */
    public String sql() {
        return sql;
    }
}
