package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.avg;
import static dev.phoebe.orm.expr.Expressions.coalesce;
import static dev.phoebe.orm.expr.Expressions.max;
import static dev.phoebe.orm.expr.Expressions.value;
import static dev.phoebe.orm.expr.Functions.greatest;
import static dev.phoebe.orm.expr.Functions.least;
import static dev.phoebe.orm.tck.model.AllTypesTable.ALL_TYPES;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.ExpressionType;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.AllTypes;
import dev.phoebe.orm.tck.model.Sample;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nulls, comparisons and casts of single values. */
public abstract class ScalarContract extends Contract {

    private List<String> titles(Condition... conditions) {
        return db.select(BOOK.title).where(conditions).orderBy(BOOK.title).list();
    }

    private <V> V of(AllTypes row, Expression<V> expression) {
        return db.select(expression)
                .from(ALL_TYPES)
                .where(ALL_TYPES.id.eq(row.id))
                .one();
    }

    @Test
    void valuesOfAllTypesAreBound() {
        AllTypes row = db.insert(new AllTypes());
        assertThat(of(row, value(5L))).isEqualTo(5L);
        assertThat(of(row, value(Integer.valueOf(5)))).isEqualTo(5);
        assertThat(of(row, value((short) 5))).isEqualTo((short) 5);
        assertThat(of(row, value(new BigDecimal("1.25")))).isEqualByComparingTo("1.25");
        assertThat(of(row, value(1.5))).isEqualTo(1.5);
        assertThat(of(row, value(1.5f))).isEqualTo(1.5f);
        assertThat(of(row, value("text"))).isEqualTo("text");
        assertThat(of(row, value(true))).isTrue();
        assertThat(of(row, value(LocalDate.of(2024, 2, 29)))).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(of(row, value(LocalTime.of(1, 2, 3, 4000)))).isEqualTo(LocalTime.of(1, 2, 3, 4000));
        assertThat(of(row, value(LocalDateTime.of(2024, 2, 29, 1, 2)))).isEqualTo(LocalDateTime.of(2024, 2, 29, 1, 2));
        Instant instant = Instant.parse("2024-02-29T01:02:03.000004Z");
        assertThat(of(row, value(instant))).isEqualTo(instant);
        OffsetDateTime offset = instant.atOffset(ZoneOffset.UTC);
        assertThat(of(row, value(offset))).isEqualTo(offset);
        assertThat(of(row, value(new UUID(1, 2)))).isEqualTo(new UUID(1, 2));
        assertThat(of(row, value(new byte[] {1, 0, -1}))).isEqualTo(new byte[] {1, 0, -1});
        assertThat(of(row, value(ALL_TYPES.anEnum, row.anEnum))).isEqualTo(row.anEnum);
        assertThat(of(row, value("a").concat("b").length())).isEqualTo(2);
        assertThat(of(row, value(-5L).abs())).isEqualTo(5L);
    }

    @Test
    void theFirstThatIsNotNull() {
        new Shelf(db);
        assertThat(db.select(coalesce(AUTHOR.email, AUTHOR.country().name, AUTHOR.name))
                        .orderBy(AUTHOR.name)
                        .list())
                .containsExactly("Nobody", "Britain", "ursula@example.org");
        assertThat(db.select(coalesce(value("a"), value("b"))).from(BOOK).list())
                .containsOnly("a");
        assertThat(db.select(coalesce(BOOK.published, value(LocalDate.EPOCH)).year())
                        .orderBy(BOOK.id)
                        .list())
                .containsExactly(1968, 1974, 1970, 1987, 1992);
        assertThat(db.select(AUTHOR.email.orElse(AUTHOR.name).upper())
                        .orderBy(AUTHOR.name)
                        .list())
                .containsExactly("NOBODY", "TERRY", "URSULA@EXAMPLE.ORG");
    }

    @Test
    void nullWhereTwoAreEqual() {
        new Shelf(db);
        assertThat(db.select(AUTHOR.name.nullIf("Nobody")).orderBy(AUTHOR.name).list())
                .containsExactly(null, "Terry", "Ursula");
        assertThat(db.select(BOOK.editor.nullIf(BOOK.author)).list()).hasSize(5);
        assertThat(db.select(BOOK.stock.nullIf(1).plus(1)).list()).containsOnlyNulls();
    }

