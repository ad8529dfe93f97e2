package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.value;
import static dev.phoebe.orm.expr.Functions.currentDate;
import static dev.phoebe.orm.expr.Functions.currentTimestamp;
import static dev.phoebe.orm.tck.model.AllTypesTable.ALL_TYPES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.TemporalExpression;
import dev.phoebe.orm.expr.WholeExpression;
import dev.phoebe.orm.tck.model.AllTypes;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** Functions of dates and times: what java.time says is what every database says. */
public abstract class TimeFunctionContract extends Contract {

    private static final LocalDateTime[] TIMES = {
        LocalDateTime.parse("2024-02-29T23:59:59.999999"),
        LocalDateTime.parse("2023-01-01T00:00:00"),
        LocalDateTime.parse("2020-12-31T12:30:15.000001"),
        LocalDateTime.parse("2021-01-31T01:02:03.5"),
        LocalDateTime.parse("1969-07-20T20:17:40"),
        LocalDateTime.parse("1600-03-01T06:07:08.123456")
    };

    private static final List<ChronoUnit> DATE_UNITS =
            List.of(ChronoUnit.YEARS, ChronoUnit.MONTHS, ChronoUnit.WEEKS, ChronoUnit.DAYS);

    private static final List<ChronoUnit> TIME_UNITS =
            List.of(ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS);

    private AllTypes row(LocalDateTime time) {
        AllTypes row = new AllTypes();
        row.aTimestamp = time;
        row.anInstant = time.toInstant(ZoneOffset.UTC);
        row.anOffsetDateTime = time.atOffset(ZoneOffset.ofHours(2));
        row.aDate = time.toLocalDate();
        row.aTime = time.toLocalTime();
        return db.insert(row);
    }

    private <V> V of(AllTypes row, Expression<V> expression) {
        return db.select(expression)
                .from(ALL_TYPES)
                .where(ALL_TYPES.id.eq(row.id))
                .one();
    }

    private static LocalDateTime truncated(LocalDateTime time, ChronoUnit unit) {
        return switch (unit) {
            case YEARS -> time.toLocalDate().withDayOfYear(1).atStartOfDay();
            case MONTHS -> time.toLocalDate().withDayOfMonth(1).atStartOfDay();
            case WEEKS ->
                time.toLocalDate()
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .atStartOfDay();
            default -> time.truncatedTo(unit);
        };
    }

