package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Expressions.exists;
import static dev.phoebe.orm.expr.Expressions.max;
import static dev.phoebe.orm.expr.Expressions.min;
import static dev.phoebe.orm.expr.Expressions.sum;
import static dev.phoebe.orm.expr.Functions.random;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.expr.Windows.rowNumber;
import static dev.phoebe.orm.query.Excluded.excluded;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Aggregate;
import dev.phoebe.orm.expr.LongExpression;
import dev.phoebe.orm.expr.Window;
import dev.phoebe.orm.page.PageRequest;
import dev.phoebe.orm.query.Cte;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.query.ValuesTable;
import dev.phoebe.orm.tck.model.BookTable;
import dev.phoebe.orm.tck.model.Sample;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may stand in which clause: where a database would refuse it, or answer with anything, it is refused before. */
public abstract class ClauseContract extends Contract {

    private Shelf shelf;

    @BeforeEach
    void fill() {
        shelf = new Shelf(db);
        counter.reset();
    }

    private void assertInvalid(String message, ThrowingCallable statement) {
        counter.reset();
        assertThatThrownBy(statement).isInstanceOf(InvalidQueryException.class).hasMessageContaining(message);
        assertThat(counter.count()).isZero();
    }

    // ---- aggregates and windows

    @Test
    void aggregatesDoNotChooseRows() {
        Aggregate.OfInteger most = max(BOOK.stock);
        assertInvalid(
                "An aggregate cannot stand in WHERE",
                () -> db.select(BOOK).where(most.gt(1)).list());
        assertInvalid("in WHERE", () -> db.select(BOOK).where(count().gt(1L)).count());
        assertInvalid(
                "in WHERE",
                () -> db.select(BOOK.title)
                        .where(BOOK.id.in(Select.of(BOOK.id).where(most.gt(1))))
                        .list());
        assertInvalid(
                "in WHERE",
                () -> db.select(AUTHOR).where(AUTHOR.books.any(most.gt(1))).list());
        assertInvalid(
                "in ON",
                () -> db.select(AUTHOR)
                        .join(BOOK, BOOK.author.eq(AUTHOR.id), most.gt(1))
                        .list());
        assertInvalid(
                "in GROUP BY", () -> db.select(count()).from(BOOK).groupBy(most).list());
        assertInvalid("in WHERE", () -> db.delete(BOOK).where(most.gt(1)).execute());
        assertInvalid(
                "in WHERE",
                () -> db.update(BOOK).set(BOOK.stock, 1).where(most.gt(1)).execute());
        assertInvalid(
                "in SET", () -> db.update(BOOK).set(BOOK.stock, most).all().execute());
        assertInvalid(
                "in SET",
                () -> db.update(AUTHOR)
                        .set(AUTHOR.name, max(BOOK.title))
                        .from(BOOK)
                        .where(BOOK.author.eq(AUTHOR.id))
                        .execute());
        assertInvalid(
                "in WHERE",
                () -> db.delete(AUTHOR)
                        .using(BOOK)
                        .where(BOOK.author.eq(AUTHOR.id), most.gt(1))
                        .execute());
        assertInvalid(
                "ORDER BY", () -> db.delete(BOOK).all().orderBy(most).limit(1).execute());
        assertInvalid(
                "the values of an insert",
                () -> db.insert(SAMPLE)
                        .set(SAMPLE.counter, 1)
                        .set(SAMPLE.value, count().sqrt())
                        .execute());
        assertInvalid(
                "the values of an insert",
                () -> db.insert(SAMPLE)
                        .set(SAMPLE.id, 1L)
                        .set(SAMPLE.counter, 1)
                        .set(SAMPLE.value, 1.0)
                        .onConflict(SAMPLE.id)
                        .doUpdate()
                        .set(SAMPLE.counter, max(SAMPLE.counter))
                        .execute());
        assertThatThrownBy(() -> db.select(as(
                                (name, n) -> name,
                                AUTHOR.name,
                                AUTHOR.books.select(as((t, n) -> t, BOOK.title, count()))))
                        .list())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("An aggregate cannot stand in a list of related rows");
    }

    @Test
    void aggregatesAndWindowsDoNotHoldTheirLike() {
        assertInvalid("another aggregate", () -> db.select(max(sum(BOOK.stock))).list());
        assertInvalid(
                "another aggregate",
                () -> db.select(count().filter(max(BOOK.stock).gt(1)))
                        .from(BOOK)
                        .list());
        LongExpression place = rowNumber().over(Window.orderedBy(BOOK.title.asc()));
        assertInvalid("an aggregate", () -> db.select(max(place)).list());
        assertInvalid(
                "another window function",
                () -> db.select(rowNumber().over(Window.orderedBy(place.asc())))
                        .from(BOOK)
                        .list());
        assertInvalid(
                "another window function",
                () -> db.select(rowNumber().over(Window.orderedBy(place.asc()).as("w")))
                        .from(BOOK)
                        .list());
        assertInvalid(
                "another window function",
                () -> db.select(sum(place).over(Window.orderedBy(BOOK.id.asc())))
                        .list());
        assertInvalid("in ON", () -> db.select(AUTHOR).join(BOOK, place.eq(1L)).list());
        assertInvalid("in WHERE", () -> db.delete(BOOK).where(place.eq(1L)).execute());
        assertInvalid(
                "in SET",
                () -> db.update(SAMPLE).set(SAMPLE.value, place.sqrt()).all().execute());
    }

