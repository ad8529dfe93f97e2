package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.avg;
import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Expressions.countDistinct;
import static dev.phoebe.orm.expr.Expressions.max;
import static dev.phoebe.orm.expr.Expressions.sum;
import static dev.phoebe.orm.expr.FrameBound.currentRow;
import static dev.phoebe.orm.expr.FrameBound.following;
import static dev.phoebe.orm.expr.FrameBound.preceding;
import static dev.phoebe.orm.expr.FrameBound.unboundedFollowing;
import static dev.phoebe.orm.expr.FrameBound.unboundedPreceding;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.expr.Window.orderedBy;
import static dev.phoebe.orm.expr.Window.partitionBy;
import static dev.phoebe.orm.expr.Windows.cumeDist;
import static dev.phoebe.orm.expr.Windows.denseRank;
import static dev.phoebe.orm.expr.Windows.firstValue;
import static dev.phoebe.orm.expr.Windows.lag;
import static dev.phoebe.orm.expr.Windows.lastValue;
import static dev.phoebe.orm.expr.Windows.lead;
import static dev.phoebe.orm.expr.Windows.nthValue;
import static dev.phoebe.orm.expr.Windows.ntile;
import static dev.phoebe.orm.expr.Windows.percentRank;
import static dev.phoebe.orm.expr.Windows.rank;
import static dev.phoebe.orm.expr.Windows.rowNumber;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.DoubleExpression;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.LongExpression;
import dev.phoebe.orm.expr.StringExpression;
import dev.phoebe.orm.expr.TemporalExpression;
import dev.phoebe.orm.expr.Window;
import dev.phoebe.orm.expr.Window.Exclusion;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.Sample;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What functions over windows give. */
public abstract class WindowContract extends Contract {

    private void samples() {
        db.insertAll(
                List.of(new Sample(1, 10), new Sample(1, 20), new Sample(2, 1), new Sample(2, 3), new Sample(3, 100)));
    }

    private void samplesWithTies() {
        samples();
        db.insertAll(List.of(new Sample(1, 20), new Sample(2, 1)));
    }

    /** The values of an expression, in the order of the rows. */
    private <V> List<V> byId(Expression<V> expression) {
        return db.select(expression).from(SAMPLE).orderBy(SAMPLE.id).list();
    }

    private <V> List<V> byCounterAndValue(Expression<V> expression) {
        return db.select(expression)
                .from(SAMPLE)
                .orderBy(SAMPLE.counter, SAMPLE.value, SAMPLE.id)
                .list();
    }

    private <V> List<V> byTitle(Expression<V> expression) {
        return db.select(expression).from(BOOK).orderBy(BOOK.title).list();
    }

    private void assertInvalid(String message, ThrowingCallable statement) {
        counter.reset();
        assertThatThrownBy(statement).isInstanceOf(InvalidQueryException.class).hasMessageContaining(message);
        assertThat(counter.count()).isZero();
    }

    @Test
    void ranksWithinAGroup() {
        samples();
        var place = rank().over(partitionBy(SAMPLE.counter).orderBy(SAMPLE.value.desc()));
        assertThat(byId(place)).containsExactly(2L, 1L, 2L, 1L, 1L);
    }

