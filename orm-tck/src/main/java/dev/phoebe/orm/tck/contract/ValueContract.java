package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.value;
import static dev.phoebe.orm.tck.model.AllTypesTable.ALL_TYPES;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.CounterTable.COUNTER;
import static dev.phoebe.orm.tck.model.MeasurementTable.MEASUREMENT;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.CheckViolationException;
import dev.phoebe.orm.error.ConfigurationException;
import dev.phoebe.orm.error.DataException;
import dev.phoebe.orm.error.NotNullViolationException;
import dev.phoebe.orm.error.ValidationException;
import dev.phoebe.orm.error.Violation;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.AllTypes;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Measurement;
import dev.phoebe.orm.tck.model.Tag;
import dev.phoebe.orm.validation.ModelValidator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Values that some databases would take and others refuse, or that they would change in silence: refused before they are
 * sent, by the name of the property, and the same everywhere.
 */
public abstract class ValueContract extends Contract {

    private <V> void refused(Column<AllTypes, V> column, V value, String reason) {
        counter.reset();
        assertThatThrownBy(() -> db.insert(column.with(new AllTypes(), value)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining(column.property())
                .hasMessageContaining(reason);
        assertThat(counter.count()).isZero();
    }

    private static void refusedSomehow(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(ValidationException.class);
    }

    @Test
    void textsWithNulAreRefused() {
        refused(ALL_TYPES.aString, "a\0b", "NUL");
        refused(ALL_TYPES.maybeString, "\0", "NUL");
        refused(ALL_TYPES.aLongText, "long\0", "NUL");
    }

    @Test
    void halvesOfCharactersAreRefused() {
        refused(ALL_TYPES.aString, "\ud83d", "Unicode");
        refused(ALL_TYPES.aString, "a\ude00b", "Unicode");
        refused(ALL_TYPES.aLongText, "\ude00\ud83d", "Unicode");
    }

    /** Length is counted as Java does: a letter beyond the first 65,536 is two. */
    @Test
    void textsThatAreTooLongAreRefused() {
        refused(ALL_TYPES.aString, "x".repeat(256), "255");
        refused(ALL_TYPES.aString, "😀".repeat(128), "255");
        db.insert(ALL_TYPES.aString.with(new AllTypes(), "😀".repeat(127)));
        assertThatThrownBy(() -> db.insert(new Tag("x".repeat(101)))).isInstanceOf(ValidationException.class);
    }

    @Test
    void numbersThatAreNoneAreRefused() {
        for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            refused(ALL_TYPES.aDouble, number, "finite");
            refused(ALL_TYPES.maybeDouble, number, "finite");
            refused(ALL_TYPES.aFloat, (float) number, "finite");
        }
    }

    @Test
    void decimalsWithTooManyDigitsAreRefused() {
        for (String text : new String[] {"1.234", "0.001", "-0.001", "10000", "12345.6", "1E+4"}) {
            Measurement measurement = new Measurement();
            measurement.exact = new BigDecimal(text);
            assertThatThrownBy(() -> db.insert(measurement))
                    .as(text)
                    .isInstanceOf(ValidationException.class)
                    .hasMessageContaining("exact")
                    .hasMessageContaining("digits");
        }
        assertThat(counter.count()).isZero();
    }

    @Test
    void zerosAtTheEndAreNoDigits() {
        for (String text : new String[] {"1.230000", "9999.99", "-9999.9900", "1E+3", "0.000", "0E-10"}) {
            Measurement measurement = new Measurement();
            measurement.exact = new BigDecimal(text);
            db.insert(measurement);
            assertThat(db.get(MEASUREMENT, measurement.id).exact).isEqualByComparingTo(text);
        }
    }

    @Test
    void decimalsAreRoundedWhereTheColumnSaysHow() {
        assertThat(rounded("1.005")).isEqualTo("1.01 1.00 1.00");
        assertThat(rounded("1.015")).isEqualTo("1.02 1.02 1.01");
        assertThat(rounded("-1.005")).isEqualTo("-1.01 -1.00 -1.00");
        assertThat(rounded("1.999")).isEqualTo("2.00 2.00 1.99");
        assertThat(rounded("1.5")).isEqualTo("1.50 1.50 1.50");
        assertThatThrownBy(() -> rounded("9999.999")).isInstanceOf(ValidationException.class);
    }

    private String rounded(String text) {
        Measurement measurement = new Measurement();
        measurement.halfUp = new BigDecimal(text);
        measurement.halfEven = new BigDecimal(text);
        measurement.down = new BigDecimal(text);
        db.insert(measurement);
        Measurement read = db.get(MEASUREMENT, measurement.id);
        return plain(read.halfUp) + " " + plain(read.halfEven) + " " + plain(read.down);
    }

    private static String plain(@Nullable BigDecimal decimal) {
        return decimal == null ? "-" : decimal.setScale(2).toPlainString();
    }

    /** Of points in time, the year in UTC counts, by which they are stored. */
    @Test
    void yearsThatNotEveryDatabaseHasAreRefused() {
        refused(ALL_TYPES.aDate, LocalDate.of(0, 12, 31), "years");
        refused(ALL_TYPES.aDate, LocalDate.of(10_000, 1, 1), "years");
        refused(ALL_TYPES.aTimestamp, LocalDateTime.of(10_000, 1, 1, 0, 0), "years");
        refused(ALL_TYPES.maybeTimestamp, LocalDateTime.MIN, "years");
        refused(ALL_TYPES.anInstant, Instant.parse("+10000-01-01T00:00:00Z"), "years");
        refused(ALL_TYPES.maybeInstant, Instant.MIN, "years");
        refused(ALL_TYPES.maybeInstant, Instant.MAX, "years");
        refused(ALL_TYPES.anOffsetDateTime, OffsetDateTime.parse("9999-12-31T23:30:00-01:00"), "years");
        refused(ALL_TYPES.maybeOffsetDateTime, OffsetDateTime.parse("0001-01-01T00:30:00+01:00"), "years");

        AllTypes edges = new AllTypes();
        edges.aDate = LocalDate.of(1, 1, 1);
        edges.maybeDate = LocalDate.of(9999, 12, 31);
        edges.aTimestamp = LocalDateTime.of(1, 1, 1, 0, 0);
        edges.maybeTimestamp = LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000);
        edges.anInstant = Instant.parse("0001-01-01T00:00:00Z");
        edges.maybeInstant = Instant.parse("9999-12-31T23:59:59.999999Z");
        db.insert(edges);
        assertThat(db.get(ALL_TYPES, edges.id))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(edges);
    }

