package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.any;
import static dev.phoebe.orm.expr.Expressions.avg;
import static dev.phoebe.orm.expr.Expressions.avgDistinct;
import static dev.phoebe.orm.expr.Expressions.coalesce;
import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Expressions.countDistinct;
import static dev.phoebe.orm.expr.Expressions.every;
import static dev.phoebe.orm.expr.Expressions.max;
import static dev.phoebe.orm.expr.Expressions.median;
import static dev.phoebe.orm.expr.Expressions.min;
import static dev.phoebe.orm.expr.Expressions.percentileCont;
import static dev.phoebe.orm.expr.Expressions.stddevPop;
import static dev.phoebe.orm.expr.Expressions.stddevSamp;
import static dev.phoebe.orm.expr.Expressions.stringAgg;
import static dev.phoebe.orm.expr.Expressions.sum;
import static dev.phoebe.orm.expr.Expressions.sumDistinct;
import static dev.phoebe.orm.expr.Expressions.sumLong;
import static dev.phoebe.orm.expr.Expressions.varPop;
import static dev.phoebe.orm.expr.Expressions.varSamp;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.AllTypesTable.ALL_TYPES;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.phoebe.orm.error.DataException;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Window;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.AllTypes;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Sample;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What groups of rows give. */
public abstract class AggregateContract extends Contract {

    record Sales(String author, long books, BigDecimal worth) {}

    private void samples() {
        db.insertAll(
                List.of(new Sample(1, 10), new Sample(1, 20), new Sample(2, 1), new Sample(2, 3), new Sample(3, 100)));
    }

    @Test
    void rowsAndValuesAreCounted() {
        new Shelf(db);
        assertThat(db.select(count()).from(BOOK).one()).isEqualTo(5);
        assertThat(db.select(count(BOOK.published)).one()).isEqualTo(4);
        assertThat(db.select(countDistinct(BOOK.author)).one()).isEqualTo(2);
        assertThat(db.select(count(BOOK.editor))
                        .where(BOOK.author().name.eq("Terry"))
                        .one())
                .isEqualTo(1);
    }

    @Test
    void sumsAreExact() {
        Author author = db.insert(new Author("Ursula"));
        db.insertAll(IntStream.range(0, 100)
                .mapToObj(i -> new Book("book " + i, author, "0.10"))
                .toList());
        assertThat(db.select(sum(BOOK.price)).one()).isEqualByComparingTo("10.00");
        assertThat(db.select(sum(BOOK.stock)).one()).isEqualTo(100);
        assertThat(db.select(sum(BOOK.price.times(BOOK.price))).one()).isEqualByComparingTo("1.00");
    }

    /** A mean of whole numbers is no whole number. */
    @Test
    void meansHaveFractions() {
        db.insertAll(List.of(new Sample(1, 1), new Sample(2, 4)));
        assertThat(db.select(avg(SAMPLE.counter)).one()).isEqualTo(1.5);
        assertThat(db.select(avg(SAMPLE.value)).one()).isEqualTo(2.5);
        db.insert(new Book("Tehanu", db.insert(new Author("Ursula")), "0.25"));
        assertThat(db.select(avg(BOOK.price)).one()).isEqualTo(0.25);
    }

    @Test
    void extremesOfAnythingThatHasAnOrder() {
        new Shelf(db);
        assertThat(db.select(min(BOOK.title)).one()).isEqualTo("A Wizard of Earthsea");
        assertThat(db.select(max(BOOK.published)).one()).isEqualTo(LocalDate.of(1992, 3, 1));
        assertThat(db.select(min(BOOK.price)).one()).isEqualByComparingTo("6.00");
    }

    @Test
    void nothingHasNoSum() {
        assertThat(db.select(count()).from(SAMPLE).one()).isZero();
        assertThat(db.select(sum(SAMPLE.counter)).one()).isNull();
        assertThat(db.select(avg(SAMPLE.counter)).one()).isNull();
        assertThat(db.select(max(SAMPLE.counter)).one()).isNull();
        assertThat(db.select(max(BOOK.published)).oneOrNull()).isNull();
        assertThat(db.select(sum(SAMPLE.counter).orElse(0)).one()).isZero();
    }