    @Test
    void ranksWithTies() {
        samples();
        Window byCounter = orderedBy(SAMPLE.counter.asc());
        assertThat(byId(rank().over(byCounter))).containsExactly(1L, 1L, 3L, 3L, 5L);
        assertThat(byId(denseRank().over(byCounter))).containsExactly(1L, 1L, 2L, 2L, 3L);
        assertThat(byId(rowNumber().over(orderedBy(SAMPLE.id.desc())))).containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void placesAsPartsOfAllRows() {
        samples();
        Window byCounter = orderedBy(SAMPLE.counter.asc());
        assertThat(byId(percentRank().over(byCounter))).containsExactly(0.0, 0.0, 0.5, 0.5, 1.0);
        assertThat(byId(cumeDist().over(byCounter))).containsExactly(0.4, 0.4, 0.8, 0.8, 1.0);
        assertThat(byId(ntile(2).over(orderedBy(SAMPLE.id.asc())))).containsExactly(1, 1, 1, 2, 2);
        db.insert(new Sample(4, 0));
        assertThat(byId(cumeDist().over(orderedBy(SAMPLE.id.asc()))).get(0)).isCloseTo(1.0 / 6, within(1e-15));
    }

    @Test
    void groupsOverAWindow() {
        samples();
        assertThat(byId(avg(SAMPLE.value).over(partitionBy(SAMPLE.counter))))
                .containsExactly(15.0, 15.0, 2.0, 2.0, 100.0);
        assertThat(byId(count().over(partitionBy()))).containsOnly(5L);
    }

    /** Without a frame a running sum takes rows that are equal in the order together. */
    @Test
    void framesCountRowsOrTakeEqualOnesTogether() {
        samplesWithTies();
        Window byValue = orderedBy(SAMPLE.counter.asc(), SAMPLE.value.asc());
        Window byRow = orderedBy(SAMPLE.counter.asc(), SAMPLE.value.asc(), SAMPLE.id.asc());
        assertThat(byCounterAndValue(sum(SAMPLE.value).over(byValue)))
                .containsExactly(10.0, 50.0, 50.0, 52.0, 52.0, 55.0, 155.0);
        assertThat(byCounterAndValue(sum(SAMPLE.value).over(byValue.rangeBetween(unboundedPreceding(), currentRow()))))
                .containsExactly(10.0, 50.0, 50.0, 52.0, 52.0, 55.0, 155.0);
        assertThat(byCounterAndValue(sum(SAMPLE.value).over(byRow.rowsBetween(unboundedPreceding(), currentRow()))))
                .containsExactly(10.0, 30.0, 50.0, 51.0, 52.0, 55.0, 155.0);
        assertThat(byCounterAndValue(sum(SAMPLE.value).over(byRow.rowsBetween(preceding(2), currentRow()))))
                .containsExactly(10.0, 30.0, 50.0, 41.0, 22.0, 5.0, 104.0);
    }

    @Test
    void framesBeginAndEndAnywhere() {
        samples();
        Window byId = orderedBy(SAMPLE.id.asc());
        assertThat(byId(sum(SAMPLE.value).over(byId.rowsBetween(preceding(1), following(1)))))
                .containsExactly(30.0, 31.0, 24.0, 104.0, 103.0);
        assertThat(byId(sum(SAMPLE.value).over(byId.rowsBetween(following(1), unboundedFollowing()))))
                .containsExactly(124.0, 104.0, 103.0, 100.0, null);
        assertThat(byId(count().over(byId.rowsBetween(preceding(3), preceding(2)))))
                .containsExactly(0L, 0L, 1L, 2L, 2L);
        assertThat(byId(sum(SAMPLE.value).over(byId.rowsBetween(currentRow(), currentRow()))))
                .containsExactly(10.0, 20.0, 1.0, 3.0, 100.0);
    }

    @Test
    void rangesMeasureADistance() {
        samples();
        Window byCounter = orderedBy(SAMPLE.counter.asc());
        assertThat(byId(sum(SAMPLE.value).over(byCounter.rangeBetween(preceding(1), currentRow()))))
                .containsExactly(30.0, 30.0, 34.0, 34.0, 104.0);
        assertThat(byId(count().over(orderedBy(SAMPLE.value.asc())
                        .rangeBetween(preceding(new BigDecimal("2.5")), following(10)))))
                .containsExactly(2L, 1L, 3L, 3L, 1L);
        assertThat(byId(count().over(byCounter.rangeBetween(preceding(3_000_000_000L), currentRow()))))
                .containsExactly(2L, 2L, 4L, 4L, 5L);
        new Shelf(db);
        assertThat(db.select(count().over(orderedBy(BOOK.price.asc()).rangeBetween(preceding(1), currentRow())))
                        .from(BOOK)
                        .orderBy(BOOK.price)
                        .list())
                .containsExactly(1L, 1L, 2L, 2L, 1L);
    }

    @Test
    void framesCountGroups() {
        db.insertAll(
                List.of(new Sample(1, 10), new Sample(1, 20), new Sample(5, 1), new Sample(5, 3), new Sample(9, 100)));
        Window window = orderedBy(SAMPLE.counter.asc()).groupsBetween(preceding(1), currentRow());
        var running = sum(SAMPLE.value).over(window);
        if (has(Feature.FRAME_GROUPS)) {
            assertThat(byId(running)).containsExactly(30.0, 30.0, 34.0, 34.0, 104.0);
        } else {
            assertRefused(Feature.FRAME_GROUPS, () -> byId(running));
        }
    }

    @Test
    void framesLeaveRowsOut() {
        samples();
        Window all = orderedBy(SAMPLE.counter.asc()).rowsBetween(unboundedPreceding(), unboundedFollowing());
        assertThat(byId(sum(SAMPLE.value).over(all.exclude(Exclusion.NO_OTHERS))))
                .containsOnly(134.0);
        var others = sum(SAMPLE.value).over(all.exclude(Exclusion.CURRENT_ROW));
        if (has(Feature.FRAME_EXCLUDE)) {
            assertThat(byId(others)).containsExactly(124.0, 114.0, 133.0, 131.0, 34.0);
            assertThat(byId(sum(SAMPLE.value).over(all.exclude(Exclusion.GROUP))))
                    .containsExactly(104.0, 104.0, 130.0, 130.0, 34.0);
            assertThat(byId(sum(SAMPLE.value).over(all.exclude(Exclusion.TIES))))
                    .containsExactly(114.0, 124.0, 131.0, 133.0, 134.0);
        } else {
            assertRefused(Feature.FRAME_EXCLUDE, () -> byId(others));
        }
    }

    @Test
    void impossibleFramesAreRefused() {
        Window byId = orderedBy(SAMPLE.id.asc());
        assertInvalid("cannot begin with", () -> byId.rowsBetween(unboundedFollowing(), unboundedFollowing()));
        assertInvalid("cannot end with", () -> byId.rowsBetween(unboundedPreceding(), unboundedPreceding()));
        assertInvalid("ends before it begins", () -> byId.rowsBetween(currentRow(), preceding(1)));
        assertInvalid("ends before it begins", () -> byId.rangeBetween(following(1), currentRow()));
        assertInvalid("ends before it begins", () -> byId.groupsBetween(following(2), following(1)));
        assertInvalid("ends before it begins", () -> byId.rowsBetween(preceding(1), preceding(2)));
        assertInvalid("0 or more", () -> preceding(-1));
        assertInvalid("whole numbers", () -> byId.rowsBetween(preceding(new BigDecimal("0.5")), currentRow()));
        assertInvalid("first", () -> byId.exclude(Exclusion.TIES));
        assertInvalid(
                "ordered by one number",
                () -> byId(count().over(byId.orderBy(SAMPLE.id.asc(), SAMPLE.counter.asc())
                        .rangeBetween(preceding(1), currentRow()))));
        assertInvalid(
                "ordered by one number",
                () -> byTitle(count().over(orderedBy(BOOK.published.asc()).rangeBetween(preceding(1), currentRow()))));
        assertInvalid("whatever the frame", () -> rank().over(byId.rowsBetween(preceding(1), currentRow())));
        assertInvalid("whatever the frame", () -> lag(SAMPLE.id).over(byId.rowsBetween(preceding(1), currentRow())));
        assertInvalid("counts from 1", () -> ntile(0));
        assertInvalid("counts from 1", () -> nthValue(SAMPLE.id, 0));
        assertInvalid("0 or more", () -> lag(SAMPLE.id).offset(-1));
        assertInvalid("distinct", () -> byId(countDistinct(SAMPLE.counter).over(byId)));
    }

    @Test
    void neighboursAreSeen() {
        samples();
        Window byId = orderedBy(SAMPLE.id.asc());
        assertThat(byId(lag(SAMPLE.value).over(byId))).containsExactly(null, 10.0, 20.0, 1.0, 3.0);
        assertThat(byId(lead(SAMPLE.value).over(byId))).containsExactly(20.0, 1.0, 3.0, 100.0, null);
        assertThat(byId(lag(SAMPLE.value).offset(3).over(byId))).containsExactly(null, null, null, 10.0, 20.0);
        assertThat(byId(lag(SAMPLE.value).offset(0).over(byId))).containsExactly(10.0, 20.0, 1.0, 3.0, 100.0);
        assertThat(byId(lead(SAMPLE.counter).over(partitionBy(SAMPLE.counter).orderBy(SAMPLE.id.asc()))))
                .containsExactly(1, null, 2, null, null);
    }

    @Test
    void whereThereIsNoNeighbourAnotherValueStands() {
        samples();
        Window byId = orderedBy(SAMPLE.id.asc());
        assertThat(byId(lag(SAMPLE.value).otherwise(-1.0).over(byId))).containsExactly(-1.0, 10.0, 20.0, 1.0, 3.0);
        assertThat(byId(lead(SAMPLE.value).offset(2).otherwise(-1.0).over(byId)))
                .containsExactly(1.0, 3.0, 100.0, -1.0, -1.0);
        assertThat(byId(lag(SAMPLE.value).otherwise(SAMPLE.value.times(2)).over(byId.as("w"))))
                .containsExactly(20.0, 10.0, 20.0, 1.0, 3.0);
    }

    /** A neighbour without a value is a neighbour. */
    @Test
    void neighboursOfAnyKind() {
        new Shelf(db);
        Window byTitle = orderedBy(BOOK.title.asc());
        LocalDate none = LocalDate.of(2000, 1, 1);
        assertThat(byTitle(lag(BOOK.published).otherwise(none).over(byTitle)))
                .containsExactly(
                        none, LocalDate.of(1968, 3, 1), LocalDate.of(1987, 3, 1), LocalDate.of(1992, 3, 1), null);
        assertThat(byTitle(lag(BOOK.title).offset(4).otherwise("").over(byTitle)))
                .containsExactly("", "", "", "", "A Wizard of Earthsea");
        assertThat(byTitle(lag(BOOK.price).otherwise(BigDecimal.TEN).over(byTitle)))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        BigDecimal.TEN,
                        new BigDecimal("8.50"),
                        new BigDecimal("6.00"),
                        new BigDecimal("9.00"),
                        BigDecimal.TEN);
        assertThat(byTitle(lead(BOOK.available).otherwise(false).over(byTitle)))
                .containsExactly(true, true, true, true, false);
    }

