package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.DatePart;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.TimeSql;
import dev.phoebe.orm.type.TypeKind;
import java.time.temporal.ChronoUnit;

/** Dates and times of MySQL and MariaDB. */
final class MysqlTimes implements TimeSql {

    @Override
    public void part(SqlWriter writer, DatePart part, Fragment value, TypeKind kind) {
        switch (part) {
            case DAY_OF_WEEK -> writer.append("(weekday(").write(value).append(") + 1)");
            case DAY_OF_YEAR -> writer.append("dayofyear(").write(value).append(")");
            case WEEK -> writer.append("week(").write(value).append(", 3)");
            default ->
                writer.append("extract(" + part.keyword() + " from ")
                        .write(value)
                        .append(")");
        }
    }

    @Override
    public void truncate(SqlWriter writer, Fragment value, TypeKind kind, ChronoUnit unit) {
        if (unit == ChronoUnit.WEEKS) {
            writer.append("cast(date_sub(cast(")
                    .write(value)
                    .append(" as date), interval weekday(")
                    .write(value);
            writer.append(") day) as ").append(type(kind)).append(")");
        } else {
            writer.append(kind == TypeKind.TIME ? "cast(time_format(" : "cast(date_format(")
                    .write(value);
            writer.append(", '").append(kind == TypeKind.TIME ? "" : date(unit)).append(time(unit));
            writer.append("') as ").append(type(kind)).append(")");
        }
    }

    /** A time of day would run on past midnight, were it not on a day. */
    @Override
    public void plus(SqlWriter writer, Fragment value, TypeKind kind, Fragment amount, ChronoUnit unit) {
        writer.append(kind == TypeKind.TIME ? "cast(date_add(" : "date_add(").write(onADay(value, kind));
        writer.append(", interval ").write(amount).append(" ").append(TimeUnits.keyword(unit));
        writer.append(kind == TypeKind.TIME ? ") as time(6))" : ")");
    }

    @Override
    public void until(SqlWriter writer, Fragment from, Fragment to, TypeKind kind, ChronoUnit unit) {
        writer.append("timestampdiff(").append(TimeUnits.keyword(unit)).append(", ");
        writer.write(onADay(from, kind)).append(", ").write(onADay(to, kind)).append(")");
    }

    private static String type(TypeKind kind) {
        return kind == TypeKind.DATE ? "date" : kind == TypeKind.TIME ? "time(6)" : "datetime(6)";
    }

    private static String date(ChronoUnit unit) {
        return switch (unit) {
            case YEARS -> "%Y-01-01";
            case MONTHS -> "%Y-%m-01";
            case DAYS -> "%Y-%m-%d";
            default -> "%Y-%m-%d ";
        };
    }

    private static String time(ChronoUnit unit) {
        return switch (unit) {
            case HOURS -> "%H:00:00";
            case MINUTES -> "%H:%i:00";
            case SECONDS -> "%H:%i:%s";
            default -> "";
        };
    }

    private static Fragment onADay(Fragment value, TypeKind kind) {
        return kind == TypeKind.TIME
                ? writer ->
                        writer.append("timestamp('2000-01-01', ").write(value).append(")")
                : value;
    }
}
