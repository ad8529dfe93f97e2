package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.caseWhen;
import static dev.phoebe.orm.expr.Expressions.datePart;
import static dev.phoebe.orm.expr.Expressions.max;
import static dev.phoebe.orm.expr.Expressions.value;
import static dev.phoebe.orm.tck.model.AllTypesTable.ALL_TYPES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Window;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.query.ValuesTable;
import dev.phoebe.orm.sql.DatePart;
import dev.phoebe.orm.tck.model.AllTypes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** Dates and times: the same on every database, wherever the program runs. */
public abstract class TimeContract extends Contract {

    private static final TimeZone[] ZONES = {
        TimeZone.getTimeZone("UTC"),
        TimeZone.getTimeZone("America/New_York"),
        TimeZone.getTimeZone("Asia/Kathmandu"),
        TimeZone.getTimeZone("Pacific/Auckland")
    };

    /** Writes values into a column, reads them back, and finds each by itself. */
    @SafeVarargs
    private <V> void roundTrip(Column<AllTypes, V> column, V... values) {
        for (V value : values) {
            AllTypes row = db.insert(column.with(new AllTypes(), value));
            assertThat(column.get(db.get(ALL_TYPES, row.id))).as("%s", column).isEqualTo(value);
            assertThat(db.select(ALL_TYPES.id).where(column.eq(value)).list())
                    .as("%s = %s", column, value)
                    .contains(row.id);
            assertThat(db.select(column).where(ALL_TYPES.id.eq(row.id)).one()).isEqualTo(value);
            AllTypes updated = column.with(row, value);
            db.update(updated);
            assertThat(column.get(db.get(ALL_TYPES, row.id))).isEqualTo(value);
        }
    }

