package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.InvalidRequestException;
import dev.phoebe.orm.page.Page;
import dev.phoebe.orm.page.PageRequest;
import dev.phoebe.orm.page.Slice;
import dev.phoebe.orm.page.SortKey;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pages by number: the first one is 0, and what is not on offer is refused. */
public abstract class PageContract extends Contract {

    private void samples(int number) {
        db.insertAll(
                IntStream.range(0, number).mapToObj(i -> new Sample(i, i % 3)).toList());
        counter.reset();
    }

    private static List<Integer> counters(List<Sample> samples) {
        return samples.stream().map(Sample::counter).toList();
    }

    private static PageRequest sorted(int page, int size, SortKey... keys) {
        return new PageRequest(page, size, List.of(keys));
    }

    @Test
    void aPageKnowsHowManyThereAre() {
        samples(10);
        Page<Sample> page = db.select(SAMPLE).orderBy(SAMPLE.counter).page(PageRequest.of(1, 3));
        assertThat(counters(page.content())).containsExactly(3, 4, 5);
        assertThat(page.number()).isEqualTo(1);
        assertThat(page.size()).isEqualTo(3);
        assertThat(page.totalElements()).isEqualTo(10);
        assertThat(page.totalPages()).isEqualTo(4);
        assertThat(page.hasNext()).isTrue();
        assertThat(counter.count()).isEqualTo(2);
    }

    @Test
    void theFirstPageIsZero() {
        samples(10);
        assertThat(counters(db.select(SAMPLE)
                        .orderBy(SAMPLE.counter)
                        .page(PageRequest.of(0, 3))
                        .content()))
                .containsExactly(0, 1, 2);
    }

    /** The last page shows the end by itself: nothing needs to be counted. */
    @Test
    void theLastPageIsOneStatement() {
        samples(10);
        Page<Sample> page = db.select(SAMPLE).orderBy(SAMPLE.counter).page(PageRequest.of(3, 3));
        assertThat(counters(page.content())).containsExactly(9);
        assertThat(page.totalElements()).isEqualTo(10);
        assertThat(page.hasNext()).isFalse();
        assertThat(counter.count()).isEqualTo(1);
    }

    @Test
    void behindTheLastPageIsNothing() {
        samples(10);
        Page<Sample> page = db.select(SAMPLE).page(PageRequest.of(7, 3));
        assertThat(page.content()).isEmpty();
        assertThat(page.totalElements()).isEqualTo(10);
        assertThat(page.hasNext()).isFalse();
        assertThat(db.select(SAMPLE)
                        .page(PageRequest.of(Integer.MAX_VALUE, 1000))
                        .content())
                .isEmpty();
    }

    @Test
    void nothingIsOnePageOfNothing() {
        Page<Sample> page = db.select(SAMPLE).page(PageRequest.of(0, 20));
        assertThat(page.content()).isEmpty();
        assertThat(page.totalElements()).isZero();
        assertThat(page.totalPages()).isZero();
        assertThat(page.hasNext()).isFalse();
    }

