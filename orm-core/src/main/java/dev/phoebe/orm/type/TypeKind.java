package dev.phoebe.orm.type;

/** The kinds of column that every database has in some form. */
public enum TypeKind {
    BOOLEAN,
    SMALLINT,
    INTEGER,
    BIGINT,
    REAL,
    DOUBLE,
    DECIMAL,
    /** Text up to a length. */
    VARCHAR,
    /** Text without a limit. */
    TEXT,
    BINARY,
    /** A list of values of one type; not on every database. */
    ARRAY,
    DATE,
    TIME,
    /** A date and time as written on a wall, without a zone. */
    TIMESTAMP,
    /** A point in time, kept in UTC. */
    INSTANT,
    UUID,
    /** A JSON document. */
    JSON
}
