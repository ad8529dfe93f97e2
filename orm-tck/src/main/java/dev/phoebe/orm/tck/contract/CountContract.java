package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.CountryTable.COUNTRY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.AuthorTable;
import dev.phoebe.orm.tck.model.Book;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many rows there are, and whether there is one, without reading them. */
public abstract class CountContract extends Contract {

    @BeforeEach
    void fill() {
        new Shelf(db);
        counter.reset();
    }

    @Test
    void countsWithoutReadingRows() {
        assertThat(db.select(BOOK).count()).isEqualTo(5);
        assertThat(db.select(BOOK).where(BOOK.price.lt(9)).orderBy(BOOK.title).count())
                .isEqualTo(2);
        assertThat(counter.texts()).allMatch(text -> text.startsWith("select count(*)"));
        assertThat(counter.count()).isEqualTo(2);
    }

    /** The count of a select that cuts or folds rows is the number of rows that it would answer with. */
    @Test
    void countsWhatWouldBeRead() {
        assertThat(db.select(BOOK).limit(3).count()).isEqualTo(3);
        assertThat(db.select(BOOK).limit(3).offset(4).count()).isEqualTo(1);
        assertThat(db.select(BOOK.author).distinct().count()).isEqualTo(2);
        assertThat(db.select(BOOK.author).groupBy(BOOK.author).count()).isEqualTo(2);
        assertThat(db.select(BOOK).limit(0).count()).isZero();
    }

    @Test
    void existenceReadsOneRow() {
        assertThat(db.select(BOOK).where(BOOK.price.gt(11)).exists()).isTrue();
        assertThat(db.select(BOOK).where(BOOK.price.gt(12)).exists()).isFalse();
        assertThat(counter.texts()).allMatch(text -> text.contains(" limit "));
    }

    @Test
    void aLimitHoldsForEveryQuestion() {
        assertThat(db.select(BOOK).limit(0).exists()).isFalse();
        assertThat(db.select(BOOK).limit(0).first()).isEmpty();
        assertThat(db.select(BOOK).offset(5).exists()).isFalse();
        assertThat(db.select(BOOK).offset(4).exists()).isTrue();
        assertThat(db.select(BOOK).orderBy(BOOK.price).offset(4).first().orElseThrow().title)
                .isEqualTo("The Dispossessed");
    }

    /** Nobody can lock a number. */
    @Test
    void aLockDoesNotHinderCounting() {
        if (has(Feature.ROW_LOCK)) {
            assertThat(db.select(BOOK).forUpdate().count()).isEqualTo(5);
            assertThat(db.select(BOOK).limit(2).forUpdate().count()).isEqualTo(2);
            assertThat(db.select(BOOK).forUpdate().exists()).isTrue();
        } else {
            assertRefused(Feature.ROW_LOCK, () -> db.select(BOOK).forUpdate().list());
        }
    }

    @Test
    void joinsAreCountedAsTheyAre() {
        assertThat(db.select(AUTHOR).join(AUTHOR.books).count()).isEqualTo(5);
        assertThat(db.select(AUTHOR).join(AUTHOR.books).distinct().count()).isEqualTo(2);
        assertThat(db.select(AUTHOR).leftJoin(AUTHOR.books).count()).isEqualTo(6);
        assertThat(db.select(AUTHOR).prefetch(AUTHOR.books).count()).isEqualTo(3);
    }

    /** An outer join along a reference finds one row or none for each, so that nobody has to look. */
    @Test
    void joinsThatChangeNoRowsAreNotCounted() {
        AuthorTable editor = AUTHOR.as("editor");
        Select<Book> books = db.select(BOOK)
                .leftJoin(BOOK.author)
                .leftJoin(AUTHOR.country)
                .leftJoin(BOOK.editor, editor)
                .orderBy(AUTHOR.name);
        assertThat(books.count()).isEqualTo(5);
        assertThat(books.exists()).isTrue();
        assertThat(books.countAtMost(3)).isEqualTo(3);
        assertThat(counter.texts()).noneMatch(text -> text.contains("join"));
        counter.reset();
        assertThat(books.where(AUTHOR.name.eq("Terry")).count()).isEqualTo(2);
        assertThat(books.where(editor.name.eq("Terry")).count()).isEqualTo(2);
        assertThat(books.where(COUNTRY.name.eq("America")).count()).isEqualTo(3);
        assertThat(books.where(AUTHOR.country().name.eq("America")).count()).isEqualTo(3);
        assertThat(joins()).containsExactly(1, 1, 2, 2);
        counter.reset();
        Select<Book> more = books.join(editor.books, BOOK.as("more"));
        assertThat(more.count()).isEqualTo(7);
        assertThat(more.list()).hasSize(7);
        assertThat(joins()).containsExactly(4, 4);
    }

    private List<Integer> joins() {
        return counter.texts().stream()
                .map(text -> text.split(" join ", -1).length - 1)
                .toList();
    }
}