    @Test
    void groupsAreFilteredAndOrdered() {
        new Shelf(db);
        counter.reset();
        List<Sales> top = db.select(as(Sales::new, AUTHOR.name, count(BOOK.id), sum(BOOK.price)))
                .from(AUTHOR)
                .join(AUTHOR.books)
                .where(BOOK.price.gt(8))
                .groupBy(AUTHOR.name)
                .having(sum(BOOK.price).gt(8))
                .orderBy(sum(BOOK.price).desc())
                .list();
        assertThat(top).extracting(Sales::author).containsExactly("Ursula", "Terry");
        assertThat(top).extracting(Sales::books).containsExactly(3L, 1L);
        assertThat(top.get(0).worth()).isEqualByComparingTo("30.50");
        assertThat(counter.count()).isEqualTo(1);
    }

    @Test
    void groupsKeepRowsWithoutPartners() {
        new Shelf(db);
        List<String> rows = db.select(as((String name, Long books) -> name + books, AUTHOR.name, count(BOOK.id)))
                .from(AUTHOR)
                .leftJoin(AUTHOR.books)
                .groupBy(AUTHOR.id, AUTHOR.name)
                .orderBy(count(BOOK.id).desc())
                .list();
        assertThat(rows).containsExactly("Ursula3", "Terry2", "Nobody0");
    }

    @Test
    void nullIsAGroupToo() {
        new Shelf(db);
        List<String> rows = db.select(
                        as((@Nullable Long editor, Long books) -> (editor == null) + "/" + books, BOOK.editor, count()))
                .groupBy(BOOK.editor)
                .orderBy(BOOK.editor.asc().nullsFirst())
                .list();
        assertThat(rows).containsExactly("true/2", "false/1", "false/2");
    }

    @Test
    void groupsBySeveralColumns() {
        samples();
        db.insert(new Sample(1, 10));
        assertThat(db.select(as(
                                (Integer c, Double v, Long n) -> c + "/" + v + "/" + n,
                                SAMPLE.counter,
                                SAMPLE.value,
                                count()))
                        .groupBy(SAMPLE.counter, SAMPLE.value)
                        .orderBy(SAMPLE.counter, SAMPLE.value)
                        .list())
                .containsExactly("1/10.0/2", "1/20.0/1", "2/1.0/1", "2/3.0/1", "3/100.0/1");
    }

    /** A sum that is too large for the type of its numbers is an error, never a smaller number. */
    @Test
    void sumsAreNeverCut() {
        db.insertAll(List.of(new Sample(Integer.MAX_VALUE, 0), new Sample(Integer.MAX_VALUE, 0)));
        assertThatThrownBy(() -> db.select(sum(SAMPLE.counter)).one()).isInstanceOf(DataException.class);
        assertThat(db.select(sumLong(SAMPLE.counter)).one()).isEqualTo(2L * Integer.MAX_VALUE);
    }

    @Test
    void theFirstThatIsNotNull() {
        new Shelf(db);
        assertThat(db.select(coalesce(BOOK.editor, BOOK.author))
                        .where(BOOK.title.eq("Mort"))
                        .one())
                .isEqualTo(db.select(AUTHOR.id).where(AUTHOR.name.eq("Terry")).one());
        assertThat(db.select(AUTHOR.email.orElse("none")).orderBy(AUTHOR.name).list())
                .containsExactly("none", "none", "ursula@example.org");
    }

    /** A mean has more digits than what it is made of. */
    @Test
    void meansKeepTheirDigits() {
        db.insertAll(List.of(new Sample(1, 0.1), new Sample(2, 0.1), new Sample(2, 0.4)));
        assertThat(db.select(avg(SAMPLE.counter)).one()).isCloseTo(5.0 / 3, within(1e-15));
        assertThat(db.select(avg(SAMPLE.value)).one()).isCloseTo(0.2, within(1e-15));
        Author author = db.insert(new Author("Ursula"));
        db.insertAll(
                List.of(new Book("a", author, "0.10"), new Book("b", author, "0.10"), new Book("c", author, "0.20")));
        assertThat(db.select(avg(BOOK.price)).one()).isCloseTo(0.4 / 3, within(1e-11));
    }

    @Test
    void equalNumbersOnce() {
        samples();
        db.insert(new Sample(3, 20));
        assertThat(db.select(sumDistinct(SAMPLE.counter)).one()).isEqualTo(6);
        assertThat(db.select(avgDistinct(SAMPLE.counter)).one()).isEqualTo(2.0);
        assertThat(db.select(sumDistinct(SAMPLE.value).filter(SAMPLE.counter.ne(2)))
                        .one())
                .isEqualTo(130.0);
    }

