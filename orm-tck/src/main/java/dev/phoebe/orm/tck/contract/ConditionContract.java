package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Sample;
import dev.phoebe.orm.tck.model.Status;
import dev.phoebe.orm.tck.model.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What conditions find: the same rows on every database. */
public abstract class ConditionContract extends Contract {

    private void tags(String... names) {
        db.insertAll(Stream.of(names).map(Tag::new).toList());
    }

    private List<String> found(Condition condition) {
        return db.select(TAG.name).where(condition).orderBy(TAG.name).list();
    }

    private List<String> authors(Condition condition) {
        return db.select(AUTHOR.name).where(condition).orderBy(AUTHOR.name).list();
    }

    private void authorsWithAndWithoutEmail() {
        Author ann = new Author("Ann");
        ann.email = "ann@example.org";
        Author bob = new Author("Bob");
        bob.email = "bob@example.org";
        db.insertAll(List.of(ann, bob, new Author("Cid")));
    }

    @Test
    void numbersCompare() {
        db.insertAll(List.of(new Sample(1, 1.5), new Sample(2, 2.5), new Sample(3, 3.5)));
        Select<Integer> counters = db.select(SAMPLE.counter).orderBy(SAMPLE.counter);
        assertThat(counters.where(SAMPLE.counter.eq(2)).list()).containsExactly(2);
        assertThat(counters.where(SAMPLE.counter.ne(2)).list()).containsExactly(1, 3);
        assertThat(counters.where(SAMPLE.counter.lt(2)).list()).containsExactly(1);
        assertThat(counters.where(SAMPLE.counter.le(2)).list()).containsExactly(1, 2);
        assertThat(counters.where(SAMPLE.counter.gt(2)).list()).containsExactly(3);
        assertThat(counters.where(SAMPLE.counter.ge(2)).list()).containsExactly(2, 3);
        assertThat(counters.where(SAMPLE.counter.between(2, 3)).list()).containsExactly(2, 3);
        assertThat(counters.where(SAMPLE.value.gt(2.5)).list()).containsExactly(3);
    }

    @Test
    void datesAndConstantsCompare() {
        Author author = db.insert(new Author("Ursula"));
        Book old = new Book("old", author);
        old.published = LocalDate.of(1968, 12, 31);
        old.status = Status.SOLD_OUT;
        Book recent = new Book("recent", author);
        recent.published = LocalDate.of(1969, 1, 1);
        db.insertAll(List.of(old, recent));
        Select<String> titles = db.select(BOOK.title);
        assertThat(titles.where(BOOK.published.lt(LocalDate.of(1969, 1, 1))).list())
                .containsExactly("old");
        assertThat(titles.where(BOOK.status.eq(Status.SOLD_OUT)).list()).containsExactly("old");
        assertThat(titles.where(BOOK.status.in(Status.ON_SALE, Status.ANNOUNCED))
                        .list())
                .containsExactly("recent");
    }

    /** True and false can be asked for, and asked against. */
    @Test
    void truthValuesCompare() {
        Author author = db.insert(new Author("Ursula"));
        Book yes = new Book("yes", author);
        Book no = new Book("no", author);
        no.available = false;
        db.insertAll(List.of(yes, no));
        Select<String> titles = db.select(BOOK.title);
        assertThat(titles.where(BOOK.available.eq(true)).list()).containsExactly("yes");
        assertThat(titles.where(BOOK.available.eq(false)).list()).containsExactly("no");
        assertThat(titles.where(BOOK.available.ne(true)).list()).containsExactly("no");
        assertThat(titles.where(BOOK.available.ne(false)).list()).containsExactly("yes");
        assertThat(titles.where(BOOK.available).list()).containsExactly("yes");
        assertThat(titles.where(BOOK.available.not()).list()).containsExactly("no");
        assertThat(titles.where(BOOK.available.and(BOOK.title.eq("yes"))).list())
                .containsExactly("yes");
    }

    @Test
    void equalToNullMeansIsNull() {
        authorsWithAndWithoutEmail();
        assertThat(authors(AUTHOR.email.eq((String) null))).containsExactly("Cid");
        assertThat(authors(AUTHOR.email.ne((String) null))).containsExactly("Ann", "Bob");
        assertThat(authors(AUTHOR.email.isNull())).containsExactly("Cid");
        assertThat(authors(AUTHOR.email.isNotNull())).containsExactly("Ann", "Bob");
    }

    @Test
    void differentIsSqlsUnlessItIsDistinct() {
        authorsWithAndWithoutEmail();
        assertThat(authors(AUTHOR.email.ne("ann@example.org"))).containsExactly("Bob");
        assertThat(authors(AUTHOR.email.isDistinctFrom("ann@example.org"))).containsExactly("Bob", "Cid");
        assertThat(authors(AUTHOR.email.isDistinctFrom((String) null))).containsExactly("Ann", "Bob");
        assertThat(authors(AUTHOR.email.isNotDistinctFrom("ann@example.org"))).containsExactly("Ann");
        assertThat(authors(AUTHOR.email.isNotDistinctFrom((String) null))).containsExactly("Cid");
    }

    @Test
    void listsAreSearched() {
        tags("a", "b", "c");
        assertThat(found(TAG.name.in("a", "c", "x"))).containsExactly("a", "c");
        assertThat(found(TAG.name.notIn("a", "x"))).containsExactly("b", "c");
        assertThat(found(TAG.name.in(List.of("b")))).containsExactly("b");
    }

