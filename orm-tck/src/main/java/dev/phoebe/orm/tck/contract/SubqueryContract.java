package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Expressions.exists;
import static dev.phoebe.orm.expr.Expressions.max;
import static dev.phoebe.orm.expr.Expressions.notExists;
import static dev.phoebe.orm.expr.Expressions.sum;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.FavoriteTable.FAVORITE;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static dev.phoebe.orm.tck.model.TweetTable.TWEET;
import static dev.phoebe.orm.tck.model.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.query.DerivedTable;
import dev.phoebe.orm.query.Query;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.BookTable;
import dev.phoebe.orm.tck.model.Tag;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Selects inside selects, and the questions that relations answer by one. */
public abstract class SubqueryContract extends Contract {

    private Shelf shelf;

    @BeforeEach
    void fill() {
        shelf = new Shelf(db);
        new Crowd(db);
        counter.reset();
    }

    private List<String> authors(Condition... conditions) {
        return db.select(AUTHOR.name).where(conditions).orderBy(AUTHOR.name).list();
    }

    private List<String> titles(Condition... conditions) {
        return db.select(BOOK.title).where(conditions).orderBy(BOOK.title).list();
    }

    @Test
    void amongTheRowsOfASelect() {
        assertThat(titles(BOOK.author.in(db.select(AUTHOR.id).where(AUTHOR.name.eq("Terry")))))
                .containsExactly("Mort", "Small Gods");
        assertThat(authors(AUTHOR.id.notIn(db.select(BOOK.author)))).containsExactly("Nobody");
        assertThat(authors(AUTHOR.id.in(db.select(BOOK.author).where(BOOK.price.lt(1)))))
                .isEmpty();
        assertThat(counter.count()).isEqualTo(3);
    }

    @Test
    void amongTheFirstRowsOfASelect() {
        assertThat(titles(
                        BOOK.id.in(db.select(BOOK.id).orderBy(BOOK.price.desc()).limit(2))))
                .containsExactly("Tehanu", "The Dispossessed");
    }

    @Test
    void whetherASelectHasARow() {
        assertThat(authors(exists(db.select(BOOK).where(BOOK.author.eq(AUTHOR.id), BOOK.price.gt(11)))))
                .containsExactly("Ursula");
        assertThat(authors(notExists(db.select(BOOK).where(BOOK.author.eq(AUTHOR.id)))))
                .containsExactly("Nobody");
    }

    @Test
    void whetherARelationHasARow() {
        assertThat(authors(AUTHOR.books.any())).containsExactly("Terry", "Ursula");
        assertThat(authors(AUTHOR.books.none())).containsExactly("Nobody");
        assertThat(authors(AUTHOR.books.any(BOOK.price.lt(9)))).containsExactly("Terry", "Ursula");
        assertThat(authors(AUTHOR.books.any(BOOK.price.lt(9), BOOK.title.startsWith("M"))))
                .containsExactly("Terry");
        assertThat(authors(AUTHOR.books.none(BOOK.price.gt(11)))).containsExactly("Nobody", "Terry");
        assertThat(authors(AUTHOR.edited.any(BOOK.title.eq("Small Gods")))).containsExactly("Ursula");
        assertThat(counter.count()).isEqualTo(6);
    }

    @Test
    void whetherALinkedRowIsThere() {
        Tag fantasy = db.insert(new Tag("fantasy"));
        Tag satire = db.insert(new Tag("satire"));
        db.links(BOOK.tags, shelf.mort).add(fantasy, satire);
        db.links(BOOK.tags, shelf.earthsea).add(fantasy);
        assertThat(titles(BOOK.tags.any(TAG.name.eq("fantasy")))).containsExactly("A Wizard of Earthsea", "Mort");
        assertThat(titles(BOOK.tags.any(TAG.name.eq("fantasy")), BOOK.tags.none(TAG.name.eq("satire"))))
                .containsExactly("A Wizard of Earthsea");
        assertThat(titles(BOOK.tags.none())).containsExactly("Small Gods", "Tehanu", "The Dispossessed");
        assertThat(titles(BOOK.tags.count().eq(2))).containsExactly("Mort");
    }

    @Test
    void howManyRowsARelationHas() {
        List<String> rows = db.select(as((String name, Long books) -> name + books, AUTHOR.name, AUTHOR.books.count()))
                .orderBy(AUTHOR.books.count().desc(), AUTHOR.name.asc())
                .list();
        assertThat(rows).containsExactly("Ursula3", "Terry2", "Nobody0");
        assertThat(authors(AUTHOR.books.count(BOOK.price.ge(10)).eq(2))).containsExactly("Ursula");
        assertThat(counter.count()).isEqualTo(2);
    }

    @Test
    void questionsInsideQuestions() {
        assertThat(db.select(USER.name)
                        .where(USER.tweets.any(
                                TWEET.favorites.any(FAVORITE.user().name.eq("mickey"))))
                        .list())
                .containsExactly("huey");
        assertThat(authors(AUTHOR.books.any(BOOK.editor().country().code.eq("GB"))))
                .containsExactly("Ursula");
    }

    @Test
    void aSelectOfOneValueIsAValue() {
        assertThat(titles(BOOK.price.eq(db.select(max(BOOK.price)).asValue()))).containsExactly("The Dispossessed");
        List<String> rows = db.select(as(
                        (String name, Long books) -> name + books,
                        AUTHOR.name,
                        db.select(count())
                                .from(BOOK)
                                .where(BOOK.author.eq(AUTHOR.id))
                                .asValue()))
                .orderBy(AUTHOR.name)
                .list();
        assertThat(rows).containsExactly("Nobody0", "Terry2", "Ursula3");
        assertThatThrownBy(() -> db.select(BOOK).asValue()).isInstanceOf(InvalidQueryException.class);
    }