    private static void fillTimes(AllTypes row) {
        row.aTime = LocalTime.of(1, 2, 3, 123_456_789);
        row.maybeTime = LocalTime.MAX;
        row.aTimestamp = LocalDateTime.of(2024, 1, 2, 3, 4, 5, 123_456_789);
        row.maybeTimestamp = LocalDateTime.of(2024, 12, 31, 23, 59, 59, 999_999_999);
        row.anInstant = Instant.parse("2024-01-02T03:04:05.123456789Z");
        row.maybeInstant = Instant.parse("1960-01-02T03:04:05.999999999Z");
        row.anOffsetDateTime = OffsetDateTime.parse("2024-01-02T03:04:05.123456789Z");
    }

    private void assertAsStored(AllTypes row) {
        assertThat(row.aTime.get(ChronoField.NANO_OF_SECOND)).isEqualTo(123_456_000);
        assertThat(db.get(ALL_TYPES, row.id))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(row);
    }

    /** What an object holds after it was written is what the next reader finds, whichever way it was written. */
    @Test
    void timesOfAnObjectAreThoseOfItsRow() {
        AllTypes one = new AllTypes();
        fillTimes(one);
        db.insert(one);
        assertAsStored(one);
        fillTimes(one);
        db.update(one);
        assertAsStored(one);
        AllTypes first = new AllTypes();
        AllTypes second = new AllTypes();
        fillTimes(first);
        fillTimes(second);
        db.insertAll(List.of(first, second));
        assertAsStored(first);
        assertAsStored(second);
        fillTimes(second);
        db.updateAll(List.of(first, second));
        assertAsStored(second);
        fillTimes(second);
        db.updateAll(List.of(second), ALL_TYPES.aTime, ALL_TYPES.anInstant, ALL_TYPES.maybeTime);
        assertAsStored(second);
        db.update(ALL_TYPES)
                .set(ALL_TYPES.anInstant, Instant.parse("2024-01-02T03:04:05.123456789Z"))
                .set(ALL_TYPES.maybeTime, LocalTime.MAX)
                .where(ALL_TYPES.id.eq(first.id))
                .execute();
        assertAsStored(first);
    }

