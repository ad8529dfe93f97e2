package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.DatePart;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.TimeSql;
import dev.phoebe.orm.type.TypeKind;
import java.time.temporal.ChronoUnit;

/** Dates and times of PostgreSQL. Instants are taken to UTC, because it computes in the session's zone. */
final class PostgresqlTimes implements TimeSql {

    static final String UTC = " at time zone 'UTC'";

    /** Seconds come with their fraction. */
    @Override
    public void part(SqlWriter writer, DatePart part, Fragment value, TypeKind kind) {
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

    @Override
    public void truncate(SqlWriter writer, Fragment value, TypeKind kind, ChronoUnit unit) {
        String call = "date_trunc('" + TimeUnits.keyword(unit) + "', ";
        switch (kind) {
            case DATE -> writer.append("cast(" + call + "cast(").write(value).append(" as timestamp)) as date)");
            case TIME -> writer.append("cast(" + call + "cast(").write(value).append(" as interval)) as time)");
            case INSTANT -> writer.append(call).write(value).append(", 'UTC')");
            default -> writer.append(call).write(value).append(")");
        }
    }

    @Override
    public void plus(SqlWriter writer, Fragment value, TypeKind kind, Fragment amount, ChronoUnit unit) {
        writer.append(kind == TypeKind.DATE ? "cast(" : kind == TypeKind.INSTANT ? "((" : "(");
        writer.write(value).append(kind == TypeKind.INSTANT ? UTC : "").append(" + ");
        writer.write(amount).append(" * interval '1 ").append(TimeUnits.keyword(unit));
        writer.append(kind == TypeKind.DATE ? "' as date)" : kind == TypeKind.INSTANT ? "')" + UTC + ")" : "')");
    }

    @Override
    public void until(SqlWriter writer, Fragment from, Fragment to, TypeKind kind, ChronoUnit unit) {
        boolean date = kind == TypeKind.DATE;
        writer.append(date ? "cast((" : "cast(trunc(extract(epoch from (");
        writer.write(to).append(" - ").write(from);
        writer.append(date ? ") as bigint)" : ")) / " + TimeUnits.seconds(unit) + ") as bigint)");
    }
}
