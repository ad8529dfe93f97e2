package dev.phoebe.orm.jdbc;

import java.util.Locale;

/** What a statement does, for logs and metrics. */
public enum Operation {
    SELECT,
    INSERT,
    UPDATE,
    DELETE,
    DDL;

    /** The word in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
