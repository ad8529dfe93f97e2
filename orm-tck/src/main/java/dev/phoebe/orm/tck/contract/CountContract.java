package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Expressions.max;
import static dev.phoebe.orm.expr.Expressions.min;
import static dev.phoebe.orm.expr.Expressions.sum;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.expr.Window.orderedBy;
import static dev.phoebe.orm.expr.Windows.rank;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.CountryTable.COUNTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.ExpressionType;
import dev.phoebe.orm.expr.Functions;
import dev.phoebe.orm.expr.Window;
import dev.phoebe.orm.page.CursorRequest;
import dev.phoebe.orm.page.PageRequest;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.AuthorTable;
import dev.phoebe.orm.tck.model.Book;
import java.math.BigDecimal;
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

    /** Without GROUP BY, an aggregate makes one row of all rows, whether any is found or not. */
    @Test
    void anAggregateOfAllRowsIsOneRow() {
        Window places = orderedBy(max(BOOK.price).asc());
        List<Select<?>> folded = List.of(
                db.select(sum(BOOK.price)),
                db.select(sum(BOOK.price)).limit(5),
                db.select(count()).from(BOOK).where(BOOK.price.gt(9999)),
                db.select(max(BOOK.price).plus(BigDecimal.ONE)),
                db.select(max(BOOK.price).as("dearest")).orderBy(max(BOOK.price)),
                db.select(as((dearest, cheapest) -> dearest, max(BOOK.price), min(BOOK.price))),
                db.select(as((dearest, cheapest) -> dearest, max(BOOK.price), min(BOOK.price)))
                        .distinct(),
                db.select(rank().over(places)).from(BOOK),
                db.select(rank().over(places.as("places"))).from(BOOK),
                db.select(count().filter(BOOK.price.gt(9))).from(BOOK),
                db.select(Functions.sql("max({0})", ExpressionType.DECIMAL, BOOK.price))
                        .from(BOOK),
                db.select(sum(BOOK.price)).having(count().gt(1)));
        for (Select<?> select : folded) {
            assertThat(select.list()).as(select.toSql().text()).hasSize(1);
            assertThat(select.count()).as(select.toSql().text()).isEqualTo(1);
            assertThat(select.countAtMost(3)).as(select.toSql().text()).isEqualTo(1);
            assertThat(select.exists()).as(select.toSql().text()).isTrue();
            if (!select.isCut()) {
                assertThat(select.page(PageRequest.of(0, 1)).totalElements())
                        .as(select.toSql().text())
                        .isEqualTo(1);
            }
        }
        Select<BigDecimal> none = db.select(sum(BOOK.price)).having(count().gt(9));
        assertThat(none.list()).isEmpty();
        assertThat(none.count()).isZero();
        assertThat(none.exists()).isFalse();
        assertThat(db.select(sum(BOOK.price)).offset(1).exists()).isFalse();
        assertThat(db.select(sum(BOOK.price)).offset(1).count()).isZero();
    }

    /** An aggregate over a window, or of a subquery, leaves the rows as they are. */
    @Test
    void otherAggregatesLeaveTheRows() {
        Select<BigDecimal> running = db.select(sum(BOOK.price).over(orderedBy(BOOK.price.asc())));
        Select<BigDecimal> dearest =
                db.select(Select.of(max(BOOK.as("all").price)).asValue()).from(BOOK);
        Select<Long> books = db.select(AUTHOR.books.count());
        counter.reset();
        assertThat(running.count()).isEqualTo(5);
        assertThat(dearest.count()).isEqualTo(5);
        assertThat(books.count()).isEqualTo(3);
        assertThat(counter.texts()).allMatch(text -> text.startsWith("select count(*) from "));
        assertThat(counter.texts()).noneMatch(text -> text.contains("(select"));
        assertThat(dearest.exists()).isTrue();
    }

    @Test
    void aCursorPageOfOneGroupIsRefused() {
        assertThatThrownBy(() -> db.select(sum(BOOK.price)).page(CursorRequest.first(2)))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("A select with groups or aggregates cannot be cut into cursor pages");
    }

    /** What is distinct is told by what is selected, of which an offset leaves some. */
    @Test
    void distinctRowsBehindAnOffset() {
        assertThat(db.select(BOOK.author).distinct().offset(1).exists()).isTrue();
        assertThat(db.select(BOOK.author).distinct().offset(2).exists()).isFalse();
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