    @Test
    void someRowsOnly() {
        samples();
        var large = SAMPLE.counter.gt(1);
        assertThat(db.select(count().filter(large)).from(SAMPLE).one()).isEqualTo(3);
        assertThat(db.select(count(SAMPLE.value).filter(large)).one()).isEqualTo(3);
        assertThat(db.select(countDistinct(SAMPLE.counter).filter(large)).one()).isEqualTo(2);
        assertThat(db.select(sum(SAMPLE.value).filter(large)).one()).isEqualTo(104.0);
        assertThat(db.select(sum(SAMPLE.value).filter(large).filter(SAMPLE.value.lt(50)))
                        .one())
                .isEqualTo(4.0);
        assertThat(db.select(avg(SAMPLE.value).filter(large.not())).one()).isEqualTo(15.0);
        assertThat(db.select(min(SAMPLE.value).filter(large.not())).one()).isEqualTo(10.0);
        assertThat(db.select(sum(SAMPLE.value).filter(SAMPLE.counter.gt(9))).one())
                .isNull();
        assertThat(db.select(count().filter(SAMPLE.counter.gt(9))).from(SAMPLE).one())
                .isZero();
    }

    @Test
    void someRowsOfEachGroup() {
        new Shelf(db);
        var dear = BOOK.price.ge(9);
        List<String> rows = db.select(as(
                        (String name, Long all, Long some, @Nullable LocalDate last, @Nullable String title) ->
                                name + "/" + all + "/" + some + "/" + last + "/" + title,
                        AUTHOR.name,
                        count(BOOK.id),
                        count().filter(dear),
                        max(BOOK.published).filter(dear),
                        min(BOOK.title).filter(dear)))
                .from(AUTHOR)
                .leftJoin(AUTHOR.books)
                .groupBy(AUTHOR.name)
                .orderBy(count().filter(dear).desc(), AUTHOR.name.asc())
                .list();
        assertThat(rows)
                .containsExactly(
                        "Ursula/3/2/1974-03-01/Tehanu", "Terry/2/1/1992-03-01/Small Gods", "Nobody/0/0/null/null");
    }

    @Test
    void conditionsOverGroups() {
        new Shelf(db);
        var old = BOOK.published.lt(LocalDate.of(1980, 1, 1));
        assertThat(db.select(as(
                                (String name, Boolean all, Boolean some) -> name + "/" + all + "/" + some,
                                BOOK.author().name,
                                every(old),
                                any(BOOK.price.gt(11))))
                        .groupBy(BOOK.author().name)
                        .orderBy(BOOK.author().name)
                        .list())
                .containsExactly("Terry/false/false", "Ursula/true/true");
        assertThat(db.select(BOOK.author().name)
                        .groupBy(BOOK.author().name)
                        .having(any(BOOK.price.gt(11)), every(BOOK.available))
                        .list())
                .containsExactly("Ursula");
        assertThat(db.select(every(BOOK.price.gt(9)).filter(BOOK.title.startsWith("T")))
                        .one())
                .isTrue();
        assertThat(db.select(every(old).filter(BOOK.published.isNull())).one()).isNull();
        assertThat(db.select(any(old).over(Window.partitionBy(BOOK.author)))
                        .orderBy(BOOK.title)
                        .list())
                .containsExactly(true, false, false, true, true);
    }

    @Test
    void textsInARow() {
        new Shelf(db);
        assertThat(db.select(stringAgg(BOOK.title, ", ").orderBy(BOOK.price.desc()))
                        .one())
                .isEqualTo("The Dispossessed, Tehanu, Small Gods, A Wizard of Earthsea, Mort");
        assertThat(db.select(stringAgg(BOOK.title, "").orderBy(BOOK.title.asc()).filter(BOOK.price.lt(9)))
                        .one())
                .isEqualTo("A Wizard of EarthseaMort");
        assertThat(db.select(stringAgg(BOOK.title, "', \uD83D\uDCD5; --?")
                                .orderBy(BOOK.title.desc())
                                .filter(BOOK.price.le(9)))
                        .one())
                .isEqualTo("Small Gods', \uD83D\uDCD5; --?Mort', \uD83D\uDCD5; --?A Wizard of Earthsea");
        assertThat(db.select(stringAgg(AUTHOR.email, ", ")).one()).isEqualTo("ursula@example.org");
        assertThat(db.select(stringAgg(AUTHOR.email, ", "))
                        .where(AUTHOR.email.isNull())
                        .one())
                .isNull();
        assertThat(db.select(as(
                                (String name, String titles) -> name + ": " + titles,
                                BOOK.author().name,
                                stringAgg(BOOK.title, " and ").orderBy(BOOK.title.asc())))
                        .groupBy(BOOK.author().name)
                        .having(stringAgg(BOOK.title, "/")
                                .orderBy(BOOK.title.asc())
                                .eq("Mort/Small Gods"))
                        .list())
                .containsExactly("Terry: Mort and Small Gods");
    }

