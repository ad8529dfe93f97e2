package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.DatePart;
import dev.phoebe.orm.sql.ScalarFunction;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;

/**
 * A date or a time. Instants are seen in UTC, whatever the zone of the session: the same answer on every database.
 *
 * @param <T> a type of {@code java.time}
 */
public interface TemporalExpression<T extends Temporal & Comparable<? super T>>
        extends OrderedExpression<T>, TypedExpression<T, TemporalExpression<T>> {

    /** The year. */
    default NumberExpression<Integer> year() {
        return TemporalForm.part(DatePart.YEAR, this);
    }

    /** The quarter of the year, 1 to 4. */
    default NumberExpression<Integer> quarter() {
        return TemporalForm.part(DatePart.QUARTER, this);
    }

    /** The month, 1 to 12. */
    default NumberExpression<Integer> month() {
        return TemporalForm.part(DatePart.MONTH, this);
    }

    /** The week of ISO 8601, 1 to 53: the first is the one with the year's first Thursday. */
    default NumberExpression<Integer> week() {
        return TemporalForm.part(DatePart.WEEK, this);
    }

    /** The day of the month. */
    default NumberExpression<Integer> day() {
        return TemporalForm.part(DatePart.DAY, this);
    }

    /** The day of the week, from Monday, 1, to Sunday, 7. */
    default NumberExpression<Integer> dayOfWeek() {
        return TemporalForm.part(DatePart.DAY_OF_WEEK, this);
    }

    /** The day of the year, from 1. */
    default NumberExpression<Integer> dayOfYear() {
        return TemporalForm.part(DatePart.DAY_OF_YEAR, this);
    }

    /** The hour, 0 to 23. */
    default NumberExpression<Integer> hour() {
        return TemporalForm.part(DatePart.HOUR, this);
    }

    /** The minute. */
    default NumberExpression<Integer> minute() {
        return TemporalForm.part(DatePart.MINUTE, this);
    }

    /** The second, without its fraction. */
    default NumberExpression<Integer> second() {
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
     * @throws dev.phoebe.orm.error.InvalidQueryException when it has no such unit, or the amount is no whole number
     */
    default TemporalExpression<T> plus(NumberExpression<?> amount, ChronoUnit unit) {
        return type().make(TemporalForm.later(this, amount, unit));
    }

    /** So much earlier; see {@link #plus(long, ChronoUnit)}. */
    default TemporalExpression<T> minus(long amount, ChronoUnit unit) {
        return plus(Math.negateExact(amount), unit);
    }

    /** So much earlier as another expression says; see {@link #plus(NumberExpression, ChronoUnit)}. */
    default TemporalExpression<T> minus(NumberExpression<?> amount, ChronoUnit unit) {
        return plus(amount.negated(), unit);
    }

    /** How many whole days, hours, minutes or seconds lie between this and the value; below zero where that is earlier. */
    default NumberExpression<Long> until(T value, ChronoUnit unit) {
        return until(new Value.OfTemporal<>(codec(), value), unit);
    }

    /** How many whole days, hours, minutes or seconds lie between this and the other; below zero where that is earlier. */
    default NumberExpression<Long> until(TemporalExpression<T> other, ChronoUnit unit) {
        return TemporalForm.until(this, other, unit);
    }

    @Override
    default ExpressionType<TemporalExpression<T>> type() {
        return ExpressionType.temporal(codec());
    }

    @Override
    default TemporalExpression<T> orElse(T value) {
        return orElse(new Value<>(codec(), value));
    }

    @Override
    default TemporalExpression<T> orElse(Expression<T> other) {
        return type().make(Several.of(Several.COALESCE, this, other));
    }

    @Override
    default TemporalExpression<T> nullIf(T value) {
        return nullIf(new Value<>(codec(), value));
    }

    @Override
    default TemporalExpression<T> nullIf(Expression<T> other) {
        return type().make(Call.of(ScalarFunction.NULL_IF, this, other));
    }

    @Override
    default TemporalExpression<T> as(String name) {
        return Alias.of(this, name, type());
    }
}
