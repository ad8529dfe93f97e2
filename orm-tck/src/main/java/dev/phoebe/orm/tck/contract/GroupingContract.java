package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Expressions.sum;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.query.Grouping;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.Sample;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Totals beside their parts, and the first row of each group, where the database has them. */
public abstract class GroupingContract extends Contract {

    @BeforeEach
    void fill() {
        new Shelf(db);
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
