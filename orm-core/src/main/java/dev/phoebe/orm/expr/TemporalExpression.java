package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.DatePart;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;

/**
 * A date or a time. Instants are seen in UTC, whatever the zone of the session: the same answer on every database.
 *
 * @param <T> a type of {@code java.time}
 */
public interface TemporalExpression<T extends Temporal & Comparable<? super T>>
        extends OrderedExpression<T, Aggregate.OfTemporal<T>>, TypedExpression<T, TemporalExpression<T>> {

    /** The year. */
    default IntegerExpression year() {
        return TemporalForm.part(DatePart.YEAR, this);
    }

    /** The quarter of the year, 1 to 4. */
    default IntegerExpression quarter() {
        return TemporalForm.part(DatePart.QUARTER, this);
    }

    /** The month, 1 to 12. */
    default IntegerExpression month() {
        return TemporalForm.part(DatePart.MONTH, this);
    }

    /** The week of ISO 8601, 1 to 53: the first is the one with the year's first Thursday. */
    default IntegerExpression week() {
        return TemporalForm.part(DatePart.WEEK, this);
    }

    /** The day of the month. */
    default IntegerExpression day() {
        return TemporalForm.part(DatePart.DAY, this);
    }

    /** The day of the week, from Monday, 1, to Sunday, 7. */
    default IntegerExpression dayOfWeek() {
        return TemporalForm.part(DatePart.DAY_OF_WEEK, this);
    }

    /** The day of the year, from 1. */
    default IntegerExpression dayOfYear() {
        return TemporalForm.part(DatePart.DAY_OF_YEAR, this);
    }

    /** The hour, 0 to 23. */
    default IntegerExpression hour() {
        return TemporalForm.part(DatePart.HOUR, this);
    }

    /** The minute. */
    default IntegerExpression minute() {
        return TemporalForm.part(DatePart.MINUTE, this);
    }

    /** The second, without its fraction. */
    default IntegerExpression second() {
        return TemporalForm.part(DatePart.SECOND, this);
    }

    /**
     * The begin of the year, month, week (a Monday), day, hour, minute or second in which it lies.
     *
     * @throws dev.phoebe.orm.error.InvalidQueryException when it has no such unit
     */
    default TemporalExpression<T> truncatedTo(ChronoUnit unit) {
        return type().make(TemporalForm.truncated(this, unit));
    }

    /**
     * So many years, months, weeks, days, hours, minutes or seconds later. Where the month has no such day it is the last;
     * behind midnight a time of day begins anew.
     *
     * @throws dev.phoebe.orm.error.InvalidQueryException when it has no such unit
     */
    default TemporalExpression<T> plus(long amount, ChronoUnit unit) {
        return type().make(TemporalForm.later(this, amount, unit));
    }

    /**
     * So much later as another expression says; see {@link #plus(long, ChronoUnit)}.
     *
     * @throws dev.phoebe.orm.error.InvalidQueryException when it has no such unit
     */
    default TemporalExpression<T> plus(WholeExpression<?, ?, ?, ?> amount, ChronoUnit unit) {
        return type().make(TemporalForm.later(this, amount, unit));
    }

    /** So much earlier; see {@link #plus(long, ChronoUnit)}. */
    default TemporalExpression<T> minus(long amount, ChronoUnit unit) {
        return plus(Math.negateExact(amount), unit);
    }

    /** So much earlier as another expression says; see {@link #plus(WholeExpression, ChronoUnit)}. */
    default TemporalExpression<T> minus(WholeExpression<?, ?, ?, ?> amount, ChronoUnit unit) {
        return plus(amount.negated(), unit);
    }

    /** How many whole days, hours, minutes or seconds lie between this and the value; below zero where that is earlier. */
    default LongExpression until(T value, ChronoUnit unit) {
        return until(type().make(new Value<>(codec(), value)), unit);
    }

    /** How many whole days, hours, minutes or seconds lie between this and the other; below zero where that is earlier. */
    default LongExpression until(TemporalExpression<T> other, ChronoUnit unit) {
        return TemporalForm.until(this, other, unit);
    }

    @Override
    default ExpressionType<TemporalExpression<T>> type() {
        return ExpressionType.temporal(codec());
    }

    @Override
    default Aggregate.OfTemporal<T> aggregate(AggregateFunction function) {
        return new Aggregate.OfTemporal<>(new AggregateCall(function, this), codec());
    }
}