    @Test
    void partsOfADate() {
        for (LocalDateTime time : TIMES) {
            AllTypes row = row(time);
            for (TemporalExpression<?> value : List.of(ALL_TYPES.aTimestamp, ALL_TYPES.aDate, ALL_TYPES.anInstant)) {
                assertThat(of(row, value.year())).isEqualTo(time.getYear());
                assertThat(of(row, value.quarter())).isEqualTo(time.get(IsoFields.QUARTER_OF_YEAR));
                assertThat(of(row, value.month())).isEqualTo(time.getMonthValue());
                assertThat(of(row, value.week())).isEqualTo(time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
                assertThat(of(row, value.day())).isEqualTo(time.getDayOfMonth());
                assertThat(of(row, value.dayOfWeek())).isEqualTo(time.get(ChronoField.DAY_OF_WEEK));
                assertThat(of(row, value.dayOfYear())).isEqualTo(time.getDayOfYear());
            }
        }
    }

    @Test
    void partsOfATime() {
        for (LocalDateTime time : TIMES) {
            AllTypes row = row(time);
            for (TemporalExpression<?> value : List.of(ALL_TYPES.aTimestamp, ALL_TYPES.aTime, ALL_TYPES.anInstant)) {
                assertThat(of(row, value.hour())).isEqualTo(time.getHour());
                assertThat(of(row, value.minute())).isEqualTo(time.getMinute());
                assertThat(of(row, value.second())).isEqualTo(time.getSecond());
            }
        }
    }

    @Test
    void theBeginOfAUnit() {
        for (LocalDateTime time : TIMES) {
            AllTypes row = row(time);
            for (ChronoUnit unit : DATE_UNITS) {
                LocalDateTime begin = truncated(time, unit);
                assertThat(of(row, ALL_TYPES.aTimestamp.truncatedTo(unit))).isEqualTo(begin);
                assertThat(of(row, ALL_TYPES.aDate.truncatedTo(unit))).isEqualTo(begin.toLocalDate());
                assertThat(of(row, ALL_TYPES.anInstant.truncatedTo(unit))).isEqualTo(begin.toInstant(ZoneOffset.UTC));
            }
            for (ChronoUnit unit : TIME_UNITS) {
                assertThat(of(row, ALL_TYPES.aTimestamp.truncatedTo(unit))).isEqualTo(time.truncatedTo(unit));
                assertThat(of(row, ALL_TYPES.aTime.truncatedTo(unit)))
                        .isEqualTo(time.toLocalTime().truncatedTo(unit));
                assertThat(of(row, ALL_TYPES.anInstant.truncatedTo(unit))).isEqualTo(row.anInstant.truncatedTo(unit));
            }
        }
    }

    @Test
    void laterAndEarlier() {
        for (LocalDateTime time : TIMES) {
            AllTypes row = row(time);
            for (int amount : new int[] {1, -1, 13}) {
                for (ChronoUnit unit : DATE_UNITS) {
                    LocalDateTime later = time.plus(amount, unit);
                    assertThat(of(row, ALL_TYPES.aTimestamp.plus(amount, unit))).isEqualTo(later);
                    assertThat(of(row, ALL_TYPES.aDate.plus(amount, unit))).isEqualTo(later.toLocalDate());
                    assertThat(of(row, ALL_TYPES.anInstant.plus(amount, unit)))
                            .isEqualTo(later.toInstant(ZoneOffset.UTC));
                }
                for (ChronoUnit unit : TIME_UNITS) {
                    LocalDateTime later = time.plus(amount, unit);
                    assertThat(of(row, ALL_TYPES.aTimestamp.plus(amount, unit))).isEqualTo(later);
                    assertThat(of(row, ALL_TYPES.aTime.plus(amount, unit)))
                            .isEqualTo(time.toLocalTime().plus(amount, unit));
                    assertThat(of(row, ALL_TYPES.anInstant.plus(amount, unit)))
                            .isEqualTo(later.toInstant(ZoneOffset.UTC));
                }
            }
        }
        AllTypes row = row(TIMES[0]);
        assertThat(of(row, ALL_TYPES.aDate.minus(1, ChronoUnit.YEARS))).isEqualTo(LocalDate.of(2023, 2, 28));
        assertThat(of(row, ALL_TYPES.aDate.plus(1, ChronoUnit.MONTHS).plus(1, ChronoUnit.DAYS)))
                .isEqualTo(LocalDate.of(2024, 3, 30));
    }

    /** {@code placed + days}: the amount may be anything that is a whole number. */
    @Test
    void laterByWhatAColumnSays() {
        AllTypes row = row(TIMES[3]);
        for (WholeExpression<?, ?, ?, ?> amount : List.of(ALL_TYPES.aShort, ALL_TYPES.anInt, ALL_TYPES.aLong)) {
            int number =
                    amount == ALL_TYPES.aShort ? row.aShort : amount == ALL_TYPES.anInt ? row.anInt : (int) row.aLong;
            for (ChronoUnit unit : DATE_UNITS) {
                assertThat(of(row, ALL_TYPES.aDate.plus(amount, unit))).isEqualTo(row.aDate.plus(number, unit));
                assertThat(of(row, ALL_TYPES.aTimestamp.plus(amount.times(2).plus(1), unit)))
                        .isEqualTo(row.aTimestamp.plus(2L * number + 1, unit));
                assertThat(of(row, ALL_TYPES.aDate.minus(amount.plus(1), unit)))
                        .isEqualTo(row.aDate.minus(number + 1L, unit));
            }
            for (ChronoUnit unit : TIME_UNITS) {
                assertThat(of(row, ALL_TYPES.aTime.plus(amount, unit))).isEqualTo(row.aTime.plus(number, unit));
                assertThat(of(row, ALL_TYPES.anInstant.minus(amount, unit)))
                        .isEqualTo(row.anInstant.minus(number, unit));
            }
        }
        assertThat(of(row, ALL_TYPES.aDate.plus(ALL_TYPES.maybeInt, ChronoUnit.DAYS)))
                .isNull();
    }

    @Test
    void howMuchLiesBetween() {
        LocalDateTime other = LocalDateTime.parse("2024-01-31T12:00:00.000001");
        for (LocalDateTime time : TIMES) {
            AllTypes row = row(time);
            assertThat(of(row, ALL_TYPES.aDate.until(other.toLocalDate(), ChronoUnit.DAYS)))
                    .isEqualTo(row.aDate.until(other.toLocalDate(), ChronoUnit.DAYS));
            for (ChronoUnit unit :
                    new ChronoUnit[] {ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS}) {
                long between = time.until(other, unit);
                assertThat(of(row, ALL_TYPES.aTimestamp.until(other, unit))).isEqualTo(between);
                assertThat(of(row, value(other).until(ALL_TYPES.aTimestamp, unit)))
                        .isEqualTo(-between);
                assertThat(of(row, ALL_TYPES.anInstant.until(other.toInstant(ZoneOffset.UTC), unit)))
                        .isEqualTo(between);
            }
            for (ChronoUnit unit : TIME_UNITS) {
                assertThat(of(row, ALL_TYPES.aTime.until(other.toLocalTime(), unit)))
                        .isEqualTo(row.aTime.until(other.toLocalTime(), unit));
            }
        }
    }

    /** As a condition, and in the order of rows. */
    @Test
    void comparesAndOrders() {
        for (LocalDateTime time : TIMES) {
            row(time);
        }
        assertThat(db.select(ALL_TYPES.aDate)
                        .where(ALL_TYPES
                                .aTimestamp
                                .truncatedTo(ChronoUnit.DAYS)
                                .eq(LocalDateTime.parse("2020-12-31T00:00")))
                        .list())
                .containsExactly(LocalDate.of(2020, 12, 31));
        assertThat(db.select(ALL_TYPES.aDate)
                        .where(ALL_TYPES.anInstant.plus(1, ChronoUnit.DAYS).gt(Instant.parse("2024-01-01T00:00:00Z")))
                        .list())
                .containsExactly(LocalDate.of(2024, 2, 29));
        assertThat(db.select(ALL_TYPES.aDate)
                        .where(ALL_TYPES.aTime.plus(2, ChronoUnit.HOURS).lt(LocalTime.of(3, 0)))
                        .orderBy(ALL_TYPES.aDate.month(), ALL_TYPES.aDate)
                        .list())
                .containsExactly(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 2, 29));
    }