    @Test
    void eachTextOnce() {
        new Shelf(db);
        var names = BOOK.author().name;
        assertThat(db.select(stringAgg(names, ",").distinct().orderBy(names.desc()))
                        .from(BOOK)
                        .one())
                .isEqualTo("Ursula,Terry");
        assertThat(db.select(stringAgg(names, ",").distinct().filter(BOOK.price.gt(9)))
                        .from(BOOK)
                        .one())
                .isEqualTo("Ursula");
        var apart = db.select(stringAgg(names, " + ").distinct().orderBy(names.asc()))
                .from(BOOK);
        if (has(Feature.STRING_AGG_DISTINCT)) {
            assertThat(apart.one()).isEqualTo("Terry + Ursula");
        } else {
            assertRefused(Feature.STRING_AGG_DISTINCT, apart::one);
        }
    }

    @Test
    void textsInARowOverAWindow() {
        new Shelf(db);
        var soFar = db.select(stringAgg(BOOK.title, "/")
                        .over(Window.partitionBy(BOOK.author).orderBy(BOOK.title.asc())))
                .orderBy(BOOK.author().name, BOOK.title)
                .limit(2);
        if (has(Feature.STRING_AGG_OVER)) {
            assertThat(soFar.list()).containsExactly("Mort", "Mort/Small Gods");
        } else {
            assertRefused(Feature.STRING_AGG_OVER, soFar::list);
        }
    }

    /** A text may be longer than the database makes any, but it is never cut in silence. */
    @Test
    void longTextsAreWholeOrAnError() {
        for (int i = 0; i < 3; i++) {
            AllTypes row = new AllTypes();
            row.aLongText = "\u00e4".repeat(300_000);
            db.insert(row);
        }
        var all = db.select(stringAgg(ALL_TYPES.aLongText, "--"));
        try {
            assertThat(all.one()).hasSize(900_004);
        } catch (DataException e) {
            assertThat(e).hasMessageContaining("text longer than");
        }
    }

    @Test
    void deviations() {
        for (double value : new double[] {2, 4, 4, 4, 5, 5, 7, 9}) {
            db.insert(new Sample((int) value, value));
        }
        if (!has(Feature.VARIANCE)) {
            assertRefused(
                    Feature.VARIANCE, () -> db.select(stddevPop(SAMPLE.value)).one());
            return;
        }
        assertThat(db.select(stddevPop(SAMPLE.value)).one()).isCloseTo(2, within(1e-14));
        assertThat(db.select(varPop(SAMPLE.counter)).one()).isCloseTo(4, within(1e-14));
        assertThat(db.select(varSamp(SAMPLE.counter)).one()).isCloseTo(32.0 / 7, within(1e-14));
        assertThat(db.select(stddevSamp(SAMPLE.value)).one()).isCloseTo(Math.sqrt(32.0 / 7), within(1e-14));
        assertThat(db.select(stddevSamp(SAMPLE.counter).filter(SAMPLE.counter.gt(7)))
                        .one())
                .isNull();
        assertThat(db.select(stddevPop(SAMPLE.counter).filter(SAMPLE.counter.gt(7)))
                        .one())
                .isZero();
    }

    /** Large numbers that lie close to each other. */
    @Test
    void deviationsKeepTheirDigits() {
        db.insertAll(List.of(
                new Sample(1, 1e9 + 4), new Sample(1, 1e9 + 7), new Sample(1, 1e9 + 13), new Sample(1, 1e9 + 16)));
        if (has(Feature.VARIANCE)) {
            assertThat(db.select(varSamp(SAMPLE.value)).one()).isCloseTo(30, within(1e-6));
        } else {
            assertRefused(
                    Feature.VARIANCE, () -> db.select(varSamp(SAMPLE.value)).one());
        }
    }