    @Test
    void valuesOfAFrame() {
        samples();
        Window all = partitionBy(SAMPLE.counter)
                .orderBy(SAMPLE.value.desc())
                .rowsBetween(unboundedPreceding(), unboundedFollowing());
        assertThat(byId(firstValue(SAMPLE.value).over(all))).containsExactly(20.0, 20.0, 3.0, 3.0, 100.0);
        assertThat(byId(lastValue(SAMPLE.value).over(all))).containsExactly(10.0, 10.0, 1.0, 1.0, 100.0);
        assertThat(byId(nthValue(SAMPLE.value, 2).over(all))).containsExactly(10.0, 10.0, 1.0, 1.0, null);
        assertThat(byId(lastValue(SAMPLE.value).over(orderedBy(SAMPLE.id.asc()))))
                .containsExactly(10.0, 20.0, 1.0, 3.0, 100.0);
    }

    @Test
    void whatAFunctionGivesKeepsItsKind() {
        samples();
        new Shelf(db);
        Window byId = orderedBy(SAMPLE.id.asc());
        DoubleExpression before = lag(SAMPLE.value).otherwise(0.0).over(byId);
        assertThat(byId(SAMPLE.value.minus(before))).containsExactly(10.0, 10.0, -19.0, 2.0, 97.0);
        Window byTitle = orderedBy(BOOK.title.asc());
        StringExpression first = firstValue(BOOK.title).over(byTitle);
        assertThat(byTitle(first.upper())).containsOnly("A WIZARD OF EARTHSEA");
        TemporalExpression<LocalDate> latest = max(BOOK.published).over(partitionBy(BOOK.author));
        assertThat(byTitle(latest))
                .containsExactly(
                        LocalDate.of(1974, 3, 1),
                        LocalDate.of(1992, 3, 1),
                        LocalDate.of(1992, 3, 1),
                        LocalDate.of(1974, 3, 1),
                        LocalDate.of(1974, 3, 1));
    }

