package dev.phoebe.orm.sql;

/** The statements that change rows. */
public enum Change {
    INSERT(Feature.INSERT_RETURNING),
    UPDATE(Feature.UPDATE_RETURNING),
    DELETE(Feature.DELETE_RETURNING);

    private final Feature returning;

    Change(Feature returning) {
        this.returning = returning;
    }

    Feature returning() {
        return returning;
    }
}
