package dev.phoebe.orm.processor;

/** Whether generated code can make an object of a class. */
enum Construction {
    POSSIBLE,
    /** No constructor without parameters. */
    MISSING,
    /** There is one, but it is private. */
    PRIVATE,
    /** There is one, but it throws checked exceptions. */
    THROWING,
    /** Lombok writes a constructor with parameters and so takes away the one that Java gives. */
    TAKEN_BY_LOMBOK
}