    @Test
    void windowsAreFilteredAndShared() {
        samples();
        Window sums = orderedBy(SAMPLE.id.asc())
                .rowsBetween(preceding(1), currentRow())
                .as("sums");
        assertThat(byId(sum(SAMPLE.value).filter(SAMPLE.counter.gt(1)).over(sums)))
                .containsExactly(null, null, 1.0, 4.0, 103.0);
        Window means = partitionBy(SAMPLE.counter).as("means");
        Window ranks = orderedBy(SAMPLE.counter.asc()).as("ranks");
        counter.reset();
        assertThat(db.select(as(
                                (Double mean, Long place, Long n) -> mean + "/" + place + "/" + n,
                                avg(SAMPLE.value).over(means),
                                rank().over(ranks),
                                count().over(means)))
                        .from(SAMPLE)
                        .orderBy(SAMPLE.id)
                        .list())
                .containsExactly("15.0/1/2", "15.0/1/2", "2.0/3/2", "2.0/3/2", "100.0/5/1");
        assertThat(counter.texts().get(0)).containsOnlyOnce("means as (").containsOnlyOnce("ranks as (");
    }

    /** The clause stands in front of ORDER BY, and so do its values. */
    @Test
    void namedWindowsMayBeUsedFirstInTheOrder() {
        samples();
        Window byHalf = partitionBy(SAMPLE.counter.plus(2).dividedBy(2))
                .orderBy(SAMPLE.value.plus(7).desc())
                .as("w");
        assertThat(db.select(SAMPLE.value)
                        .where(SAMPLE.value.lt(50))
                        .orderBy(
                                rank().over(byHalf).plus(3).desc(),
                                SAMPLE.value.times(2).asc())
                        .limit(3)
                        .offset(1)
                        .list())
                .containsExactly(10.0, 3.0, 20.0);
    }

