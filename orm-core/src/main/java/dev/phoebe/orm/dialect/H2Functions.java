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

/** What functions are called in H2. It knows the zone of an instant, but takes that of the session in casts. */
final class H2Functions {

    private static final String UTC = " at time zone 'UTC'";

    /** A character outside the first 65,536 counts as two here, unless it is replaced by another one. */
    private static final Map<ScalarFunction, Template> TEMPLATES = Map.ofEntries(
            entry(
                    ScalarFunction.LENGTH,
                    Template.of("char_length(regexp_replace({0}, '[\\x{10000}-\\x{10FFFF}]', '_'))")),
            entry(ScalarFunction.BYTES_CONCAT, Template.of("(cast({0} as varbinary) || cast({1} as varbinary))")),
            entry(ScalarFunction.HEX, Template.of("lower(rawtohex({0}))")),
            entry(ScalarFunction.MODULO, Template.of("mod({0}, {1})")),
            entry(ScalarFunction.SQUARE_ROOT, Template.of("case when {0} >= 0 then sqrt({0}) end")),
            entry(ScalarFunction.BIT_AND, Template.of("bitand({0}, {1})")),
            entry(ScalarFunction.BIT_OR, Template.of("bitor({0}, {1})")),
            entry(ScalarFunction.BIT_XOR, Template.of("bitxor({0}, {1})")),
            entry(ScalarFunction.BIT_NOT, Template.of("bitnot({0})")),
            entry(ScalarFunction.SHIFT_LEFT, Template.of("lshift(cast({0} as bigint), {1})")),
            entry(ScalarFunction.SHIFT_RIGHT, Template.of("rshift(cast({0} as bigint), {1})")),
            entry(
                    ScalarFunction.CURRENT_DATE,
                    Template.of("cast(left(cast(current_timestamp at time zone 'UTC' as varchar), 10) as date)")));

    private H2Functions() {}

    static Template template(ScalarFunction function) {
        Template own = TEMPLATES.get(function);
        return own == null ? function.standard() : own;
    }

    static void datePart(SqlWriter writer, DatePart part, Fragment value, TypeKind kind) {
        String field = switch (part) {
            case DAY_OF_WEEK -> "iso_day_of_week";
            case WEEK -> "iso_week";
            default -> part.keyword();
        };
        writer.append("extract(").append(field).append(" from ").write(value);
        writer.append(kind == TypeKind.INSTANT ? UTC : "").append(")");
    }

    /** A date stays a date, and a time a time. */
    static void truncate(SqlWriter writer, Fragment value, TypeKind kind, ChronoUnit unit) {
        String type = kind == TypeKind.DATE ? "date" : kind == TypeKind.TIME ? "time(6)" : "";
        writer.append(type.isEmpty() ? "date_trunc('" : "cast(date_trunc('");
        writer.append(unit == ChronoUnit.WEEKS ? "iso_week" : TimeUnits.keyword(unit));
        writer.append("', ").write(value).append(kind == TypeKind.INSTANT ? UTC : "");
        writer.append(type.isEmpty() ? ")" : ") as " + type + ")");
    }

    static void plus(SqlWriter writer, Fragment value, TypeKind kind, Fragment amount, ChronoUnit unit) {
        writer.append("dateadd(").append(TimeUnits.keyword(unit)).append(", ");
        writer.write(amount).append(", ").write(value);
        writer.append(kind == TypeKind.INSTANT ? UTC : "").append(")");
    }

    /** DATEDIFF counts midnights, not days; only of the smallest unit it is a difference. */
    static void until(SqlWriter writer, Fragment from, Fragment to, TypeKind kind, ChronoUnit unit) {
        if (kind == TypeKind.DATE) {
            writer.append("datediff(day, ").write(from).append(", ").write(to).append(")");
        } else {
            writer.append("(datediff(microsecond, ").write(from).append(", ").write(to);
            writer.append(") / ").append(TimeUnits.seconds(unit) + "000000)");
        }
    }

    /** Between an instant and what a clock shows, only the text keeps the session's zone out. */
    static void castFromInstant(SqlWriter writer, Fragment value, String type) {
        writer.append("cast(cast(regexp_replace(cast(").write(value).append(UTC);
        writer.append(" as varchar), '\\+00$', '') as timestamp(6)) as ")
                .append(type)
                .append(")");
    }

    static void castToInstant(SqlWriter writer, Fragment value, String type) {
        writer.append("cast(cast(cast(").write(value).append(" as timestamp(6)) as varchar) || '+00' as ");
        writer.append(type).append(")");
    }
}