    /** As the standard says, and not every database: what is unknown could be the greatest. */
    @Test
    void theGreatestIsNullWhereOneIsNull() {
        db.insertAll(List.of(new Sample(7, 2), new Sample(-7, 20)));
        assertThat(db.select(greatest(SAMPLE.counter, value(Integer.valueOf(3))))
                        .orderBy(SAMPLE.id)
                        .list())
                .containsExactly(7, 3);
        assertThat(db.select(least(SAMPLE.counter, value(Integer.valueOf(3)), SAMPLE.counter.negated()))
                        .orderBy(SAMPLE.id)
                        .list())
                .containsExactly(-7, -7);
        assertThat(db.select(greatest(value("a"), value("b"))).from(SAMPLE).list())
                .containsOnly("b");
        new Shelf(db);
        LocalDate year1980 = LocalDate.of(1980, 1, 1);
        assertThat(db.select(greatest(BOOK.published, value(year1980)))
                        .orderBy(BOOK.id)
                        .list())
                .containsExactly(year1980, year1980, null, LocalDate.of(1987, 3, 1), LocalDate.of(1992, 3, 1));
        assertThat(db.select(least(BOOK.published, value(year1980)).year())
                        .orderBy(BOOK.id)
                        .list())
                .containsExactly(1968, 1974, null, 1980, 1980);
        assertThatThrownBy(() -> greatest(SAMPLE.counter)).isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void nullIsDistinctFromAnythingButNull() {
        Shelf shelf = new Shelf(db);
        assertThat(titles(BOOK.editor.isDistinctFrom(BOOK.author))).hasSize(5);
        db.update(BOOK)
                .set(BOOK.editor, BOOK.author)
                .where(BOOK.id.eq(shelf.mort.id))
                .execute();
        assertThat(titles(BOOK.editor.isNotDistinctFrom(BOOK.author))).containsExactly("Mort");
        assertThat(titles(BOOK.published.isNotDistinctFrom(BOOK.published))).hasSize(5);
    }

    @Test
    void betweenTwoExpressions() {
        new Shelf(db);
        assertThat(titles(BOOK.price.between(value(new BigDecimal("9")), BOOK.price)))
                .containsExactly("Small Gods", "Tehanu", "The Dispossessed");
        assertThat(titles(BOOK.price.notBetween(9, 10)))
                .containsExactly("A Wizard of Earthsea", "Mort", "The Dispossessed");
        assertThat(titles(BOOK.title.notBetween("N", "Z"))).containsExactly("A Wizard of Earthsea", "Mort");
        assertThat(titles(BOOK.price.between(9, 10).not()))
                .containsExactly("A Wizard of Earthsea", "Mort", "The Dispossessed");
    }

    @Test
    void aSubqueryIsCompared() {
        new Shelf(db);
        assertThat(titles(BOOK.price.ge(db.select(max(BOOK.price)).asValue()))).containsExactly("The Dispossessed");
        assertThat(titles(BOOK.price.gt(
                        db.select(avg(BOOK.price).cast(ExpressionType.DECIMAL)).asValue())))
                .containsExactly("Tehanu", "The Dispossessed");
        assertThat(titles(BOOK.price.between(
                        db.select(avg(BOOK.price).cast(ExpressionType.DECIMAL)).asValue(), value(new BigDecimal(11)))))
                .containsExactly("Tehanu");
    }

    @Test
    void numbersAreRoundedByCasts() {
        db.insertAll(List.of(new Sample(1, 2.5), new Sample(2, -2.5), new Sample(3, 2.4), new Sample(4, 3.5)));
        assertThat(db.select(SAMPLE.value.cast(ExpressionType.INTEGER))
                        .orderBy(SAMPLE.id)
                        .list())
                .containsExactly(3, -3, 2, 4);
        assertThat(db.select(SAMPLE.value.cast(ExpressionType.LONG))
                        .orderBy(SAMPLE.id)
                        .list())
                .containsExactly(3L, -3L, 2L, 4L);
        assertThat(db.select(SAMPLE.value.cast(ExpressionType.decimal(10, 0)))
                        .orderBy(SAMPLE.id)
                        .list())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal(3), new BigDecimal(-3), new BigDecimal(2), new BigDecimal(4));
        assertThat(db.select(SAMPLE.counter.cast(ExpressionType.DOUBLE).dividedBy(2))
                        .orderBy(SAMPLE.id)
                        .list())
                .containsExactly(0.5, 1.0, 1.5, 2.0);
        AllTypes row = new AllTypes();
        row.aDecimal = new BigDecimal("2.675");
        db.insert(row);
        assertThat(of(row, ALL_TYPES.aDecimal.cast(ExpressionType.decimal(10, 2))))
                .isEqualByComparingTo("2.68");
        assertThat(of(row, ALL_TYPES.aDecimal.cast(ExpressionType.SHORT))).isEqualTo((short) 3);
        assertThat(of(row, ALL_TYPES.aDecimal.cast(ExpressionType.DOUBLE))).isEqualTo(2.675);
    }