    @Test
    void datesAndTimes() {
        roundTrip(
                ALL_TYPES.aDate,
                LocalDate.of(1, 1, 1),
                LocalDate.of(1582, 10, 10),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(9999, 12, 31));
        roundTrip(
                ALL_TYPES.aTime,
                LocalTime.MIDNIGHT,
                LocalTime.of(1, 2, 3, 4_000),
                LocalTime.of(23, 59, 59, 999_999_000));
        roundTrip(
                ALL_TYPES.aTimestamp,
                LocalDateTime.of(1, 1, 1, 0, 0),
                LocalDateTime.of(1582, 10, 10, 12, 0),
                LocalDateTime.of(2024, 3, 10, 2, 30),
                LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000));
        roundTrip(
                ALL_TYPES.anInstant,
                Instant.parse("0001-01-01T00:00:00Z"),
                Instant.EPOCH,
                Instant.parse("1969-12-31T23:59:59.999999Z"),
                Instant.parse("2024-03-10T07:30:00Z"),
                Instant.parse("9999-12-31T23:59:59.999999Z"));
    }

    /** What cannot be kept by every database is cut in the same way on all: a microsecond is the smallest time. */
    @Test
    void nanosecondsAreCutEverywhereAlike() {
        AllTypes row = new AllTypes();
        row.aTime = LocalTime.of(1, 2, 3, 123_456_789);
        row.aTimestamp = LocalDateTime.of(2024, 1, 1, 1, 2, 3, 999_999_999);
        row.anInstant = Instant.parse("2024-01-01T01:02:03.999999999Z");
        AllTypes read = db.get(ALL_TYPES, db.insert(row).id);
        assertThat(read.aTime).isEqualTo(LocalTime.of(1, 2, 3, 123_456_000));
        assertThat(read.aTimestamp).isEqualTo(LocalDateTime.of(2024, 1, 1, 1, 2, 3, 999_999_000));
        assertThat(read.anInstant).isEqualTo(Instant.parse("2024-01-01T01:02:03.999999Z"));
    }

    /** An offset says when it was; what is kept is the instant, and it is read in UTC. */
    @Test
    void offsetsBecomeInstants() {
        AllTypes row = new AllTypes();
        row.anOffsetDateTime = OffsetDateTime.of(2019, 1, 1, 12, 0, 0, 0, ZoneOffset.ofHours(2));
        db.insert(row);
        OffsetDateTime utc = OffsetDateTime.of(2019, 1, 1, 10, 0, 0, 0, ZoneOffset.UTC);
        assertThat(db.get(ALL_TYPES, row.id).anOffsetDateTime).isEqualTo(utc);
        assertThat(db.select(ALL_TYPES)
                        .where(ALL_TYPES.anOffsetDateTime.eq(row.anOffsetDateTime))
                        .count())
                .isEqualTo(1);
        assertThat(db.select(ALL_TYPES)
                        .where(ALL_TYPES.anOffsetDateTime.eq(utc))
                        .count())
                .isEqualTo(1);
        assertThat(db.select(datePart(DatePart.HOUR, ALL_TYPES.anOffsetDateTime))
                        .one())
                .isEqualTo(10);
    }

    /** The zone of the machine has no say: instants stay instants, and wall clocks show what was written. */
    @Test
    void theZoneOfTheProgramDoesNotMatter() {
        TimeZone before = TimeZone.getDefault();
        try {
            for (TimeZone writing : ZONES) {
                TimeZone.setDefault(writing);
                AllTypes row = new AllTypes();
                row.anInstant = Instant.parse("2024-03-10T07:30:00Z");
                row.aTimestamp = LocalDateTime.of(2024, 3, 10, 2, 30); // an hour that New York leaves out
                row.aDate = LocalDate.of(2024, 3, 10);
                row.aTime = LocalTime.of(2, 30);
                Long id = db.insert(row).id;
                for (TimeZone reading : ZONES) {
                    TimeZone.setDefault(reading);
                    AllTypes read = db.get(ALL_TYPES, id);
                    assertThat(read.anInstant).isEqualTo(row.anInstant);
                    assertThat(read.aTimestamp).isEqualTo(row.aTimestamp);
                    assertThat(read.aDate).isEqualTo(row.aDate);
                    assertThat(read.aTime).isEqualTo(row.aTime);
                    assertThat(db.select(ALL_TYPES)
                                    .where(ALL_TYPES.id.eq(id), ALL_TYPES.anInstant.eq(row.anInstant))
                                    .count())
                            .isEqualTo(1);
                    assertThat(db.select(datePart(DatePart.HOUR, ALL_TYPES.anInstant))
                                    .where(ALL_TYPES.id.eq(id))
                                    .one())
                            .isEqualTo(7);
                    assertThat(db.select(datePart(DatePart.HOUR, ALL_TYPES.aTimestamp))
                                    .where(ALL_TYPES.id.eq(id))
                                    .one())
                            .isEqualTo(2);
                }
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void timesAreOrdered() {
        for (String instant : new String[] {
            "2024-01-01T00:00:00Z", "2023-12-31T23:59:59.999999Z", "0100-01-01T00:00:00Z", "2024-01-01T00:00:00.5Z"
        }) {
            AllTypes row = new AllTypes();
            row.anInstant = Instant.parse(instant);
            db.insert(row);
        }
        assertThat(db.select(ALL_TYPES.anInstant).orderBy(ALL_TYPES.anInstant).list())
                .isEqualTo(List.of(
                        Instant.parse("0100-01-01T00:00:00Z"),
                        Instant.parse("2023-12-31T23:59:59.999999Z"),
                        Instant.parse("2024-01-01T00:00:00Z"),
                        Instant.parse("2024-01-01T00:00:00.5Z")));
        assertThat(db.select(ALL_TYPES)
                        .where(ALL_TYPES.anInstant.lt(Instant.parse("2024-01-01T00:00:00Z")))
                        .count())
                .isEqualTo(2);
    }

    /** A time that the clock of the program's place leaves out, where no column says that it is a time. */
    @Test
    void computedTimesStayWhatTheyAre() {
        LocalDateTime skipped = LocalDateTime.of(2024, 3, 10, 2, 30, 0, 123_456_000);
        Instant instant = skipped.toInstant(ZoneOffset.UTC);
        AllTypes row = new AllTypes();
        row.aTimestamp = skipped;
        row.anInstant = instant;
        TimeZone before = TimeZone.getDefault();
        try {
            for (TimeZone zone : ZONES) {
                TimeZone.setDefault(zone);
                db.insert(row);
                Condition key = ALL_TYPES.id.eq(row.id);
                List<Expression<LocalDateTime>> times = List.of(
                        value(skipped),
                        ALL_TYPES.aTimestamp,
                        ALL_TYPES.maybeTimestamp.orElse(skipped),
                        ALL_TYPES.aTimestamp.orElse(LocalDateTime.of(2000, 1, 1, 0, 0)),
                        caseWhen(ALL_TYPES.id.isNotNull(), value(skipped)).end(),
                        max(ALL_TYPES.aTimestamp).over(Window.partitionBy(ALL_TYPES.id)));
                for (Expression<LocalDateTime> time : times) {
                    assertThat(db.select(time).from(ALL_TYPES).where(key).one()).isEqualTo(skipped);
                    assertThat(db.select(time)
                                    .from(ALL_TYPES)
                                    .where(key)
                                    .union(db.select(ALL_TYPES.aTimestamp).where(key))
                                    .list())
                            .containsExactly(skipped);
                }
                List<Expression<Instant>> instants = List.of(
                        value(instant),
                        ALL_TYPES.maybeInstant.orElse(instant),
                        ALL_TYPES.anInstant.orElse(Instant.EPOCH));
                for (Expression<Instant> time : instants) {
                    assertThat(db.select(time).from(ALL_TYPES).where(key).one()).isEqualTo(instant);
                }
                ValuesTable rows = ValuesTable.of("v", ALL_TYPES.aTimestamp, ALL_TYPES.anInstant)
                        .row(skipped, instant);
                assertThat(db.select(rows.get(ALL_TYPES.aTimestamp)).from(rows).one())
                        .isEqualTo(skipped);
                assertThat(db.select(rows.get(ALL_TYPES.anInstant)).from(rows).one())
                        .isEqualTo(instant);
                row.id = null;
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
