package dev.phoebe.orm.dialect;

import java.time.temporal.ChronoUnit;

/** Units of time in words and numbers. */
final class TimeUnits {

    private TimeUnits() {}

    /** The standard's word: {@code month}. */
    static String keyword(ChronoUnit unit) {
        return switch (unit) {
            case YEARS -> "year";
            case MONTHS -> "month";
            case WEEKS -> "week";
            case DAYS -> "day";
            case HOURS -> "hour";
            case MINUTES -> "minute";
            case SECONDS -> "second";
            default -> throw new IllegalArgumentException(unit.toString());
        };
    }

    /** How many seconds it has, if it always has as many. */
    static long seconds(ChronoUnit unit) {
        return unit.getDuration().toSeconds();
    }
}