    @Test
    void windowsExtendOthers() {
        samples();
        Window same = partitionBy(SAMPLE.counter).as("same");
        Window ordered = same.orderBy(SAMPLE.value.desc()).as("ordered");
        assertThat(db.select(as(
                                (Double total, Long place, Double running, Long row) ->
                                        total + "/" + place + "/" + running + "/" + row,
                                sum(SAMPLE.value).over(same),
                                rank().over(same.orderBy(SAMPLE.value.desc())),
                                sum(SAMPLE.value).over(ordered.rowsBetween(unboundedPreceding(), currentRow())),
                                rowNumber().over(ordered)))
                        .from(SAMPLE)
                        .orderBy(SAMPLE.id)
                        .list())
                .containsExactly("30.0/2/30.0/2", "30.0/1/20.0/1", "4.0/2/4.0/2", "4.0/1/3.0/1", "100.0/1/100.0/1");
        assertInvalid("has an order", () -> ordered.orderBy(SAMPLE.id.asc()));
        Window framed = ordered.rowsBetween(preceding(1), currentRow()).as("framed");
        assertInvalid("has a frame", () -> framed.rowsBetween(preceding(2), currentRow()));
    }

    @Test
    void eachSelectHasItsOwnWindows() {
        samples();
        Window outer = orderedBy(SAMPLE.value.asc()).as("w");
        Window inner = partitionBy(SAMPLE.counter).orderBy(SAMPLE.value.desc()).as("w");
        var place = rank().over(inner).as("place");
        var best = db.select(as(List::of, SAMPLE.counter, SAMPLE.value, place)).asTable("best");
        assertThat(db.select(as(
                                (Integer counter, Long row) -> counter + "/" + row,
                                best.get(SAMPLE.counter),
                                rowNumber()
                                        .over(orderedBy(best.get(SAMPLE.value).asc())
                                                .as("w"))))
                        .from(best)
                        .where(best.get(place).eq(1))
                        .orderBy(best.get(SAMPLE.counter))
                        .list())
                .containsExactly("1/2", "2/1", "3/3");
        assertThat(byId(rank().over(outer))).containsExactly(3L, 4L, 1L, 2L, 5L);
    }