    /** A condition between a table and itself needs an alias: inside, the table's own name means the inner one. */
    @Test
    void aTableInsideItself() {
        BookTable other = BOOK.as("other");
        assertThat(titles(notExists(db.select(other).where(other.author.eq(BOOK.author), other.price.gt(BOOK.price)))))
                .containsExactly("Small Gods", "The Dispossessed");
    }

    /** The dearest book of each author: the table joined with a select of its maxima. */
    @Test
    void theGreatestOfEachGroup() {
        var dearest = max(BOOK.price).as("dearest");
        DerivedTable best = db.select(as((Long author, BigDecimal price) -> author + "/" + price, BOOK.author, dearest))
                .groupBy(BOOK.author)
                .asTable("best");
        List<String> rows = db.select(as((String name, String title) -> name + ": " + title, AUTHOR.name, BOOK.title))
                .from(BOOK)
                .join(
                        best,
                        best.get(BOOK.author).eq(BOOK.author),
                        best.get(dearest).eq(BOOK.price))
                .join(BOOK.author)
                .orderBy(AUTHOR.name)
                .list();
        assertThat(rows).containsExactly("Terry: Small Gods", "Ursula: The Dispossessed");
        assertThat(counter.count()).isEqualTo(1);
    }

    @Test
    void columnsOfADerivedTableKeepTheirTypes() {
        var books = count().as("books");
        var worth = sum(BOOK.price).as("worth");
        DerivedTable perAuthor = db.select(as((Long a, Long b, BigDecimal w) -> a + b, BOOK.author, books, worth))
                .groupBy(BOOK.author)
                .asTable("per_author");
        assertThat(db.select(as(
                                (Long author, BigDecimal each) ->
                                        author + " " + each.stripTrailingZeros().toPlainString(),
                                perAuthor.get(BOOK.author),
                                perAuthor.get(worth).dividedBy(2)))
                        .from(perAuthor)
                        .where(perAuthor.get(books).lt(3), perAuthor.get(worth).gt(14))
                        .list())
                .containsExactly(shelf.terry.id + " 7.5");
    }

    @Test
    void aDerivedTableMayBeCut() {
        DerivedTable first = db.select(BOOK.price).orderBy(BOOK.price).limit(3).asTable("cheap");
        assertThat(db.select(max(first.get(BOOK.price))).from(first).one()).isEqualByComparingTo("9.00");
    }

    @Test
    void whatADerivedTableDoesNotSelectIsRefused() {
        DerivedTable table = db.select(BOOK.price).asTable("cheap");
        assertThatThrownBy(() -> table.get(BOOK.price.plus(1)))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("'cheap'");
    }

    @Test
    void derivedTablesNest() {
        DerivedTable cheap = db.select(as((String a, Long b) -> a, BOOK.title, BOOK.author))
                .where(BOOK.price.lt(10))
                .asTable("cheap");
        var books = count().as("books");
        DerivedTable counted = db.select(as((Long a, Long b) -> b, cheap.get(BOOK.author), books))
                .from(cheap)
                .groupBy(cheap.get(BOOK.author))
                .asTable("counted");
        assertThat(db.select(as((String name, Long number) -> name + number, AUTHOR.name, counted.get(books)))
                        .from(AUTHOR)
                        .join(counted, counted.get(cheap.get(BOOK.author)).eq(AUTHOR.id))
                        .where(AUTHOR.country().name.eq("Britain"))
                        .list())
                .containsExactly("Terry2");
    }

    @Test
    void aUnionOfLimitedQueriesIsASet() {
        Select<Long> dearest = db.select(BOOK.id).orderBy(BOOK.price.desc()).limit(1);
        Select<Long> cheapest = db.select(BOOK.id).orderBy(BOOK.price.asc()).limit(1);
        for (Query<Long> ends :
                List.of(dearest.union(cheapest), dearest.unionAll(cheapest).limit(9))) {
            assertThat(db.select(BOOK.title)
                            .where(BOOK.id.in(ends))
                            .orderBy(BOOK.title)
                            .list())
                    .containsExactly("Mort", "The Dispossessed");
            assertThat(db.select(BOOK).where(BOOK.id.notIn(ends)).count()).isEqualTo(3);
            assertThat(db.update(BOOK)
                            .set(BOOK.stock, 7)
                            .where(BOOK.id.in(ends))
                            .execute())
                    .isEqualTo(2);
        }
    }

    @Test
    void aLimitedSetMayReferToTheRow() {
        BookTable other = BOOK.as("other");
        Select<Book> dearestOfEach = db.select(BOOK)
                .where(BOOK.id.in(db.select(other.id)
                        .from(other)
                        .where(other.author.eq(BOOK.author))
                        .orderBy(other.price.desc())
                        .limit(1)))
                .orderBy(BOOK.title);
        if (has(Feature.CORRELATED_LIMIT)) {
            assertThat(dearestOfEach.list())
                    .extracting(book -> book.title)
                    .containsExactly("Small Gods", "The Dispossessed");
        } else {
            assertRefused(Feature.CORRELATED_LIMIT, dearestOfEach::list);
        }
    }
}