    @Test
    void numbersAndTexts() {
        AllTypes row = new AllTypes();
        row.aString = "-12";
        db.insert(row);
        assertThat(of(row, ALL_TYPES.aString.cast(ExpressionType.INTEGER).plus(2)))
                .isEqualTo(-10);
        assertThat(of(row, ALL_TYPES.anInt.cast(ExpressionType.STRING).concat("!")))
                .isEqualTo("2!");
        assertThat(of(row, ALL_TYPES.aString.cast(ExpressionType.decimal(10, 2))))
                .isEqualByComparingTo("-12");
        assertThat(of(row, value("00000000-0000-0001-0000-000000000002").cast(ExpressionType.UUID)))
                .isEqualTo(row.aUuid);
        assertThat(of(row, value("2024-02-29").cast(ExpressionType.DATE).day())).isEqualTo(29);
    }

    /** An instant has the date and time that it has in UTC. */
    @Test
    void datesAndTimes() {
        AllTypes row = new AllTypes();
        row.anInstant = Instant.parse("2024-12-31T23:30:15.123456Z");
        row.aTimestamp = LocalDateTime.parse("2024-12-31T23:30:15.123456");
        db.insert(row);
        assertThat(of(row, ALL_TYPES.anInstant.cast(ExpressionType.DATE))).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(of(row, ALL_TYPES.aTimestamp.cast(ExpressionType.DATE))).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(of(row, ALL_TYPES.anInstant.cast(ExpressionType.TIMESTAMP))).isEqualTo(row.aTimestamp);
        assertThat(of(row, ALL_TYPES.aTimestamp.cast(ExpressionType.INSTANT))).isEqualTo(row.anInstant);
        assertThat(of(row, ALL_TYPES.aDate.cast(ExpressionType.TIMESTAMP)))
                .isEqualTo(LocalDateTime.of(2024, 2, 29, 0, 0));
        assertThat(of(row, ALL_TYPES.aDate.cast(ExpressionType.INSTANT)))
                .isEqualTo(Instant.parse("2024-02-29T00:00:00Z"));
        assertThat(of(row, ALL_TYPES.anInstant.cast(ExpressionType.TIME)))
                .isEqualTo(LocalTime.of(23, 30, 15, 123_456_000));
        assertThat(of(row, ALL_TYPES.aTimestamp.cast(ExpressionType.TIME)))
                .isEqualTo(LocalTime.of(23, 30, 15, 123_456_000));
        assertThat(db.select(ALL_TYPES.id)
                        .where(ALL_TYPES.anInstant.cast(ExpressionType.DATE).eq(LocalDate.of(2024, 12, 31)))
                        .list())
                .containsExactly(row.id);
    }

