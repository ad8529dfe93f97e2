package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.DatePart;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.TypeKind;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What dates and times can be asked, and which of them have an answer. */
final class TemporalForm {

    private static final Set<ChronoUnit> DATE_UNITS =
            Set.of(ChronoUnit.YEARS, ChronoUnit.MONTHS, ChronoUnit.WEEKS, ChronoUnit.DAYS);

    private static final Set<ChronoUnit> TIME_UNITS = Set.of(ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS);

    private static final Set<DatePart> TIME_PARTS = Set.of(DatePart.HOUR, DatePart.MINUTE, DatePart.SECOND);

    private TemporalForm() {}

    static IntegerExpression part(DatePart part, TemporalExpression<?> value) {
        require(value, TIME_PARTS.contains(part), part.keyword());
        return ExpressionType.INTEGER.make(new DatePartOf(part, value));
    }

    static Formula truncated(TemporalExpression<?> value, ChronoUnit unit) {
        requireUnit(value, unit);
        return new Shape(
                value.origin(), writer -> writer.dialect().times().truncate(writer, operand(value), kind(value), unit));
    }

    static Formula later(TemporalExpression<?> value, long amount, ChronoUnit unit) {
        return later(value, value.origin(), writer -> writer.value(Codecs.LONG, amount), unit);
    }

    static Formula later(TemporalExpression<?> value, WholeExpression<?, ?, ?, ?> amount, ChronoUnit unit) {
        Fragment operand = writer -> Arithmetic.writeTerm(writer, amount);
        return later(value, Formula.origin(value, amount), operand, unit);
    }

    private static Formula later(
            TemporalExpression<?> value, @Nullable Source origin, Fragment amount, ChronoUnit unit) {
        requireUnit(value, unit);
        return new Shape(
                origin, writer -> writer.dialect().times().plus(writer, operand(value), kind(value), amount, unit));
    }

    static LongExpression until(TemporalExpression<?> from, TemporalExpression<?> to, ChronoUnit unit) {
        requireUnit(from, unit);
        if (unit.compareTo(ChronoUnit.DAYS) > 0) {
            throw new InvalidQueryException(
                    "How many " + unit + " lie between is not the same everywhere: ask for DAYS.");
        }
        Formula form = new Shape(
                Formula.origin(from, to),
                writer -> writer.dialect().times().until(writer, operand(from), operand(to), kind(from), unit));
        return ExpressionType.LONG.make(form);
    }

    private static void requireUnit(TemporalExpression<?> value, ChronoUnit unit) {
        boolean time = TIME_UNITS.contains(unit);
        if (!time && !DATE_UNITS.contains(unit)) {
            throw new InvalidQueryException("Dates and times have no " + unit + " in SQL.");
        }
        require(value, time, unit.toString());
    }

    /** A date has no hours, and a time of day has no months. */
    private static void require(TemporalExpression<?> value, boolean time, String what) {
        TypeKind lacking = time ? TypeKind.DATE : TypeKind.TIME;
        if (kind(value) == lacking) {
            throw new InvalidQueryException("A " + lacking + " has no " + what + ".");
        }
    }

    private static TypeKind kind(TemporalExpression<?> value) {
        return value.codec().kind();
    }

    private static Fragment operand(TemporalExpression<?> value) {
        Value<?> bound = Value.of(value);
        return bound == null ? Call.operand(value) : bound::writeTyped;
    }

    private record Shape(@Nullable Source origin, Fragment sql) implements Formula {

        @Override
        public void write(SqlWriter writer) {
            writer.write(sql);
        }
    }
}
