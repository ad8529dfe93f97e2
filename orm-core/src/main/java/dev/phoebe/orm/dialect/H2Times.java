package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.DatePart;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.TimeSql;
import dev.phoebe.orm.type.TypeKind;
import java.time.temporal.ChronoUnit;

/** Dates and times of H2. It takes the zone of an instant as its own, except in casts. */
final class H2Times implements TimeSql {

    static final String UTC = " at time zone 'UTC'";

    @Override
    public void part(SqlWriter writer, DatePart part, Fragment value, TypeKind kind) {
        String field = switch (part) {
            case DAY_OF_WEEK -> "iso_day_of_week";
            case WEEK -> "iso_week";
            default -> part.keyword();
        };
        writer.append("extract(").append(field).append(" from ").write(value);
        writer.append(kind == TypeKind.INSTANT ? UTC : "").append(")");
    }

    /** A date stays a date, and a time a time. */
    @Override
    public void truncate(SqlWriter writer, Fragment value, TypeKind kind, ChronoUnit unit) {
        String type = kind == TypeKind.DATE ? "date" : kind == TypeKind.TIME ? "time(6)" : "";
        writer.append(type.isEmpty() ? "date_trunc('" : "cast(date_trunc('");
        writer.append(unit == ChronoUnit.WEEKS ? "iso_week" : TimeUnits.keyword(unit));
        writer.append("', ").write(value).append(kind == TypeKind.INSTANT ? UTC : "");
        writer.append(type.isEmpty() ? ")" : ") as " + type + ")");
    }

    @Override
    public void plus(SqlWriter writer, Fragment value, TypeKind kind, Fragment amount, ChronoUnit unit) {
        writer.append("dateadd(").append(TimeUnits.keyword(unit)).append(", ");
        writer.write(amount).append(", ").write(value);
        writer.append(kind == TypeKind.INSTANT ? UTC : "").append(")");
    }

    /** DATEDIFF counts midnights, not days; only of the smallest unit it is a difference. */
    @Override
    public void until(SqlWriter writer, Fragment from, Fragment to, TypeKind kind, ChronoUnit unit) {
        if (kind == TypeKind.DATE) {
            writer.append("datediff(day, ").write(from).append(", ").write(to).append(")");
        } else {
            writer.append("(datediff(microsecond, ").write(from).append(", ").write(to);
            writer.append(") / ").append(TimeUnits.seconds(unit) + "000000)");
        }
    }
}
