package dev.phoebe.orm.sql;

import dev.phoebe.orm.type.TypeKind;
import java.time.temporal.ChronoUnit;

/** How a database computes with dates and times. Implementations are immutable and safe for use by several threads. */
public interface TimeSql {

    /** A part of a date or time; of an instant, in UTC. */
    void part(SqlWriter writer, DatePart part, Fragment value, TypeKind kind);

    /**
     * The beginning of the year, month, week (a Monday), day, hour, minute or second in which a date or time lies; in UTC.
     */
    void truncate(SqlWriter writer, Fragment value, TypeKind kind, ChronoUnit unit);

    /**
     * A date or time later by a whole number of units; a month that is too short ends with its last day, a time of day begins
     * anew.
     */
    void plus(SqlWriter writer, Fragment value, TypeKind kind, Fragment amount, ChronoUnit unit);

    /** How many whole days, hours, minutes or seconds lie between; below zero where the second comes first. */
    void until(SqlWriter writer, Fragment from, Fragment to, TypeKind kind, ChronoUnit unit);
}
