package dev.phoebe.orm.spring.boot.autoconfigure;

/** What is done to the tables of the models when the application starts. */
public enum SchemaMode {
    /** Nothing: somebody else takes care of them. */
    NONE,
    /** They are compared with the models; a difference ends the start. */
    VALIDATE,
    /** Those that are missing are made. */
    CREATE,
    /** Those that are missing are made, and all are dropped at the end. */
    CREATE_DROP
}