    /** A statement sets what it says, and nothing that fields begin with: the error tells what it left out. */
    @Test
    void aStatementSetsWhatItSays() {
        new Shelf(db);
        for (ThrowingCallable insert : List.<ThrowingCallable>of(
                () -> db.insert(AUTHOR).set(AUTHOR.name, "Ann").execute(),
                () -> db.insert(AUTHOR)
                        .columns(AUTHOR.name)
                        .select(db.select(AUTHOR.name))
                        .execute(),
                () -> db.insert(AUTHOR)
                        .set(AUTHOR.name, "Ann")
                        .row()
                        .set(AUTHOR.name, "Bob")
                        .execute(),
                () -> db.insert(AUTHOR)
                        .set(AUTHOR.name, "Ann")
                        .set(AUTHOR.email, "ann@example.org")
                        .onConflict(AUTHOR.email)
                        .doNothing()
                        .execute())) {
            assertThatThrownBy(insert)
                    .isInstanceOf(NotNullViolationException.class)
                    .hasMessageContaining("does not set [joined]")
                    .hasMessageContaining("insert an object");
        }
        assertThatThrownBy(() -> db.insert(AUTHOR).defaultValues().execute())
                .isInstanceOf(NotNullViolationException.class)
                .hasMessageContaining("does not set [name, joined]");
        if (has(Feature.INSERT_RETURNING)) {
            assertThatThrownBy(() -> db.insert(AUTHOR)
                            .set(AUTHOR.name, "Ann")
                            .returning(AUTHOR.id)
                            .list())
                    .isInstanceOf(NotNullViolationException.class)
                    .hasMessageContaining("does not set [joined]");
        }
    }

    /** Values that are set column by column are checked like those of a whole row. */
    @Test
    void valuesOfStatementsAreCheckedToo() {
        db.insert(new Measurement());
        db.insert(new Tag("a"));
        counter.reset();
        refusedSomehow(() -> db.update(MEASUREMENT)
                .set(MEASUREMENT.exact, new BigDecimal("1.234"))
                .all()
                .execute());
        refusedSomehow(() -> db.update(TAG).set(TAG.name, "x".repeat(101)).all().execute());
        refusedSomehow(() -> db.update(TAG).set(TAG.name, "\0").all().execute());
        refusedSomehow(() -> db.update(TAG).set(TAG.name, "\ud83d").all().execute());
        refusedSomehow(() ->
                db.update(ALL_TYPES).set(ALL_TYPES.aDouble, Double.NaN).all().execute());
        refusedSomehow(() -> db.insert(TAG).set(TAG.name, "x".repeat(101)).execute());
        refusedSomehow(() ->
                db.update(ALL_TYPES).set(ALL_TYPES.anInstant, Instant.MAX).all().execute());
        refusedSomehow(() -> db.insert(COUNTER)
                .set(COUNTER.name, "\ude00")
                .set(COUNTER.hits, 0)
                .set(COUNTER.misses, 0)
                .onConflict(COUNTER.name)
                .doNothing()
                .execute());
        assertThat(db.select(TAG.name).list()).containsExactly("a");
        assertThat(db.select(MEASUREMENT.exact).list()).containsOnlyNulls();
    }

