package dev.phoebe.orm.sql;

import java.util.Locale;

/** What can be taken out of a date or a time. */
public enum DatePart {
    YEAR,
    MONTH,
    DAY,
    HOUR,
    MINUTE,
    SECOND;

    /** The standard's word for it. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }
}