    @Test
    void pagesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> PageRequest.of(-1, 20))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("page");
        assertThatThrownBy(() -> PageRequest.of(0, 0))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("size");
        assertThatThrownBy(() -> PageRequest.of(0, -5)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void theRequestMaySayTheOrder() {
        samples(6);
        assertThat(counters(db.select(SAMPLE)
                        .orderBy(SAMPLE.counter)
                        .page(sorted(0, 10, new SortKey("value", true), new SortKey("counter", false)))
                        .content()))
                .containsExactly(2, 5, 1, 4, 0, 3);
        assertThat(counters(db.select(SAMPLE)
                        .page(sorted(0, 2, new SortKey("counter", true)))
                        .content()))
                .containsExactly(5, 4);
    }

    /** What a client sends names a property, or it is refused: it never becomes SQL. */
    @Test
    void anUnknownOrderIsRefused() {
        for (String property :
                new String[] {"unknown", "counter; drop table sample", "counter desc", "", "author.name", "COUNTER"}) {
            assertThatThrownBy(() -> db.select(SAMPLE).page(sorted(0, 10, new SortKey(property, false))))
                    .as(property)
                    .isInstanceOf(InvalidRequestException.class);
        }
        assertThatThrownBy(() -> db.select(SAMPLE.counter).page(sorted(0, 10, new SortKey("counter", false))))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(counter.count()).isZero();
    }

    /** Rows that are equal in the order have their place all the same: no page shows one twice, none leaves one out. */
    @Test
    void pagesNeverOverlap() {
        samples(50);
        List<Integer> seen = new ArrayList<>();
        Select<Sample> byValue = db.select(SAMPLE).orderBy(SAMPLE.value);
        for (int page = 0; page < 8; page++) {
            seen.addAll(counters(byValue.page(PageRequest.of(page, 7)).content()));
        }
        assertThat(seen).hasSize(50).doesNotHaveDuplicates();
        List<Integer> requested = new ArrayList<>();
        for (int page = 0; page < 8; page++) {
            requested.addAll(counters(db.select(SAMPLE)
                    .page(sorted(page, 7, new SortKey("value", true)))
                    .content()));
        }
        assertThat(requested).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void nullsStandAtTheSameEndEverywhere() {
        new Shelf(db);
        Select<Book> books = db.select(BOOK);
        assertThat(books.page(sorted(0, 5, new SortKey("published", false))).content())
                .last()
                .hasToString("Tehanu");
        assertThat(books.page(sorted(0, 5, new SortKey("published", true))).content())
                .last()
                .hasToString("Tehanu");
    }

    @Test
    void aFilteredListHasFilteredPages() {
        new Shelf(db);
        counter.reset();
        Page<Book> page = db.select(BOOK)
                .where(BOOK.author().name.eq("Ursula"))
                .prefetch(BOOK.author, BOOK.tags)
                .orderBy(BOOK.title)
                .page(PageRequest.of(0, 2));
        assertThat(page.content()).hasToString("[A Wizard of Earthsea, Tehanu]");
        assertThat(page.totalElements()).isEqualTo(3);
        assertThat(page.content().get(0).author.get().name).isEqualTo("Ursula");
        assertThat(counter.count()).isEqualTo(3);
    }

    @Test
    void rowsThatAreNoModelsHavePages() {
        samples(5);
        Page<Integer> page =
                db.select(SAMPLE.counter).orderBy(SAMPLE.counter.desc()).page(PageRequest.of(1, 2));
        assertThat(page.content()).containsExactly(2, 1);
        assertThat(page.totalElements()).isEqualTo(5);
        assertThat(db.select(BOOK.author).distinct().page(PageRequest.of(0, 2)).totalElements())
                .isZero();
    }

    @Test
    void aPageBecomesAPageOfSomethingElse() {
        samples(5);
        Page<String> page = db.select(SAMPLE)
                .orderBy(SAMPLE.counter)
                .page(PageRequest.of(0, 2))
                .map(row -> "no " + row.counter());
        assertThat(page.content()).containsExactly("no 0", "no 1");
        assertThat(page.totalElements()).isEqualTo(5);
    }

    @Test
    void aSliceCountsNothing() {
        samples(5);
        Select<Sample> byCounter = db.select(SAMPLE).orderBy(SAMPLE.counter);
        Slice<Sample> first = byCounter.slice(PageRequest.of(0, 2));
        assertThat(counters(first.content())).containsExactly(0, 1);
        assertThat(first.hasNext()).isTrue();
        assertThat(counter.count()).isEqualTo(1);
        assertThat(byCounter.slice(PageRequest.of(2, 2)).hasNext()).isFalse();
        Slice<Sample> exact = byCounter.where(SAMPLE.counter.lt(4)).slice(PageRequest.of(1, 2));
        assertThat(counters(exact.content())).containsExactly(2, 3);
        assertThat(exact.hasNext()).isFalse();
        assertThat(counter.texts()).noneMatch(text -> text.contains("count("));
    }

    @Test
    void childrenOfAPageAreThoseOfItsRows() {
        new Shelf(db);
        counter.reset();
        Page<?> page =
                db.select(AUTHOR).prefetch(AUTHOR.books).orderBy(AUTHOR.name).page(PageRequest.of(0, 1));
        assertThat(page.totalElements()).isEqualTo(3);
        assertThat(counter.count()).isEqualTo(3);
    }

    /** A select that is cut already cannot be cut into pages: it would be cut twice, or not as it says. */
    @Test
    void aSelectWithALimitHasNoPages() {
        samples(5);
        assertThatThrownBy(() -> db.select(SAMPLE).limit(3).page(PageRequest.of(0, 2)))
                .isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> db.select(SAMPLE).offset(3).page(PageRequest.of(0, 2)))
                .isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> db.select(SAMPLE).limit(3).slice(PageRequest.of(0, 2)))
                .isInstanceOf(InvalidQueryException.class);
        assertThat(counter.count()).isZero();
    }

    /** Rows may be single values, and those may be null. */
    @Test
    void aPageOfValuesMayHoldNulls() {
        Author with = new Author("with");
        with.email = "with@example.org";
        db.insertAll(List.of(with, new Author("without")));
        assertThat(db.select(AUTHOR.email)
                        .orderBy(AUTHOR.name)
                        .page(PageRequest.of(0, 5))
                        .content())
                .containsExactly("with@example.org", null);
        assertThat(db.select(AUTHOR.email)
                        .orderBy(AUTHOR.name)
                        .slice(PageRequest.of(0, 5))
                        .content())
                .containsExactly("with@example.org", null);
    }
}
