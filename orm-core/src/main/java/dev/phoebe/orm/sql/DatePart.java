package dev.phoebe.orm.sql;

import java.util.Locale;

/** What can be taken out of a date or a time. */
public enum DatePart {
    YEAR,
    MONTH,
    DAY,
    HOUR,
    MINUTE,
    SECOND,
    /** 1 to 4. */
    QUARTER,
    /** From Monday, 1, to Sunday, 7. */
    DAY_OF_WEEK,
    DAY_OF_YEAR,
    /** The week of ISO 8601: the first is the one with the year's first Thursday. */
    WEEK;

    /** The standard's word for it. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }
}
