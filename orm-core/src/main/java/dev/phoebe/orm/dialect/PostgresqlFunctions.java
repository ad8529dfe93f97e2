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

/** What functions are called in PostgreSQL. Instants are taken to UTC, because it computes in the session's zone. */
final class PostgresqlFunctions {

    private static final String UTC = " at time zone 'UTC'";

    private static final Map<ScalarFunction, Template> TEMPLATES = Map.ofEntries(
            entry(ScalarFunction.POSITION, Template.of("strpos({0}, {1})")),
            entry(
                    ScalarFunction.ROUND_FLOAT,
                    Template.of("cast(round(cast({0} as numeric), {1}) as double precision)")),
            entry(
                    ScalarFunction.POWER,
                    Template.of("power(cast({0} as double precision), cast({1} as double precision))")),
            entry(
                    ScalarFunction.SQUARE_ROOT,
                    Template.of("case when {0} >= 0 then sqrt(cast({0} as double precision)) end")),
            entry(ScalarFunction.HEX, Template.of("encode({0}, 'hex')")),
            entry(ScalarFunction.SIGN, Template.of("cast(sign({0}) as integer)")),
            entry(ScalarFunction.BIT_XOR, Template.of("({0} # {1})")),
            entry(ScalarFunction.SHIFT_LEFT, Template.of("(cast({0} as bigint) << {1})")),
            entry(ScalarFunction.SHIFT_RIGHT, Template.of("(cast({0} as bigint) >> {1})")),
            entry(ScalarFunction.RANDOM, Template.of("random()")));

    private PostgresqlFunctions() {}

    static Template template(ScalarFunction function) {
        Template own = TEMPLATES.get(function);
        return own == null ? function.standard() : own;
    }

    /** Seconds come with their fraction. */
    static void datePart(SqlWriter writer, DatePart part, Fragment value, TypeKind kind) {
        String field = switch (part) {
            case DAY_OF_WEEK -> "isodow";
            case DAY_OF_YEAR -> "doy";
            default -> part.keyword();
        };
        writer.append(part == DatePart.SECOND ? "cast(floor(extract(" : "cast(extract(");
        writer.append(field).append(" from ").write(value);
        writer.append(kind == TypeKind.INSTANT ? UTC + ")" : ")");
        writer.append(part == DatePart.SECOND ? ") as integer)" : " as integer)");
    }

    static void truncate(SqlWriter writer, Fragment value, TypeKind kind, ChronoUnit unit) {
        String call = "date_trunc('" + TimeUnits.keyword(unit) + "', ";
        switch (kind) {
            case DATE -> writer.append("cast(" + call + "cast(").write(value).append(" as timestamp)) as date)");
            case TIME -> writer.append("cast(" + call + "cast(").write(value).append(" as interval)) as time)");
            case INSTANT -> writer.append(call).write(value).append(", 'UTC')");
            default -> writer.append(call).write(value).append(")");
        }
    }

    static void plus(SqlWriter writer, Fragment value, TypeKind kind, Fragment amount, ChronoUnit unit) {
        writer.append(kind == TypeKind.DATE ? "cast(" : kind == TypeKind.INSTANT ? "((" : "(");
        writer.write(value).append(kind == TypeKind.INSTANT ? UTC : "").append(" + ");
        writer.write(amount).append(" * interval '1 ").append(TimeUnits.keyword(unit));
        writer.append(kind == TypeKind.DATE ? "' as date)" : kind == TypeKind.INSTANT ? "')" + UTC + ")" : "')");
    }

    static void until(SqlWriter writer, Fragment from, Fragment to, TypeKind kind, ChronoUnit unit) {
        boolean date = kind == TypeKind.DATE;
        writer.append(date ? "cast((" : "cast(trunc(extract(epoch from (");
        writer.write(to).append(" - ").write(from);
        writer.append(date ? ") as bigint)" : ")) / " + TimeUnits.seconds(unit) + ") as bigint)");
    }

    /** Between an instant and what a clock shows, in UTC and not in the session's zone. */
    static void cast(SqlWriter writer, Fragment value, TypeKind from, TypeKind to, String type) {
        boolean clock = to == TypeKind.DATE || to == TypeKind.TIME || to == TypeKind.TIMESTAMP;
        if (from == TypeKind.INSTANT && clock) {
            writer.append("cast(")
                    .write(value)
                    .append(UTC)
                    .append(" as ")
                    .append(type)
                    .append(")");
        } else if (to == TypeKind.INSTANT && from != TypeKind.INSTANT) {
            writer.append("(cast(")
                    .write(value)
                    .append(" as timestamp)")
                    .append(UTC)
                    .append(")");
        } else {
            writer.append("cast(").write(value).append(" as ").append(type).append(")");
        }
    }
}