    @Test
    void theMiddle() {
        samples();
        if (!has(Feature.PERCENTILE)) {
            assertRefused(
                    Feature.PERCENTILE, () -> db.select(median(SAMPLE.value)).one());
            return;
        }
        assertThat(db.select(median(SAMPLE.value)).one()).isEqualTo(10.0);
        assertThat(db.select(median(SAMPLE.value).filter(SAMPLE.counter.lt(3))).one())
                .isEqualTo(6.5);
        assertThat(db.select(percentileCont(0.25, SAMPLE.counter)).one()).isEqualTo(1.0);
        assertThat(db.select(percentileCont(0.875, SAMPLE.counter)).one()).isEqualTo(2.5);
        assertThat(db.select(percentileCont(1, SAMPLE.value)).one()).isEqualTo(100.0);
        assertThat(db.select(median(SAMPLE.value)).where(SAMPLE.counter.gt(9)).one())
                .isNull();
        new Shelf(db);
        assertThat(db.select(median(BOOK.price)).one()).isEqualTo(9.0);
    }

    @Test
    void whatNoDatabaseCanDoIsRefused() {
        Window all = Window.partitionBy();
        assertThatThrownBy(() -> percentileCont(1.5, SAMPLE.value)).isInstanceOf(InvalidQueryException.class);
        for (Expression<?> aggregate : List.of(
                countDistinct(SAMPLE.counter).over(all),
                avgDistinct(SAMPLE.counter).over(all),
                median(SAMPLE.counter).over(all),
                stringAgg(BOOK.title, ",").distinct().over(all),
                stringAgg(BOOK.title, ",").orderBy(BOOK.title.asc()).over(all))) {
            assertThatThrownBy(() -> db.select(aggregate).list())
                    .isInstanceOf(InvalidQueryException.class)
                    .hasMessageContaining("cannot be used over a window");
        }
        assertThat(counter.count()).isZero();
    }

    /** By their signs, from the left: the first is no sign of a number. */
    @Test
    void leastAndGreatestUuid() {
        List<UUID> uuids = Stream.of(
                        "7fffffff-ffff-ffff-ffff-ffffffffffff",
                        "80000000-0000-0000-0000-000000000000",
                        "0a000000-0000-0000-0000-000000000000",
                        "f0000000-0000-0000-8000-000000000000")
                .map(UUID::fromString)
                .toList();
        for (UUID uuid : uuids) {
            AllTypes row = new AllTypes();
            row.aUuid = uuid;
            row.maybeUuid = uuid;
            row.anInt = uuid.getMostSignificantBits() < 0 ? 1 : 2;
            db.insert(row);
        }
        UUID first = uuids.get(2);
        UUID last = uuids.get(3);
        assertThat(db.select(min(ALL_TYPES.aUuid)).one()).isEqualTo(first);
        assertThat(db.select(max(ALL_TYPES.aUuid)).one()).isEqualTo(last);
        assertThat(db.select(max(ALL_TYPES.maybeUuid).filter(ALL_TYPES.anInt.eq(2)))
                        .one())
                .isEqualTo(uuids.get(0));
        assertThat(db.select(min(ALL_TYPES.maybeUuid))
                        .where(ALL_TYPES.anInt.eq(3))
                        .list())
                .containsOnlyNulls();
        assertThat(db.select(min(ALL_TYPES.aUuid))
                        .groupBy(ALL_TYPES.anInt)
                        .having(max(ALL_TYPES.aUuid).eq(last))
                        .list())
                .containsExactly(uuids.get(1));
        assertThat(db.select(min(ALL_TYPES.aUuid).over(Window.partitionBy(ALL_TYPES.anInt)))
                        .orderBy(ALL_TYPES.id)
                        .list())
                .containsExactly(first, uuids.get(1), first, uuids.get(1));
        assertThat(db.select(ALL_TYPES.aUuid)
                        .groupBy(ALL_TYPES.aUuid)
                        .orderBy(max(ALL_TYPES.aUuid).desc())
                        .list())
                .containsExactly(last, uuids.get(1), uuids.get(0), first);
    }
}
