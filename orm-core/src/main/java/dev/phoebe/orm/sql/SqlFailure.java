package dev.phoebe.orm.sql;

import org.jspecify.annotations.Nullable;

/**
 * What an error of a database means.
 *
 * @param kind the class of error
 * @param constraint the constraint or column that it names; null where it names none
 */
public record SqlFailure(Kind kind, @Nullable String constraint) {

    /** The classes of error that a program may want to tell apart. */
    public enum Kind {
        UNIQUE,
        FOREIGN_KEY,
        NOT_NULL,
        CHECK,
        DEADLOCK,
        SERIALIZATION,
        LOCK_TIMEOUT,
        QUERY_TIMEOUT,
        CONNECTION,
        DATA,
        SYNTAX,
        /** A table, an index or the like of this name exists. */
        EXISTS,
        READ_ONLY,
        OTHER
    }

    /** An error that names no constraint. */
    public static SqlFailure of(Kind kind) {
        return new SqlFailure(kind, null);
    }
}
