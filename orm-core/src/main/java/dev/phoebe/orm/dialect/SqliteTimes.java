package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.DatePart;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.TimeSql;
import dev.phoebe.orm.type.TypeKind;
import java.time.temporal.ChronoUnit;

/** Dates and times of SQLite, which are texts of fixed width. What is smaller than a second is cut off and put back,
 * because SQLite's own functions know milliseconds only. */
final class SqliteTimes implements TimeSql {

    static final String MIDNIGHT = "T00:00:00.000000";

    @Override
    public void part(SqlWriter writer, DatePart part, Fragment value, TypeKind kind) {
        int clock = kind == TypeKind.TIME ? 1 : 12;
        switch (part) {
            case YEAR -> place(writer, value, "1, 4");
            case MONTH -> place(writer, value, "6, 2");
            case DAY -> place(writer, value, "9, 2");
            case HOUR -> place(writer, value, clock + ", 2");
            case MINUTE -> place(writer, value, clock + 3 + ", 2");
            case SECOND -> place(writer, value, clock + 6 + ", 2");
            case QUARTER -> {
                place(writer.append("(("), value, "6, 2");
                writer.append(" + 2) / 3)");
            }
            case DAY_OF_WEEK -> ofDay(writer, value, "%u");
            case DAY_OF_YEAR -> ofDay(writer, value, "%j");
            case WEEK -> ofDay(writer, value, "%V");
        }
    }

    @Override
    public void truncate(SqlWriter writer, Fragment value, TypeKind kind, ChronoUnit unit) {
        if (unit == ChronoUnit.WEEKS) {
            writer.append("(date(substr(").write(value).append(", 1, 10), 'weekday 0', '-6 days')");
        } else {
            int kept = kept(unit) - (kind == TypeKind.TIME ? 11 : 0);
            writer.append("(substr(").write(value).append(", 1, " + kept + ")");
        }
        String rest = rest(unit, kind);
        writer.append(rest.isEmpty() ? ")" : " || '" + rest + "')");
    }

    @Override
    public void plus(SqlWriter writer, Fragment value, TypeKind kind, Fragment amount, ChronoUnit unit) {
        switch (kind) {
            case DATE -> writer.append("date(").write(value);
            case TIME ->
                writer.append("(strftime('%H:%M:%S', substr(").write(value).append(", 1, 8)");
            default ->
                writer.append("(strftime('%Y-%m-%dT%H:%M:%S', substr(")
                        .write(value)
                        .append(", 1, 19)");
        }
        boolean weeks = unit == ChronoUnit.WEEKS;
        writer.append(weeks ? ", (7 * " : ", ").write(amount).append(weeks ? ")" : "");
        writer.append(" || ' ").append(weeks ? "day" : TimeUnits.keyword(unit)).append("s'");
        writer.append(unit == ChronoUnit.MONTHS || unit == ChronoUnit.YEARS ? ", 'floor')" : ")");
        if (kind != TypeKind.DATE) {
            writer.append(" || substr(").write(value).append(kind == TypeKind.TIME ? ", 9))" : ", 20))");
        }
    }

    @Override
    public void until(SqlWriter writer, Fragment from, Fragment to, TypeKind kind, ChronoUnit unit) {
        boolean date = kind == TypeKind.DATE;
        time(writer.append("(("), to, kind);
        time(writer.append(" - "), from, kind);
        writer.append(") / ").append(TimeUnits.seconds(unit) + (date ? ")" : "000000)"));
    }

    private static void place(SqlWriter writer, Fragment value, String place) {
        writer.append("cast(substr(").write(value).append(", ").append(place).append(") as integer)");
    }

    private static void ofDay(SqlWriter writer, Fragment value, String format) {
        writer.append("cast(strftime('").append(format).append("', substr(").write(value);
        writer.append(", 1, 10)) as integer)");
    }

    private static int kept(ChronoUnit unit) {
        return switch (unit) {
            case YEARS -> 4;
            case MONTHS -> 7;
            case HOURS -> 13;
            case MINUTES -> 16;
            case SECONDS -> 19;
            default -> 10;
        };
    }

    private static String rest(ChronoUnit unit, TypeKind kind) {
        String date = unit == ChronoUnit.YEARS ? "-01-01" : unit == ChronoUnit.MONTHS ? "-01" : "";
        String time = switch (unit) {
            case HOURS -> ":00:00.000000";
            case MINUTES -> ":00.000000";
            case SECONDS -> ".000000";
            default -> MIDNIGHT;
        };
        return switch (kind) {
            case DATE -> date;
            case INSTANT -> date + time + "Z";
            default -> date + time;
        };
    }

    /** Seconds of a date, microseconds of a time. */
    private static void time(SqlWriter writer, Fragment value, TypeKind kind) {
        if (kind == TypeKind.DATE) {
            writer.append("unixepoch(").write(value).append(")");
        } else {
            boolean time = kind == TypeKind.TIME;
            writer.append("(unixepoch(substr(").write(value).append(time ? ", 1, 8" : ", 1, 19");
            writer.append(")) * 1000000 + cast(substr(").write(value).append(time ? ", 10, 6" : ", 21, 6");
            writer.append(") as integer))");
        }
    }
}
