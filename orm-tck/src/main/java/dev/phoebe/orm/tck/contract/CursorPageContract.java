package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.AllTypesTable.ALL_TYPES;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.OrderLineTable.ORDER_LINE;
import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.page.CursorPage;
import dev.phoebe.orm.page.CursorRequest;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.tck.model.AllTypes;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Customer;
import dev.phoebe.orm.tck.model.OrderLine;
import dev.phoebe.orm.tck.model.PurchaseOrder;
import dev.phoebe.orm.tck.model.Sample;
import dev.phoebe.orm.tck.model.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pages by position: each begins behind a row, costs one statement, and shows no row twice. */
public abstract class CursorPageContract extends Contract {

    private void samples(int number) {
        db.insertAll(
                IntStream.range(0, number).mapToObj(i -> new Sample(i, i % 3)).toList());
        counter.reset();
    }

    @Test
    void everyPageIsOneStatement() {
        samples(10);
        Select<Sample> select = db.select(SAMPLE).orderBy(SAMPLE.counter.desc());
        CursorPage<Sample> first = select.page(CursorRequest.first(4));
        assertThat(first.content()).extracting(Sample::counter).containsExactly(9, 8, 7, 6);
        assertThat(first.size()).isEqualTo(4);
        assertThat(first.previous()).isNull();
        CursorPage<Sample> second = select.page(new CursorRequest(4, first.next(), null));
        assertThat(second.content()).extracting(Sample::counter).containsExactly(5, 4, 3, 2);
        CursorPage<Sample> third = select.page(new CursorRequest(4, second.next(), null));
        assertThat(third.content()).extracting(Sample::counter).containsExactly(1, 0);
        assertThat(third.next()).isNull();
        CursorPage<Sample> again = select.page(new CursorRequest(4, null, second.previous()));
        assertThat(again.content()).isEqualTo(first.content());
        assertThat(again.previous()).isNull();
        assertThat(counter.count()).isEqualTo(4);
    }

    @Test
    void everyRowComesOnceForwardsAndBackwards() {
        samples(50);
        List<Sample> all = db.select(SAMPLE).orderBy(SAMPLE.id).list();
        assertThat(PageWalk.of(db.select(SAMPLE), 7)).isEqualTo(all);
        assertThat(PageWalk.of(db.select(SAMPLE), 50)).isEqualTo(all);
        assertThat(PageWalk.of(db.select(SAMPLE), 49)).isEqualTo(all);
        assertThat(PageWalk.of(db.select(SAMPLE), 1)).isEqualTo(all);
        assertThat(PageWalk.of(db.select(SAMPLE).where(SAMPLE.counter.lt(0)), 5))
                .isEmpty();
    }

    @Test
    void rowsThatAreEqualInTheOrderHaveTheirPlace() {
        samples(20);
        Select<Sample> select = db.select(SAMPLE).orderBy(SAMPLE.value.desc());
        assertThat(PageWalk.of(select, 3))
                .isEqualTo(db.select(SAMPLE)
                        .orderBy(SAMPLE.value.desc(), SAMPLE.id.asc())
                        .list());
    }

    @Test
    void directionsMayDiffer() {
        samples(20);
        Select<Sample> select = db.select(SAMPLE).orderBy(SAMPLE.value.asc(), SAMPLE.counter.desc());
        assertThat(PageWalk.of(select, 3)).isEqualTo(select.list());
        Select<Sample> other = db.select(SAMPLE).orderBy(SAMPLE.value.desc(), SAMPLE.id.desc());
        assertThat(PageWalk.of(other, 4)).isEqualTo(other.list());
    }

    @Test
    void nullsHaveTheirPlace() {
        Author author = db.insert(new Author("Ursula"));
        db.insertAll(IntStream.range(0, 12)
                .mapToObj(i -> {
                    Book book = new Book("book " + i, author);
                    book.published = i % 3 == 0 ? null : LocalDate.of(2000 + i % 4, 1, 1);
                    return book;
                })
                .toList());
        for (Select<Book> select : List.of(
                db.select(BOOK).orderBy(BOOK.published.asc().nullsFirst(), BOOK.id.asc()),
                db.select(BOOK).orderBy(BOOK.published.asc().nullsLast(), BOOK.id.asc()),
                db.select(BOOK).orderBy(BOOK.published.desc().nullsFirst(), BOOK.id.desc()),
                db.select(BOOK).orderBy(BOOK.published.desc().nullsLast(), BOOK.id.asc()))) {
            assertThat(PageWalk.of(select, 5)).hasToString(select.list().toString());
            assertThat(PageWalk.of(select, 2)).hasToString(select.list().toString());
        }
        assertThat(PageWalk.of(db.select(BOOK).orderBy(BOOK.published), 5))
                .hasSize(12)
                .last()
                .hasToString("book 9");
    }