    /** An offset is seen as the instant that it is. */
    @Test
    void offsetsAreSeenInUtc() {
        AllTypes row = row(LocalDateTime.parse("2024-01-01T01:30:00"));
        assertThat(of(row, ALL_TYPES.anOffsetDateTime.year())).isEqualTo(2023);
        OffsetDateTime day = OffsetDateTime.parse("2023-12-31T00:00:00Z");
        assertThat(of(row, ALL_TYPES.anOffsetDateTime.truncatedTo(ChronoUnit.DAYS)))
                .isEqualTo(day);
        assertThat(of(row, ALL_TYPES.anOffsetDateTime.plus(1, ChronoUnit.HOURS)))
                .isEqualTo(OffsetDateTime.parse("2024-01-01T00:30:00Z"));
    }

    /** Neither the zone of the program nor that of its session has a say: summer time begins in New York that night. */
    @Test
    void theZoneOfTheProgramDoesNotMatter() {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : new String[] {"America/New_York", "Asia/Kathmandu"}) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                AllTypes row = row(LocalDateTime.parse("2024-03-10T02:30:00"));
                assertThat(of(row, ALL_TYPES.anInstant.plus(1, ChronoUnit.DAYS)))
                        .isEqualTo(Instant.parse("2024-03-11T02:30:00Z"));
                assertThat(of(row, ALL_TYPES.aTimestamp.plus(1, ChronoUnit.DAYS)))
                        .isEqualTo(LocalDateTime.parse("2024-03-11T02:30:00"));
                assertThat(of(row, ALL_TYPES.anInstant.truncatedTo(ChronoUnit.DAYS)))
                        .isEqualTo(Instant.parse("2024-03-10T00:00:00Z"));
                assertThat(of(row, ALL_TYPES.anInstant.until(Instant.parse("2024-03-11T02:29:59Z"), ChronoUnit.DAYS)))
                        .isZero();
                assertThat(of(
                                row,
                                ALL_TYPES.aTimestamp.until(
                                        LocalDateTime.parse("2024-03-10T03:30:00"), ChronoUnit.HOURS)))
                        .isEqualTo(1);
                assertThat(of(row, currentTimestamp())).isCloseTo(Instant.now(), within(5, ChronoUnit.MINUTES));
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void now() {
        AllTypes row = row(TIMES[0]);
        assertThat(of(row, currentTimestamp())).isCloseTo(Instant.now(), within(5, ChronoUnit.MINUTES));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(of(row, currentDate())).isBetween(today.minusDays(1), today);
        assertThat(db.select(ALL_TYPES.id)
                        .where(ALL_TYPES.anInstant.lt(currentTimestamp()), ALL_TYPES.aDate.lt(currentDate()))
                        .list())
                .containsExactly(row.id);
        assertThat(of(row, currentTimestamp().plus(1, ChronoUnit.HOURS).until(currentTimestamp(), ChronoUnit.HOURS)))
                .isEqualTo(-1);
        db.update(ALL_TYPES).set(ALL_TYPES.anInstant, currentTimestamp()).all().execute();
        assertThat(of(row, ALL_TYPES.anInstant)).isCloseTo(Instant.now(), within(5, ChronoUnit.MINUTES));
    }

    @Test
    void unknownDatesHaveNothing() {
        AllTypes row = row(TIMES[0]);
        assertThat(of(row, ALL_TYPES.maybeInstant.year())).isNull();
        assertThat(of(row, ALL_TYPES.maybeTimestamp.truncatedTo(ChronoUnit.DAYS)))
                .isNull();
        assertThat(of(row, ALL_TYPES.maybeDate.plus(1, ChronoUnit.DAYS))).isNull();
        assertThat(of(row, ALL_TYPES.maybeTime.plus(1, ChronoUnit.HOURS))).isNull();
        assertThat(of(row, ALL_TYPES.maybeInstant.until(Instant.EPOCH, ChronoUnit.DAYS)))
                .isNull();
    }

    @Test
    void aDateHasNoHoursAndATimeNoMonths() {
        assertThatThrownBy(ALL_TYPES.aDate::hour).isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(ALL_TYPES.aTime::month).isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> ALL_TYPES.aDate.plus(1, ChronoUnit.HOURS)).isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> ALL_TYPES.aTime.truncatedTo(ChronoUnit.DAYS))
                .isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> ALL_TYPES.aDate.until(LocalDate.EPOCH, ChronoUnit.MONTHS))
                .isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> ALL_TYPES.anInstant.plus(1, ChronoUnit.NANOS))
                .isInstanceOf(InvalidQueryException.class);
    }
}