    /** Nothing is in an empty list, and everything is not. */
    @Test
    void listsMayBeEmpty() {
        tags("a", "b");
        assertThat(found(TAG.name.in(List.of()))).isEmpty();
        assertThat(found(TAG.name.notIn(List.of()))).containsExactly("a", "b");
        assertThat(found(TAG.name.in(List.of()).or(TAG.name.eq("a")))).containsExactly("a");
        assertThat(found(TAG.name.in(List.<String>of()).not())).containsExactly("a", "b");
    }

    @Test
    void listsWithNullAreRefused() {
        Collection<String> withNull = Arrays.asList("a", null);
        assertThatThrownBy(() -> TAG.name.in(withNull))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("null");
        assertThatThrownBy(() -> TAG.name.notIn(withNull)).isInstanceOf(InvalidQueryException.class);
    }

    /** The values are taken when the condition is made: the query can run again, whatever became of the list. */
    @Test
    void listsAreTakenAtOnce() {
        tags("a", "b", "c");
        List<String> names = new ArrayList<>(List.of("a", "b"));
        Select<String> select = db.select(TAG.name).where(TAG.name.in(names)).orderBy(TAG.name);
        names.clear();
        assertThat(select.list()).containsExactly("a", "b");
        assertThat(select.list()).containsExactly("a", "b");
    }

    @Test
    void listsMayBeLong() {
        db.insertAll(IntStream.range(0, 50).mapToObj(i -> new Sample(i, i)).toList());
        for (int length : new int[] {1, 2, 3, 5, 1000, 5000}) {
            List<Integer> numbers =
                    IntStream.range(0, length).mapToObj(i -> 49 - i).toList();
            assertThat(db.select(SAMPLE).where(SAMPLE.counter.in(numbers)).count())
                    .isEqualTo(Math.min(50, length));
            assertThat(db.select(SAMPLE).where(SAMPLE.counter.notIn(numbers)).count())
                    .isEqualTo(50 - Math.min(50, length));
        }
    }

    /** Statements with lists of similar length share one text, so that the statement caches of drivers work. */
    @Test
    void listsOfSimilarLengthShareAText() {
        assertThat(db.select(TAG).where(TAG.name.in("a", "b", "c")).toSql().text())
                .isEqualTo(db.select(TAG)
                        .where(TAG.name.in("a", "b", "c", "d"))
                        .toSql()
                        .text());
    }

    @Test
    void numbersAreComputed() {
        db.insertAll(List.of(new Sample(7, 1.5), new Sample(-7, 2)));
        Select<Integer> seven = db.select(SAMPLE.counter).where(SAMPLE.counter.eq(7));
        assertThat(seven.where(SAMPLE.counter.plus(1).eq(8)).exists()).isTrue();
        assertThat(seven.where(SAMPLE.counter.minus(10).eq(-3)).exists()).isTrue();
        assertThat(seven.where(SAMPLE.counter.times(SAMPLE.counter).eq(49)).exists())
                .isTrue();
        assertThat(seven.where(SAMPLE.counter.plus(1).times(2).eq(16)).exists()).isTrue();
        assertThat(seven.where(SAMPLE.counter.minus(SAMPLE.counter.minus(1)).eq(1))
                        .exists())
                .isTrue();
        assertThat(db.select(SAMPLE.counter.dividedBy(2))
                        .orderBy(SAMPLE.counter)
                        .list())
                .containsExactly(-3, 3);
        assertThat(db.select(SAMPLE.value.dividedBy(2))
                        .where(SAMPLE.counter.eq(7))
                        .one())
                .isEqualTo(0.75);
    }

    @Test
    void decimalsAreComputedExactly() {
        db.insert(new Book("Tehanu", db.insert(new Author("Ursula")), "0.10"));
        assertThat(db.select(BOOK.price.plus(new BigDecimal("0.20"))).one()).isEqualByComparingTo("0.30");
        assertThat(db.select(BOOK.price.times(3)).one()).isEqualByComparingTo("0.30");
        assertThat(db.select(BOOK)
                        .where(BOOK.price.eq(new BigDecimal("0.1000")))
                        .exists())
                .isTrue();
    }

    /** However long a chain is, it is one list. */
    @Test
    void chainsMayBeLong() {
        tags("a", "b", "c");
        Condition any = TAG.name.eq("a");
        Condition none = TAG.name.ne("a");
        for (int i = 0; i < 5000; i++) {
            any = any.or(TAG.name.eq("x" + i));
            none = none.and(TAG.name.ne("x" + i));
        }
        Condition both = any.or(TAG.name.eq("c"));
        if (db.dialect().maxParameters() > 20_000) {
            assertThat(Select.of(TAG).where(any).toSql(db.dialect()).values()).hasSize(5001);
            assertThat(Select.of(TAG).where(both.and(none)).toSql(db.dialect()).values())
                    .hasSize(10_003);
        }
    }

    /** More values than a statement may have are counted before anything is sent. */
    @Test
    void tooManyValuesAreRefused() {
        int most = db.dialect().maxParameters();
        List<String> names =
                IntStream.rangeClosed(0, most).mapToObj(i -> "x" + i).toList();
        assertThatThrownBy(() -> db.select(TAG).where(TAG.name.notIn(names)).list())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageStartingWith("The statement has " + (most + 1) + " values, and "
                        + db.dialect().name() + " takes " + most + " in one statement at most.");
        assertThat(counter.count()).isZero();
        assertThat(db.select(TAG).where(TAG.name.in(names.subList(1, most))).list())
                .isEmpty();
    }
}