    @Test
    void oneNameIsOneWindow() {
        Window first = orderedBy(SAMPLE.id.asc()).as("w");
        Window second = orderedBy(SAMPLE.id.desc()).as("w");
        assertInvalid(
                "called 'w'",
                () -> db.select(as((Long a, Long b) -> a + b, rank().over(first), rank().over(second)))
                        .from(SAMPLE)
                        .list());
        assertInvalid(
                "in WHERE",
                () -> db.delete(SAMPLE).where(rank().over(first).eq(1)).execute());
    }

    @Test
    void windowsFollowPaths() {
        new Shelf(db);
        Window byAuthor = partitionBy(BOOK.author().name)
                .orderBy(BOOK.author().name.asc(), BOOK.price.desc())
                .as("w");
        assertThat(byTitle(rank().over(byAuthor))).containsExactly(3L, 2L, 1L, 2L, 1L);
    }

    @Test
    void largeWindows() {
        db.insertAll(IntStream.range(0, 300).mapToObj(i -> new Sample(i % 3, i)).toList());
        var before = lag(SAMPLE.value)
                .offset(100)
                .otherwise(-1.0)
                .over(partitionBy(SAMPLE.counter).orderBy(SAMPLE.value.asc()));
        assertThat(byId(before)).containsOnly(-1.0);
        var near = lag(SAMPLE.value)
                .offset(99)
                .otherwise(-1.0)
                .over(partitionBy(SAMPLE.counter).orderBy(SAMPLE.value.asc()));
        assertThat(byId(near).subList(297, 300)).containsExactly(0.0, 1.0, 2.0);
    }

    /** The rows are chosen, and put together, before windows are looked at. */
    @Test
    void windowsDoNotChooseRows() {
        samples();
        LongExpression place = rowNumber().over(orderedBy(SAMPLE.value.desc()));
        assertInvalid("in WHERE", () -> db.select(SAMPLE).where(place.le(2L)).list());
        assertInvalid(
                "in WHERE", () -> db.select(SAMPLE).where(place.plus(1L).eq(2L)).count());
        assertInvalid(
                "in GROUP BY",
                () -> db.select(place).from(SAMPLE).groupBy(place).list());
        assertInvalid(
                "in HAVING",
                () -> db.select(SAMPLE.counter)
                        .groupBy(SAMPLE.counter)
                        .having(place.le(2L))
                        .list());
        assertThat(db.select(SAMPLE.value)
                        .where(SAMPLE.id.in(db.select(SAMPLE.id).orderBy(place.asc())))
                        .list())
                .hasSize(5);
    }
}
