package dev.phoebe.orm.model;

/** Where the key of a new row comes from. */
public enum KeyGeneration {
    /** The database counts. */
    IDENTITY,
    /** The client makes a time-ordered UUID. */
    UUID,
    /** The program sets it. */
    ASSIGNED
}
