package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.avg;
import static dev.phoebe.orm.expr.Expressions.coalesce;
import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Expressions.countDistinct;
import static dev.phoebe.orm.expr.Expressions.denseRank;
import static dev.phoebe.orm.expr.Expressions.max;
import static dev.phoebe.orm.expr.Expressions.min;
import static dev.phoebe.orm.expr.Expressions.rank;
import static dev.phoebe.orm.expr.Expressions.rowNumber;
import static dev.phoebe.orm.expr.Expressions.sum;
import static dev.phoebe.orm.expr.Expressions.sumLong;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.DataException;
import dev.phoebe.orm.expr.Window;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Sample;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What groups of rows and windows over rows give. */
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

    @Test
    void ranksWithinAGroup() {
        samples();
        var place = rank().over(Window.partitionBy(SAMPLE.counter).orderBy(SAMPLE.value.desc()));
        assertThat(db.select(as(
                                (Integer c, Double v, Long r) -> c + "/" + v + "/" + r,
                                SAMPLE.counter,
                                SAMPLE.value,
                                place))
                        .orderBy(SAMPLE.counter, SAMPLE.value)
                        .list())
                .containsExactly("1/10.0/2", "1/20.0/1", "2/1.0/2", "2/3.0/1", "3/100.0/1");
    }

    @Test
    void ranksWithTies() {
        samples();
        Window byCounter = Window.orderedBy(SAMPLE.counter.asc());
        assertThat(db.select(rank().over(byCounter))
                        .from(SAMPLE)
                        .orderBy(SAMPLE.id)
                        .list())
                .containsExactly(1L, 1L, 3L, 3L, 5L);
        assertThat(db.select(denseRank().over(byCounter))
                        .from(SAMPLE)
                        .orderBy(SAMPLE.id)
                        .list())
                .containsExactly(1L, 1L, 2L, 2L, 3L);
        assertThat(db.select(rowNumber().over(Window.orderedBy(SAMPLE.id.desc())))
                        .from(SAMPLE)
                        .orderBy(SAMPLE.id)
                        .list())
                .containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    /** A running sum takes rows that are equal in the order together. */
    @Test
    void sumsRun() {
        samples();
        db.insertAll(List.of(new Sample(1, 20), new Sample(2, 1)));
        var running = sum(SAMPLE.value).over(Window.orderedBy(SAMPLE.counter.asc(), SAMPLE.value.asc()));
        assertThat(db.select(running).orderBy(SAMPLE.counter, SAMPLE.value).list())
                .containsExactly(10.0, 50.0, 50.0, 52.0, 52.0, 55.0, 155.0);
    }

    @Test
    void groupsOverAWindow() {
        samples();
        var mean = avg(SAMPLE.value).over(Window.partitionBy(SAMPLE.counter));
        assertThat(db.select(mean).orderBy(SAMPLE.id).list()).containsExactly(15.0, 15.0, 2.0, 2.0, 100.0);
        assertThat(db.select(count().over(Window.partitionBy())).from(SAMPLE).list())
                .containsOnly(5L);
    }
}