    /** Where SQL takes them, they stand: in a query of its own, over a window, and for the rows of the query around. */
    @Test
    void aggregatesStandWhereSqlHasThem() {
        assertThat(db.select(BOOK.title)
                        .where(BOOK.price.eq(Select.of(max(BOOK.as("b").price)).asValue()))
                        .list())
                .containsExactly("The Dispossessed");
        assertThat(db.select(as((a, n) -> n, BOOK.author, sum(sum(BOOK.stock)).over(Window.partitionBy())))
                        .groupBy(BOOK.author)
                        .list())
                .containsExactly(5, 5);
        assertThat(db.select(as(
                                (a, n) -> a + " " + n,
                                BOOK.author,
                                rowNumber()
                                        .over(Window.orderedBy(max(BOOK.price).desc()))))
                        .groupBy(BOOK.author)
                        .list())
                .containsExactlyInAnyOrder(shelf.ursula.id + " 1", shelf.terry.id + " 2");
        BookTable other = BOOK.as("other");
        assertThat(db.select(as(
                                (a, n) -> n,
                                BOOK.author,
                                count(Select.of(max(other.stock)).asValue())))
                        .groupBy(BOOK.author)
                        .list())
                .containsExactlyInAnyOrder(3L, 2L);
    }

    // ---- distinct rows in an order that is not selected

    @Test
    void distinctRowsHaveTheOrderOfWhatFollowsFromThem() {
        assertThat(db.select(BOOK.title)
                        .distinct()
                        .orderBy(BOOK.title.length(), BOOK.title)
                        .list())
                .containsExactly("Mort", "Tehanu", "Small Gods", "The Dispossessed", "A Wizard of Earthsea");
        assertThat(db.select(BOOK)
                        .join(BOOK.author)
                        .distinct()
                        .orderBy(BOOK.author().name.desc(), BOOK.price.times(-1).asc())
                        .limit(3)
                        .list())
                .extracting(book -> book.title)
                .containsExactly("The Dispossessed", "Tehanu", "A Wizard of Earthsea");
        assertThat(db.select(as((id, title) -> title, BOOK.id, BOOK.title))
                        .distinct()
                        .orderBy(BOOK.published.asc().nullsLast(), BOOK.price.desc())
                        .list())
                .containsExactly("A Wizard of Earthsea", "The Dispossessed", "Mort", "Small Gods", "Tehanu");
        assertThat(db.select(BOOK.author)
                        .distinct()
                        .orderBy(BOOK.author().country().code.desc())
                        .list())
                .containsExactly(shelf.ursula.id, shelf.terry.id);
        assertThat(db.select(BOOK.author().name)
                        .distinct()
                        .orderBy(BOOK.author().name.upper().desc())
                        .list())
                .containsExactly("Ursula", "Terry");
        assertThat(db.select(BOOK.price.times(-1))
                        .distinct()
                        .orderBy(BOOK.price.times(-1))
                        .limit(1)
                        .one())
                .isEqualByComparingTo("-12");
        Select<String> longest = db.select(BOOK.title)
                .distinct()
                .orderBy(BOOK.title.length().desc())
                .limit(2);
        assertThat(longest.list()).containsExactly("A Wizard of Earthsea", "The Dispossessed");
        assertThat(longest.count()).isEqualTo(2);
        assertThat(longest.exists()).isTrue();
        assertThat(longest.first()).contains("A Wizard of Earthsea");
        assertThat(db.select(BOOK.title)
                        .distinct()
                        .orderBy(BOOK.title.length())
                        .page(PageRequest.of(0, 2))
                        .content())
                .containsExactly("Mort", "Tehanu");
    }