    /** A value that no row can have is refused in conditions too: as something else it might find a row. */
    @Test
    void valuesOfConditionsAreRefusedToo() {
        db.insert(new AllTypes());
        db.insert(new Tag("?"));
        counter.reset();
        for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> db.select(ALL_TYPES)
                            .where(ALL_TYPES.aDouble.eq(number))
                            .list())
                    .isInstanceOf(DataException.class);
            assertThatThrownBy(() -> db.select(ALL_TYPES)
                            .where(ALL_TYPES.aFloat.in((float) number))
                            .list())
                    .isInstanceOf(DataException.class);
        }
        assertThatThrownBy(() -> db.select(TAG).where(TAG.name.eq("\ud83d")).list())
                .isInstanceOf(DataException.class);
        assertThatThrownBy(() -> db.select(TAG).where(TAG.name.contains("\0")).list())
                .isInstanceOf(DataException.class);
        assertThat(db.select(TAG).count()).isEqualTo(1);
    }

    @Test
    void allThatIsWrongIsTold() {
        AllTypes row = new AllTypes();
        row.aString = "x".repeat(300);
        row.aDouble = Double.NaN;
        row.maybeDecimal = new BigDecimal("0.00001");
        assertThatThrownBy(() -> db.insert(row))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::path)
                                .containsExactlyInAnyOrder("aString", "aDouble", "maybeDecimal"));
    }

    @Test
    void theMessageKeepsTheValueToItself() {
        assertThatThrownBy(() -> db.insert(new Tag("secret".repeat(50))))
                .isInstanceOf(ValidationException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void updatesAreCheckedToo() {
        Author author = db.insert(new Author("Ursula"));
        author.name = "x".repeat(81);
        assertThatThrownBy(() -> db.update(author))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("name");
        assertThat(db.get(AUTHOR, author.id).name).isEqualTo("Ursula");
    }

    @Test
    void whatMustBeThereIsMissed() {
        AllTypes row = new AllTypes();
        row.aUuid = null;
        row.someBytes = null;
        assertThatThrownBy(() -> db.insert(row))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("aUuid")
                .hasMessageContaining("someBytes");
        assertThat(counter.count()).isZero();
    }

    /** Whoever else checks models is asked too, and all that is wrong is told at once. */
    @Test
    void validatorsAreAsked() {
        Database strict = Database.builder(db.dataSource())
                .ambient(false)
                .listener(counter)
                .validator(model -> model instanceof Book book && book.stock > 100
                        ? List.of(new Violation("stock", "must fit into the store"))
                        : List.of())
                .build();
        Author author = strict.insert(new Author("Ursula"));
        Book book = new Book("x".repeat(300), author);
        book.stock = 101;
        counter.reset();
        assertThatThrownBy(() -> strict.insert(book))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::path)
                                .containsExactlyInAnyOrder("title", "stock"));
        assertThatThrownBy(() -> strict.insertAll(List.of(book))).isInstanceOf(ValidationException.class);
        assertThat(counter.count()).isZero();
    }

    @Test
    void whatTheDatabaseChecksItChecks() {
        Book book = new Book("Tehanu", db.insert(new Author("Ursula")));
        book.stock = -1;
        assertThatThrownBy(() -> db.insert(book)).isInstanceOf(CheckViolationException.class);
    }

    @Test
    void manyRandomTextsComeBackAsTheyWere() {
        Random random = new Random(42);
        List<Tag> tags = IntStream.range(0, 300)
                .mapToObj(i -> new Tag("<" + i + ">" + text(random)))
                .toList();
        List<Tag> inserted = db.insertAll(tags);
        assertThat(db.select(TAG).orderBy(TAG.id).list()).isEqualTo(inserted);
        for (Tag tag : inserted.subList(0, 30)) {
            assertThat(db.select(TAG).where(TAG.name.eq(tag.name())).one()).isEqualTo(tag);
            assertThat(db.select(TAG).where(TAG.name.contains(tag.name())).one())
                    .isEqualTo(tag);
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(30), 1, 0x2FFFF)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .map(c -> random.nextBoolean() ? 1 + c % 127 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** An expression that is nothing but a value is a value: the column checks and rounds it. */
    @Test
    void valuesInExpressionsAreChecked() {
        Measurement row = db.insert(new Measurement());
        Condition key = MEASUREMENT.id.eq(row.id);
        BigDecimal fine = new BigDecimal("0.009");
        String tooLong = "x".repeat(100) + " ";
        counter.reset();
        refusedSomehow(() -> db.update(MEASUREMENT).set(MEASUREMENT.exact, value(fine)));
        refusedSomehow(() -> db.update(MEASUREMENT).set(MEASUREMENT.exact, value(MEASUREMENT.exact, fine)));
        refusedSomehow(() -> db.insert(MEASUREMENT).set(MEASUREMENT.exact, value(fine)));
        refusedSomehow(() -> db.insert(MEASUREMENT)
                .rows(List.of(fine), (each, number) -> each.set(MEASUREMENT.exact, value(number))));
        refusedSomehow(() -> db.insert(MEASUREMENT)
                .columns(MEASUREMENT.exact)
                .select(db.select(value(fine)).from(TAG)));
        refusedSomehow(() -> db.insert(TAG).set(TAG.name, value(tooLong)));
        refusedSomehow(() -> db.insert(TAG)
                .set(TAG.name, "a")
                .onConflict(TAG.name)
                .doUpdate()
                .set(TAG.name, value(tooLong)));
        assertThat(counter.count()).isZero();
        db.update(MEASUREMENT)
                .set(MEASUREMENT.exact, value(new BigDecimal("1.500")))
                .set(MEASUREMENT.halfEven, value(new BigDecimal("1.025")))
                .set(MEASUREMENT.down, value(MEASUREMENT.down, new BigDecimal("1.019")))
                .where(key)
                .execute();
        Measurement stored = db.get(MEASUREMENT, row.id);
        assertThat(stored.exact).isEqualByComparingTo("1.5");
        assertThat(stored.halfEven).isEqualByComparingTo("1.02");
        assertThat(stored.down).isEqualByComparingTo("1.01");
    }

    @Test
    @SuppressWarnings("NullAway") // what a program may do
    void aValidatorThatReturnsNullIsNamed() {
        ModelValidator forgetful = model -> null;
        Database other = Database.builder(fresh().dataSource())
                .models(Models.everywhere())
                .validator(forgetful)
                .ambient(false)
                .build();
        counter.reset();
        assertThatThrownBy(() -> other.insert(new Tag("a")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(forgetful.getClass().getName());
        assertThat(db.select(TAG).count()).isZero();
    }
}
