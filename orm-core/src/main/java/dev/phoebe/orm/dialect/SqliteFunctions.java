package dev.phoebe.orm.dialect;

import static java.util.Map.entry;

import dev.phoebe.orm.sql.DatePart;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.ScalarFunction;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.Template;
import dev.phoebe.orm.sql.TextMatch;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What functions are called in SQLite. Dates and times are texts of fixed width: what is smaller than a second is cut off
 * and put back, because SQLite's own functions know milliseconds only.
 */
final class SqliteFunctions {

    /**
     * A decimal is a floating point number, which may lie a bit below what it stands for: 2.675 would become 2.67. It is
     * made greater by less than its fifteenth digit; what that leaves behind the fifteenth is cut off.
     */
    private static final String ROUND = "case when {0} is not null then"
            + " cast(format('%.15g', round({0} * 1.0000000000000004, {1})) as real) end";

    private static final String MIDNIGHT = "T00:00:00.000000";

    private static final Map<ScalarFunction, Template> TEMPLATES = Map.ofEntries(
            entry(ScalarFunction.LENGTH, Template.of("length({0})")),
            entry(ScalarFunction.POSITION, Template.of("instr({0}, {1})")),
            entry(ScalarFunction.LEFT, Template.of("substr({0}, 1, {1})")),
            entry(ScalarFunction.RIGHT, Template.of("substr({0}, -{1}, {1})")),
            entry(
                    ScalarFunction.PAD_LEFT,
                    Template.of("case when length({0}) >= {1} then substr({0}, 1, {1})"
                            + " else substr({3} || {0}, -{1}, {1}) end")),
            entry(ScalarFunction.PAD_RIGHT, Template.of("substr({0} || {3}, 1, {1})")),
            entry(ScalarFunction.REPEAT, Template.of("replace(hex(zeroblob({1})), '00', {0})")),
            entry(ScalarFunction.ROUND, Template.of(ROUND)),
            entry(ScalarFunction.ROUND_FLOAT, Template.of(ROUND)),
            entry(ScalarFunction.BYTES_CONCAT, Template.of("cast({0} || {1} as blob)")),
            entry(ScalarFunction.BYTES_LEFT, Template.of("coalesce(substr({0}, 1, {1}), {0})")),
            entry(ScalarFunction.HEX, Template.of("case when {0} is not null then lower(hex({0})) end")),
            entry(ScalarFunction.BIT_XOR, Template.of("(({0} | {1}) - ({0} & {1}))")),
            entry(ScalarFunction.RANDOM, Template.of("(abs(random() % 9007199254740992) / 9007199254740992.0)")),
            entry(ScalarFunction.CURRENT_DATE, Template.of("date('now')")),
            entry(ScalarFunction.CURRENT_TIMESTAMP, Template.of("strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')")));

    /** A text whose wildcards stand for themselves in GLOB. */
    private static final String GLOB_ESCAPED = "replace(replace(replace({0}, '[', '[[]'), '*', '[*]'), '?', '[?]')";

    private static final Template GLOB_TEXT = Template.of(GLOB_ESCAPED);

    /** From a pattern of LIKE to one of GLOB; what is escaped waits behind control characters meanwhile. */
    private static final Template GLOB_PATTERN = Template.of(globPattern());

    private SqliteFunctions() {}

    private static String globPattern() {
        String marked = replaced("{0}", "'!!', char(1)", "'!%', char(2)", "'!_', char(3)", "'!', ''");
        return replaced(
                GLOB_ESCAPED.replace("{0}", marked),
                "'%', '*'",
                "'_', '?'",
                "char(1), '!'",
                "char(2), '%'",
                "char(3), '_'");
    }

    private static String replaced(String text, String... replacements) {
        String replaced = text;
        for (String replacement : replacements) {
            replaced = "replace(" + replaced + ", " + replacement + ")";
        }
        return replaced;
    }

    static Template template(ScalarFunction function) {
        Template own = TEMPLATES.get(function);
        return own == null ? function.standard() : own;
    }

    static void match(SqlWriter writer, Fragment text, TextMatch.Kind kind, Fragment other) {
        List<Fragment> argument = List.of(other);
        Template template = kind == TextMatch.Kind.LIKE ? GLOB_PATTERN : GLOB_TEXT;
        writer.write(text).append(" glob (");
        writer.write(TextMatch.pattern(kind, "'*'", w -> template.write(w, argument)), " || ")
                .append(")");
    }

    static void datePart(SqlWriter writer, DatePart part, Fragment value, TypeKind kind) {
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

    private static void place(SqlWriter writer, Fragment value, String place) {
        writer.append("cast(substr(").write(value).append(", ").append(place).append(") as integer)");
    }

    private static void ofDay(SqlWriter writer, Fragment value, String format) {
        writer.append("cast(strftime('").append(format).append("', substr(").write(value);
        writer.append(", 1, 10)) as integer)");
    }

    static void truncate(SqlWriter writer, Fragment value, TypeKind kind, ChronoUnit unit) {
        if (unit == ChronoUnit.WEEKS) {
            writer.append("(date(substr(").write(value).append(", 1, 10), 'weekday 0', '-6 days')");
        } else {
            int kept = kept(unit) - (kind == TypeKind.TIME ? 11 : 0);
            writer.append("(substr(").write(value).append(", 1, " + kept + ")");
        }
        String rest = rest(unit, kind);
        writer.append(rest.isEmpty() ? ")" : " || '" + rest + "')");
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

    static void plus(SqlWriter writer, Fragment value, TypeKind kind, Fragment amount, ChronoUnit unit) {
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

    static void until(SqlWriter writer, Fragment from, Fragment to, TypeKind kind, ChronoUnit unit) {
        boolean date = kind == TypeKind.DATE;
        time(writer.append("(("), to, kind);
        time(writer.append(" - "), from, kind);
        writer.append(") / ").append(TimeUnits.seconds(unit) + (date ? ")" : "000000)"));
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

    /** Whether it is a cast that SQLite cannot make by itself, because it knows neither digits nor times. */
    static boolean cast(SqlWriter writer, Fragment value, TypeKind from, SqlType to) {
        String template = switch (to.kind()) {
            case DECIMAL ->
                to.precision() == 0
                        ? null
                        : ROUND.replace("{0}", "cast({0} as real)").replace("{1}", String.valueOf(to.scale()));
            case DATE -> from == TypeKind.DATE ? null : isText(from) ? "date({0})" : "substr({0}, 1, 10)";
            case TIME -> from == TypeKind.TIME ? null : "substr({0}, 12, 15)";
            case TIMESTAMP ->
                from == TypeKind.DATE
                        ? "({0} || '" + MIDNIGHT + "')"
                        : from == TypeKind.INSTANT ? "substr({0}, 1, 26)" : null;
            case INSTANT ->
                from == TypeKind.DATE
                        ? "({0} || '" + MIDNIGHT + "Z')"
                        : from == TypeKind.TIMESTAMP ? "({0} || 'Z')" : null;
            case UUID -> isText(from) ? "lower({0})" : null;
            default -> null;
        };
        if (template == null) {
            return false;
        }
        Template.of(template).write(writer, List.of(value));
        return true;
    }

    private static boolean isText(TypeKind kind) {
        return kind == TypeKind.VARCHAR || kind == TypeKind.TEXT;
    }
}