    /** Whoever turns the page after rows came or went sees no row twice and misses none that was there all the time. */
    @Test
    void rowsMayComeAndGoInBetween() {
        samples(6);
        Select<Sample> select = db.select(SAMPLE).orderBy(SAMPLE.counter);
        CursorPage<Sample> first = select.page(CursorRequest.first(3));
        db.insert(new Sample(-1, 0));
        db.delete(SAMPLE).where(SAMPLE.counter.in(2, 3)).execute();
        CursorPage<Sample> second = select.page(new CursorRequest(3, first.next(), null));
        assertThat(second.content()).extracting(Sample::counter).containsExactly(4, 5);
    }

    @Test
    void aFilterAndPrefetchesStay() {
        new Shelf(db);
        Select<Book> select = db.select(BOOK)
                .where(BOOK.author().name.eq("Ursula"))
                .prefetch(BOOK.author)
                .orderBy(BOOK.title);
        assertThat(PageWalk.of(select, 2)).hasToString("[A Wizard of Earthsea, Tehanu, The Dispossessed]");
        counter.reset();
        assertThat(select.page(CursorRequest.first(2)).content().get(0).author.get().name)
                .isEqualTo("Ursula");
        assertThat(counter.count()).isEqualTo(1);
    }

    @Test
    void everyTypeCanBeThePosition() {
        Status[] states = Status.values();
        db.insertAll(IntStream.range(0, 9)
                .mapToObj(i -> {
                    AllTypes row = new AllTypes();
                    row.aBoolean = i % 2 == 0;
                    row.aShort = (short) (i - 4);
                    row.aDouble = i / 3.0;
                    row.aFloat = i / 4f;
                    row.aDecimal = new BigDecimal("0.0001").multiply(BigDecimal.valueOf(i));
                    row.aString = "name " + i + "ä'|,";
                    row.aDate = LocalDate.of(2000, 1, 1 + i);
                    row.aTime = row.aTime.plusNanos(i * 1_000_000L);
                    row.aTimestamp = row.aTimestamp.plusNanos(i * 1000L);
                    row.anInstant = Instant.EPOCH.plusNanos(i * 1000L);
                    row.anOffsetDateTime = row.anOffsetDateTime.plusHours(i);
                    row.aUuid = new UUID(i, i);
                    row.anEnum = states[i % 3];
                    return row;
                })
                .toList());
        List<Expression<?>> columns = List.of(
                ALL_TYPES.aBoolean,
                ALL_TYPES.aShort,
                ALL_TYPES.aDouble,
                ALL_TYPES.aFloat,
                ALL_TYPES.aDecimal,
                ALL_TYPES.aString,
                ALL_TYPES.aDate,
                ALL_TYPES.aTime,
                ALL_TYPES.aTimestamp,
                ALL_TYPES.anInstant,
                ALL_TYPES.anOffsetDateTime,
                ALL_TYPES.aUuid,
                ALL_TYPES.anEnum);
        for (Expression<?> column : columns) {
            Select<AllTypes> select = db.select(ALL_TYPES).orderBy(column.desc(), ALL_TYPES.id.asc());
            assertThat(PageWalk.of(select, 2))
                    .as("%s", column)
                    .extracting(row -> row.id)
                    .isEqualTo(select.list().stream().map(row -> row.id).toList());
        }
    }

    @Test
    void keysOfSeveralColumnsCompleteTheOrder() {
        Customer ann = db.insert(new Customer("Ann", "ann@example.org"));
        Book book = db.insert(new Book("Tehanu", db.insert(new Author("Ursula"))));
        for (int i = 0; i < 3; i++) {
            PurchaseOrder order = db.insert(new PurchaseOrder(ann));
            db.insertAll(IntStream.range(0, 3)
                    .mapToObj(line -> new OrderLine(order, line, book, "1"))
                    .toList());
        }
        assertThat(PageWalk.of(db.select(ORDER_LINE).orderBy(ORDER_LINE.amount), 2))
                .extracting(OrderLine::toString)
                .hasSize(9)
                .doesNotHaveDuplicates();
    }
}
