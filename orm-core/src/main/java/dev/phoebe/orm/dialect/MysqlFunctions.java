package dev.phoebe.orm.dialect;

import static java.util.Map.entry;

import dev.phoebe.orm.sql.DatePart;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.ScalarFunction;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.Template;
import dev.phoebe.orm.type.TypeKind;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** What functions are called in MySQL and MariaDB. Bits are numbers without a sign there, and are given one. */
final class MysqlFunctions {

    private static final Map<ScalarFunction, Template> TEMPLATES = Map.ofEntries(
            entry(
                    ScalarFunction.ROUND_FLOAT,
                    Template.of(
                            "case when abs({0}) < 1e16 then round(cast({0} as decimal(40, 20)), {1}) else {0} end")),
            entry(ScalarFunction.BYTES_CONCAT, Template.of("concat({0}, {1})")),
            entry(ScalarFunction.BIT_AND, Template.of("cast({0} & {1} as signed)")),
            entry(ScalarFunction.BIT_OR, Template.of("cast({0} | {1} as signed)")),
            entry(ScalarFunction.BIT_XOR, Template.of("cast({0} ^ {1} as signed)")),
            entry(ScalarFunction.BIT_NOT, Template.of("cast(~{0} as signed)")),
            entry(ScalarFunction.SHIFT_LEFT, Template.of("cast({0} << {1} as signed)")),
            entry(ScalarFunction.SHIFT_RIGHT, Template.of("cast(if({0} < 0, ~(~{0} >> {1}), {0} >> {1}) as signed)")),
            entry(ScalarFunction.CURRENT_DATE, Template.of("utc_date()")),
            entry(ScalarFunction.CURRENT_TIMESTAMP, Template.of("utc_timestamp(6)")));

    private MysqlFunctions() {}

    static Template template(ScalarFunction function) {
        Template own = TEMPLATES.get(function);
        return own == null ? function.standard() : own;
    }

    static void datePart(SqlWriter writer, DatePart part, Fragment value) {
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

    static void truncate(SqlWriter writer, Fragment value, TypeKind kind, ChronoUnit unit) {
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

    /** A time of day would run on past midnight, were it not on a day. */
    static void plus(SqlWriter writer, Fragment value, TypeKind kind, Fragment amount, ChronoUnit unit) {
        writer.append(kind == TypeKind.TIME ? "cast(date_add(" : "date_add(").write(onADay(value, kind));
        writer.append(", interval ").write(amount).append(" ").append(TimeUnits.keyword(unit));
        writer.append(kind == TypeKind.TIME ? ") as time(6))" : ")");
    }

    static void until(SqlWriter writer, Fragment from, Fragment to, TypeKind kind, ChronoUnit unit) {
        writer.append("timestampdiff(").append(TimeUnits.keyword(unit)).append(", ");
        writer.write(onADay(from, kind)).append(", ").write(onADay(to, kind)).append(")");
    }

    private static Fragment onADay(Fragment value, TypeKind kind) {
        return kind == TypeKind.TIME
                ? writer ->
                        writer.append("timestamp('2000-01-01', ").write(value).append(")")
                : value;
    }
}
