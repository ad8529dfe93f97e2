package dev.phoebe.orm.tck.model;

/** Stored by name. */
public enum Status {
    ANNOUNCED,
    ON_SALE,
    SOLD_OUT
}