    @Test
    void distinctRowsHaveNoOrderOfWhatWasLost() {
        assertInvalid(
                "ordered by 'book.price'",
                () -> db.select(BOOK.author).distinct().orderBy(BOOK.price).list());
        assertInvalid(
                "ordered by 'author.name'",
                () -> db.select(BOOK.author().country)
                        .distinct()
                        .orderBy(BOOK.author().name)
                        .list());
        assertInvalid(
                "reads no column",
                () -> db.select(BOOK.author).distinct().orderBy(random()).list());
        assertInvalid(
                "An aggregate cannot stand in the order of distinct rows",
                () -> db.select(BOOK.author)
                        .distinct()
                        .groupBy(BOOK.author)
                        .orderBy(count())
                        .list());
        assertInvalid(
                "within another",
                () -> db.select(BOOK)
                        .where(BOOK.title.in(Select.of(BOOK.as("b").title)
                                .distinct()
                                .orderBy(BOOK.as("b").title.length())
                                .limit(1)))
                        .list());
        assertThat(db.select(BOOK.author)
                        .groupBy(BOOK.author)
                        .orderBy(min(BOOK.price).asc())
                        .list())
                .containsExactly(shelf.terry.id, shelf.ursula.id);
    }

    // ---- common tables in statements that change rows

    private ValuesTable prices() {
        return ValuesTable.of("prices", BOOK.title, BOOK.price)
                .row("Mort", new BigDecimal("1.00"))
                .row("Tehanu", new BigDecimal("2.00"));
    }

    private List<String> changed() {
        return db.select(as((String title, BigDecimal price) -> title + " " + price.intValue(), BOOK.title, BOOK.price))
                .where(BOOK.price.lt(6))
                .orderBy(BOOK.title)
                .list();
    }

    @Test
    void rowsOfTheProgramChangeRows() {
        ValuesTable prices = prices();
        assertThat(db.update(BOOK)
                        .set(BOOK.price, prices.get(BOOK.price))
                        .set(BOOK.stock, 9)
                        .from(prices)
                        .where(BOOK.title.eq(prices.get(BOOK.title)), BOOK.stock.eq(1))
                        .execute())
                .isEqualTo(2);
        assertThat(counter.count()).isEqualTo(1);
        assertThat(changed()).containsExactly("Mort 1", "Tehanu 2");
        assertThat(db.select(BOOK.stock).where(BOOK.price.lt(6)).list()).containsExactly(9, 9);
        assertThat(db.delete(BOOK)
                        .using(prices)
                        .where(BOOK.title.eq(prices.get(BOOK.title)))
                        .execute())
                .isEqualTo(2);
        assertThat(db.select(BOOK).count()).isEqualTo(3);
    }

    @Test
    void commonTablesChangeRows() {
        var cheapest = min(BOOK.price).as("cheapest");
        Cte cheap =
                Cte.of("cheap", Select.of(as(List::of, BOOK.author, cheapest)).groupBy(BOOK.author));
        ValuesTable prices = prices();
        assertThat(db.update(BOOK)
                        .set(BOOK.price, cheap.get(cheapest).minus(prices.get(BOOK.price)))
                        .from(cheap)
                        .from(prices)
                        .where(
                                cheap.get(BOOK.author).eq(BOOK.author),
                                prices.get(BOOK.title).eq(BOOK.title))
                        .execute())
                .isEqualTo(2);
        assertThat(db.select(BOOK.price)
                        .where(BOOK.title.in("Mort", "Tehanu"))
                        .orderBy(BOOK.price)
                        .list())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("5"), new BigDecimal("6.5"));
        assertThat(db.delete(BOOK)
                        .using(cheap)
                        .where(cheap.get(cheapest).eq(BOOK.price), BOOK.title.ne("Mort"))
                        .execute())
                .isEqualTo(1);
        assertThat(db.delete(AUTHOR)
                        .where(AUTHOR.name.in(Select.of(prices.get(BOOK.title)).from(prices)))
                        .execute())
                .isZero();
    }

    @Test
    void rowsOfTheProgramAreInserted() {
        ValuesTable names = ValuesTable.of("names", TAG.name).row("a").row("b");
        assertThat(db.insert(TAG)
                        .columns(TAG.name)
                        .select(Select.of(names.get(TAG.name)).from(names))
                        .execute())
                .isEqualTo(2);
        assertThat(db.insert(TAG)
                        .columns(TAG.name)
                        .select(Select.of(names.get(TAG.name)).from(names))
                        .onConflict(TAG.name)
                        .doUpdate()
                        .set(TAG.name, excluded(TAG.name))
                        .execute())
                .isEqualTo(2);
        assertThat(db.select(TAG.name).orderBy(TAG.name).list()).containsExactly("a", "b");
        Sample sample = db.insert(new Sample(1, 2.0));
        ValuesTable limits = ValuesTable.of("limits", SAMPLE.value).row(3.0);
        db.update(SAMPLE)
                .set(
                        SAMPLE.value,
                        Select.of(max(limits.get(SAMPLE.value))).from(limits).asValue())
                .where(exists(Select.of(limits.get(SAMPLE.value)).from(limits)))
                .execute();
        assertThat(db.get(SAMPLE, requireNonNull(sample.id())).value()).isEqualTo(3.0);
    }
}
