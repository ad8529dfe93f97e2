package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Expressions.sum;
import static dev.phoebe.orm.expr.Expressions.value;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.expr.Projections.asTuple;
import static dev.phoebe.orm.expr.Window.orderedBy;
import static dev.phoebe.orm.expr.Windows.rank;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.expr.DoubleExpression;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.LongExpression;
import dev.phoebe.orm.page.PageRequest;
import dev.phoebe.orm.query.DerivedTable;
import dev.phoebe.orm.query.Grouping;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.BookTable;
import dev.phoebe.orm.tck.model.Sample;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Totals beside their parts, and the first row of each group, where the database has them. */
public abstract class GroupingContract extends Contract {

    private Shelf shelf;

    @BeforeEach
    void fill() {
        shelf = new Shelf(db);
        db.insertAll(List.of(new Sample(1, 10), new Sample(1, 20), new Sample(2, 1), new Sample(2, 3)));
        counter.reset();
    }

    private Select<String> sums(Grouping grouping) {
        return db.select(as(
                        (counter, value, total) -> counter + "/" + value + "=" + total,
                        SAMPLE.counter,
                        SAMPLE.value,
                        sum(SAMPLE.value)))
                .groupBy(grouping);
    }

    @Test
    void totalsOfEverLess() {
        Select<String> rollup = sums(Grouping.rollup(SAMPLE.counter, SAMPLE.value));
        if (!db.dialect().supports(Feature.ROLLUP)) {
            assertRefused(Feature.ROLLUP, rollup::list);
            return;
        }
        assertThat(rollup.list())
                .containsExactlyInAnyOrder(
                        "1/10.0=10.0",
                        "1/20.0=20.0",
                        "1/null=30.0",
                        "2/1.0=1.0",
                        "2/3.0=3.0",
                        "2/null=4.0",
                        "null/null=34.0");
        assertThat(rollup.count()).isEqualTo(7);
    }

    @Test
    void totalsOfEachCombination() {
        Select<String> cube = sums(Grouping.cube(SAMPLE.counter, SAMPLE.value));
        Select<String> sets = sums(Grouping.sets(List.of(List.of(SAMPLE.counter), List.of(SAMPLE.value), List.of())));
        if (!db.dialect().supports(Feature.GROUPING_SETS)) {
            assertRefused(Feature.GROUPING_SETS, cube::list);
            assertRefused(Feature.GROUPING_SETS, sets::list);
            return;
        }
        assertThat(cube.list()).hasSize(11).contains("null/20.0=20.0", "1/null=30.0", "null/null=34.0");
        assertThat(sets.list())
                .containsExactlyInAnyOrder(
                        "1/null=30.0",
                        "2/null=4.0",
                        "null/10.0=10.0",
                        "null/20.0=20.0",
                        "null/1.0=1.0",
                        "null/3.0=3.0",
                        "null/null=34.0");
    }

    /** Wherever a total stands, it is put in order like any other row. */
    @Test
    void totalsInOrder() {
        Grouping rollup = Grouping.rollup(SAMPLE.counter, SAMPLE.value);
        Select<String> ordered = sums(rollup)
                .orderBy(SAMPLE.counter.desc().nullsFirst(), SAMPLE.value.asc().nullsLast());
        if (!db.dialect().supports(Feature.ROLLUP)) {
            assertRefused(Feature.ROLLUP, ordered::list);
            return;
        }
        List<String> rows = List.of(
                "null/null=34.0", "2/1.0=1.0", "2/3.0=3.0", "2/null=4.0", "1/10.0=10.0", "1/20.0=20.0", "1/null=30.0");
        assertThat(ordered.list()).containsExactlyElementsOf(rows);
        assertThat(ordered.limit(2).offset(3).list()).containsExactlyElementsOf(rows.subList(3, 5));
        assertThat(ordered.count()).isEqualTo(7);
        assertThat(ordered.limit(3).count()).isEqualTo(3);
        assertThat(ordered.exists()).isTrue();
        assertThat(ordered.page(PageRequest.of(1, 3)).content()).containsExactlyElementsOf(rows.subList(3, 6));
        assertThat(ordered.unionAll(ordered.limit(1)).list()).hasSize(8);
        DoubleExpression total = sum(SAMPLE.value).as("total");
        assertThat(db.select(total)
                        .groupBy(rollup)
                        .orderBy(total.desc())
                        .limit(3)
                        .list())
                .containsExactly(34.0, 30.0, 20.0);
        assertThat(db.select(SAMPLE.counter)
                        .groupBy(rollup)
                        .orderBy(sum(SAMPLE.value).desc(), count().desc())
                        .limit(2)
                        .list())
                .containsExactly(null, 1);
        DerivedTable totals = db.select(asTuple(SAMPLE.counter, total))
                .groupBy(rollup)
                .orderBy(total.desc())
                .limit(2)
                .asTable("totals");
        assertThat(db.select(sum(totals.get(total))).from(totals).one()).isEqualTo(64.0);
        assertThat(db.select(SAMPLE.counter)
                        .distinct()
                        .groupBy(rollup)
                        .orderBy(SAMPLE.counter.asc().nullsLast())
                        .list())
                .containsExactly(1, 2, null);
    }