    /** The same on every database, in a cast and beside a text. */
    @Test
    void texts() {
        AllTypes row = new AllTypes();
        row.aDecimal = new BigDecimal("-12.5");
        row.maybeDecimal = null;
        row.aTime = LocalTime.of(9, 5);
        row.aTimestamp = LocalDateTime.parse("2024-01-02T03:04:05.1");
        row.anInstant = Instant.parse("2024-12-31T23:30:00Z");
        db.insert(row);
        assertText(row, ALL_TYPES.aShort, "1");
        assertText(row, ALL_TYPES.anInt.plus(1), "3");
        assertText(row, ALL_TYPES.aLong.negated(), "-3");
        assertText(row, ALL_TYPES.aDecimal, "-12.5000");
        assertText(row, ALL_TYPES.aDecimal.round(1), "-12.5");
        assertText(row, ALL_TYPES.aDecimal.times(new BigDecimal("0.10")), "-1.250000");
        assertText(row, ALL_TYPES.aDecimal.dividedBy(8), "-1.5625000000");
        assertText(row, ALL_TYPES.aDecimal.minus(ALL_TYPES.aDecimal).negated(), "0.0000");
        assertText(row, ALL_TYPES.maybeDecimal.orElse(0), "0.0000");
        assertText(row, value(new BigDecimal("1.50")), "1.50");
        assertText(row, ALL_TYPES.aDouble.cast(ExpressionType.decimal(10, 2)), "5.50");
        assertText(row, ALL_TYPES.aDate, "2024-02-29");
        assertText(row, ALL_TYPES.aTime, "09:05:00.000000");
        assertText(row, ALL_TYPES.aTimestamp, "2024-01-02T03:04:05.100000");
        assertText(row, ALL_TYPES.anInstant, "2024-12-31T23:30:00.000000Z");
        assertText(row, ALL_TYPES.anInstant.truncatedTo(ChronoUnit.HOURS), "2024-12-31T23:00:00.000000Z");
        assertText(row, value(LocalDate.of(987, 6, 5)), "0987-06-05");
        assertText(row, value(LocalTime.of(1, 2, 3, 4000)), "01:02:03.000004");
        assertText(row, ALL_TYPES.aUuid, row.aUuid.toString());
        assertText(row, ALL_TYPES.anEnum, row.anEnum.name());
        assertThat(of(row, ALL_TYPES.maybeDecimal.cast(ExpressionType.STRING))).isNull();
        assertThat(of(row, ALL_TYPES.maybeTime.cast(ExpressionType.STRING))).isNull();
    }

    private void assertText(AllTypes row, Expression<?> expression, String expected) {
        assertThat(of(row, expression.cast(ExpressionType.STRING))).isEqualTo(expected);
        assertThat(of(row, value("= ").concat(expression))).isEqualTo("= " + expected);
    }

    @Test
    void whatEachDatabaseWritesInItsOwnWayIsNoText() {
        List<Expression<?>> numbers = List.of(
                ALL_TYPES.aBoolean,
                ALL_TYPES.aFloat,
                ALL_TYPES.aDouble,
                ALL_TYPES.someBytes,
                ALL_TYPES.aJson,
                ALL_TYPES.anInt.cast(ExpressionType.DECIMAL));
        for (Expression<?> number : numbers) {
            assertThatThrownBy(() -> number.cast(ExpressionType.STRING)).isInstanceOf(InvalidQueryException.class);
            assertThatThrownBy(() -> ALL_TYPES.aString.concat(number)).isInstanceOf(InvalidQueryException.class);
        }
    }

    @Test
    void castsThatDatabasesDisagreeOnAreRefused() {
        assertThatThrownBy(() -> ALL_TYPES.aBoolean.cast(ExpressionType.INTEGER))
                .isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> ALL_TYPES.aDate.cast(ExpressionType.LONG)).isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> ALL_TYPES.someBytes.cast(ExpressionType.STRING))
                .isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> ALL_TYPES.aString.cast(ExpressionType.INSTANT))
                .isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void collationsAreTheDatabasesOwn() {
        new Shelf(db);
        var collation = switch (db.dialect().name()) {
            case "SQLite" -> "nocase";
            case "PostgreSQL" -> "C";
            default -> "utf8mb4_unicode_ci";
        };
        if (has(Feature.COLLATE)) {
            assertThat(db.select(BOOK.title)
                            .orderBy(BOOK.title.collate(collation).desc())
                            .list())
                    .startsWith("The Dispossessed", "Tehanu")
                    .hasSize(5);
            assertThat(titles(BOOK.title.collate(collation).eq("Mort"))).containsExactly("Mort");
        } else {
            assertRefused(
                    Feature.COLLATE, () -> titles(BOOK.title.collate(collation).eq("Mort")));
        }
        assertThatThrownBy(() -> BOOK.title.collate("C\"; drop table book")).isInstanceOf(InvalidQueryException.class);
    }
}