    /** Groups with windows over them stand in the order that is asked for, and pages hold its rows. */
    @Test
    void groupsWithWindowsInOrder() {
        LongExpression books = count().as("books");
        LongExpression place = rank().over(orderedBy(sum(BOOK.price).desc())).as("place");
        Select<String> ranked = db.select(as((author, at) -> author + " " + at, BOOK.author, place))
                .groupBy(BOOK.author)
                .orderBy(BOOK.author);
        Long ursula = shelf.ursula.id;
        Long terry = shelf.terry.id;
        assertThat(ranked.list()).containsExactly(ursula + " 1", terry + " 2");
        assertThat(ranked.orderBy(BOOK.author.desc()).list()).containsExactly(terry + " 2", ursula + " 1");
        assertThat(ranked.orderBy(BOOK.author.desc()).limit(1).list()).containsExactly(terry + " 2");
        assertThat(ranked.orderBy(count(), place).list()).containsExactly(terry + " 2", ursula + " 1");
        assertThat(ranked.orderBy(place.desc()).page(PageRequest.of(0, 1)))
                .satisfies(page -> assertThat(page.content()).containsExactly(terry + " 2"))
                .satisfies(page -> assertThat(page.totalElements()).isEqualTo(2));
        assertThat(db.select(sum(BOOK.price))
                        .groupBy(BOOK.author)
                        .orderBy(rank().over(orderedBy(BOOK.author.desc())).asc())
                        .list())
                .containsExactly(new BigDecimal("15.00"), new BigDecimal("30.50"));
        Select<String> models = db.select(as((author, n, at) -> author.name + n + at, AUTHOR, books, place))
                .from(BOOK)
                .join(BOOK.author)
                .prefetchOf(AUTHOR, List.of(AUTHOR.books))
                .groupBy(AUTHOR.columns().toArray(Expression[]::new))
                .orderBy(AUTHOR.name);
        assertThat(models.list()).containsExactly("Terry22", "Ursula31");
    }

    /** In a subquery, too, of which an order without a limit asks nothing. */
    @Test
    void groupsInSubqueries() {
        BookTable other = BOOK.as("other");
        LongExpression place = rank().over(orderedBy(sum(other.price).desc()));
        Select<Long> last = Select.of(place)
                .from(other)
                .groupBy(other.author)
                .orderBy(other.author.desc())
                .limit(1);
        assertThat(db.select(AUTHOR.name).where(value(2L).eq(last.asValue())).count())
                .isEqualTo(3);
        Select<Long> own = last.where(other.author.eq(AUTHOR.id));
        Select<String> correlated =
                db.select(AUTHOR.name).where(value(1L).eq(own.asValue())).orderBy(AUTHOR.name);
        if (has(Feature.CORRELATED_GROUP_ORDER)) {
            assertThat(correlated.list()).containsExactly("Terry", "Ursula");
        } else {
            assertRefused(Feature.CORRELATED_GROUP_ORDER, correlated::list);
        }
    }

    @Test
    void theFirstRowOfEachGroup() {
        Select<String> dearest = db.select(
                        as((author, title, price) -> author + ": " + title, AUTHOR.name, BOOK.title, BOOK.price))
                .from(BOOK)
                .join(BOOK.author)
                .distinctOn(AUTHOR.name)
                .orderBy(AUTHOR.name.asc(), BOOK.price.desc());
        if (!db.dialect().supports(Feature.DISTINCT_ON)) {
            assertRefused(Feature.DISTINCT_ON, dearest::list);
            return;
        }
        assertThat(dearest.list()).containsExactly("Terry: Small Gods", "Ursula: The Dispossessed");
        assertThat(dearest.count()).isEqualTo(2);
        assertThat(dearest.exists()).isTrue();
    }

    @Test
    void aCountMayStop() {
        assertThat(db.select(BOOK).countAtMost(3)).isEqualTo(3);
        assertThat(db.select(BOOK).orderBy(BOOK.title).countAtMost(10)).isEqualTo(5);
        assertThat(db.select(BOOK).limit(2).countAtMost(3)).isEqualTo(2);
        assertThat(db.select(SAMPLE.counter).distinct().countAtMost(10)).isEqualTo(2);
        assertThat(db.select(as((c, n) -> c, SAMPLE.counter, count()))
                        .groupBy(SAMPLE.counter)
                        .countAtMost(1))
                .isEqualTo(1);
        assertThat(counter.count()).isEqualTo(5);
    }
}
