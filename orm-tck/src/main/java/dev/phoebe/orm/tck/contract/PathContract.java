package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.expr.Projections.asMap;
import static dev.phoebe.orm.expr.Projections.asTuple;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.FavoriteTable.FAVORITE;
import static dev.phoebe.orm.tck.model.OrderLineTable.ORDER_LINE;
import static dev.phoebe.orm.tck.model.ProfileTable.PROFILE;
import static dev.phoebe.orm.tck.model.TweetTable.TWEET;
import static dev.phoebe.orm.tck.model.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.query.DerivedTable;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.BookTable;
import dev.phoebe.orm.tck.model.Customer;
import dev.phoebe.orm.tck.model.OrderLine;
import dev.phoebe.orm.tck.model.Profile;
import dev.phoebe.orm.tck.model.PurchaseOrder;
import dev.phoebe.orm.tck.model.User;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Columns named by the way that leads to them: the joins come by themselves, each once. */
public abstract class PathContract extends Contract {

    private Shelf shelf;

    @BeforeEach
    void fill() {
        shelf = new Shelf(db);
        counter.reset();
    }

    private List<String> titles(Condition... conditions) {
        return db.select(BOOK.title).where(conditions).orderBy(BOOK.title).list();
    }

    private static int joins(Select<?> select) {
        return select.toSql().text().split(" join ", -1).length - 1;
    }

    /** A filter on a column of the row that is referred to, in one statement. */
    @Test
    void filtersByAReferencedRow() {
        assertThat(titles(BOOK.author().name.eq("Terry"))).containsExactly("Mort", "Small Gods");
        assertThat(counter.count()).isEqualTo(1);
    }

    @Test
    void filtersByAReferenceOfAReference() {
        assertThat(titles(BOOK.author().country().name.eq("America")))
                .containsExactly("A Wizard of Earthsea", "Tehanu", "The Dispossessed");
        assertThat(titles(
                        BOOK.author().country().name.eq("Britain"),
                        BOOK.editor().country().name.eq("America")))
                .containsExactly("Small Gods");
    }

    /** However often a path is named, in how many conditions: its tables are joined once. */
    @Test
    void oneWayIsJoinedOnce() {
        Select<Book> select = db.select(BOOK).where(BOOK.author().country().name.eq("America"));
        assertThat(joins(select)).isEqualTo(2);
        select = select.where(BOOK.author().country().code.eq("US"));
        assertThat(joins(select)).isEqualTo(2);
        select = select.where(
                        BOOK.author().name.eq("Ursula").or(BOOK.author().name.eq("Terry")))
                .orderBy(BOOK.author().name.asc(), BOOK.title.asc());
        assertThat(joins(select)).isEqualTo(2);
        assertThat(select.list())
                .extracting(book -> book.title)
                .containsExactly("A Wizard of Earthsea", "Tehanu", "The Dispossessed");
    }

    @Test
    void differentWaysToOneTableAreDifferentJoins() {
        Select<Book> select = db.select(BOOK)
                .where(BOOK.author().name.eq("Ursula"), BOOK.editor().name.eq("Terry"));
        assertThat(joins(select)).isEqualTo(2);
        assertThat(select.orderBy(BOOK.title).list())
                .extracting(book -> book.title)
                .containsExactly("Tehanu", "The Dispossessed");
    }

    @Test
    void aKeyAtTheEndOfAWayIsAColumnToo() {
        assertThat(titles(BOOK.author().id.eq(shelf.terry.id))).containsExactly("Mort", "Small Gods");
        assertThat(titles(BOOK.author().country.eq("GB"))).containsExactly("Mort", "Small Gods");
    }

    /** The key of a reference stands in the row itself, and needs no join. */
    @Test
    void theReferenceItselfNeedsNoJoin() {
        assertThat(joins(db.select(BOOK).where(BOOK.author.eq(shelf.terry.id)))).isZero();
        assertThat(titles(BOOK.author.eq(shelf.terry.id))).containsExactly("Mort", "Small Gods");
    }

    /** Nor does a path that is asked for nothing but the key: selected, compared, grouped and ordered by. */
    @Test
    void aPathToAKeyNeedsNoJoin() {
        Select<Long> keys = db.select(BOOK.author().id)
                .where(BOOK.author().id.ge(0L), BOOK.author().id.ne(shelf.terry.id))
                .orderBy(BOOK.author().id.desc())
                .distinct();
        assertThat(joins(keys)).isZero();
        assertThat(keys.list()).containsExactly(shelf.ursula.id);
        assertThat(keys.count()).isEqualTo(1);
        Select<Long> groups =
                db.select(count()).from(BOOK).groupBy(BOOK.author().id).orderBy(count().asc());
        assertThat(joins(groups)).isZero();
        assertThat(groups.list()).containsExactly(2L, 3L);
        Select<String> countries = db.select(BOOK.author().country().code)
                .where(BOOK.title.eq("Mort"))
                .orderBy(BOOK.author().country().code);
        assertThat(joins(countries)).isEqualTo(1);
        assertThat(countries.list()).containsExactly("GB");
    }

    /** A reference that is null has the key null, and the row is not lost. */
    @Test
    void aPathToAKeyMayEndEarly() {
        assertThat(titles(BOOK.editor().id.isNull())).containsExactly("A Wizard of Earthsea", "Mort");
        assertThat(titles(BOOK.editor().id.eq(shelf.ursula.id))).containsExactly("Small Gods");
        Select<Book> select =
                db.select(BOOK).where(BOOK.editor().id.isNotNull()).orderBy(BOOK.title);
        assertThat(joins(select)).isZero();
        assertThat(select.prefetch(BOOK.editor).list())
                .extracting(book -> String.valueOf(book.editor.get().name))
                .containsExactly("Ursula", "Terry", "Terry");
        assertThat(db.select(as((String title, Long editor) -> title + " " + editor, BOOK.title, BOOK.editor().id))
                        .where(BOOK.title.eq("Mort"))
                        .one())
                .isEqualTo("Mort null");
    }

    /** It has the name of the key where names matter. */
    @Test
    void aPathToAKeyIsNamedLikeTheKey() {
        var row = db.select(asMap(BOOK.title, BOOK.author().id))
                .where(BOOK.title.eq("Mort"))
                .one();
        assertThat(row).containsEntry("id", shelf.terry.id);
        DerivedTable keys =
                Select.of(asTuple(BOOK.title, BOOK.author().id, BOOK.id)).asTable("keys");
        assertThat(db.select(keys.get(BOOK.title))
                        .from(keys)
                        .where(keys.get(BOOK.author().id).eq(shelf.terry.id))
                        .orderBy(keys.get(BOOK.id))
                        .list())
                .containsExactly("Mort", "Small Gods");
        assertThat(db.update(BOOK)
                        .set(BOOK.stock, 9)
                        .where(BOOK.author().id.eq(shelf.terry.id))
                        .execute())
                .isEqualTo(2);
    }

    /** Beside other columns of the row it is joined with them. */
    @Test
    void aPathToAKeyGoesWithItsJoin() {
        var select = db.select(asTuple(BOOK.author().id, BOOK.author().name))
                .where(BOOK.author().id.eq(shelf.ursula.id), BOOK.title.eq("Tehanu"));
        assertThat(joins(select)).isEqualTo(1);
        assertThat(select.one()).containsExactly(shelf.ursula.id, "Ursula");
        assertThat(db.select(BOOK.title)
                        .where(BOOK.author().books.any(BOOK.title.eq("Mort")))
                        .orderBy(BOOK.title)
                        .list())
                .containsExactly("Mort", "Small Gods");
    }

    /** To order by a reference that may be missing loses no row. */
    @Test
    void aWayThatMayEndEarlyIsJoinedOutside() {
        assertThat(db.select(BOOK.title)
                        .orderBy(BOOK.editor().name.asc().nullsFirst(), BOOK.title.asc())
                        .list())
                .containsExactly("A Wizard of Earthsea", "Mort", "Tehanu", "The Dispossessed", "Small Gods");
        assertThat(titles(BOOK.editor().name.isNull())).containsExactly("A Wizard of Earthsea", "Mort");
        assertThat(titles(BOOK.editor().name.ne("Terry"))).containsExactly("Small Gods");
        assertThat(titles(BOOK.editor().country().name.isNull())).containsExactly("A Wizard of Earthsea", "Mort");
    }

    @Test
    void selectsAtTheEndOfAWay() {
        List<String> rows = db.select(as(
                        (String title, String author, @Nullable String country) -> title + "/" + author + "/" + country,
                        BOOK.title,
                        BOOK.author().name,
                        BOOK.author().country().name))
                .where(BOOK.price.lt(9))
                .orderBy(BOOK.title)
                .list();
        assertThat(rows).containsExactly("A Wizard of Earthsea/Ursula/America", "Mort/Terry/Britain");
        assertThat(counter.count()).isEqualTo(1);
    }

    @Test
    void selectsTheRowAtTheEndOfAWay() {
        assertThat(db.select(BOOK.author()).where(BOOK.title.eq("Mort")).one().name)
                .isEqualTo("Terry");
    }

    @Test
    void groupsByAWay() {
        List<String> rows = db.select(as((String name, Long books) -> name + books, BOOK.author().name, count()))
                .from(BOOK)
                .groupBy(BOOK.author().name)
                .having(count().gt(2))
                .list();
        assertThat(rows).containsExactly("Ursula3");
    }

    @Test
    void countsAndAsksAlongAWay() {
        assertThat(db.select(BOOK).where(BOOK.author().name.eq("Ursula")).count())
                .isEqualTo(3);
        assertThat(db.select(BOOK).where(BOOK.author().name.eq("Nobody")).exists())
                .isFalse();
        assertThat(db.select(BOOK)
                        .where(BOOK.author().name.eq("Ursula"))
                        .limit(2)
                        .count())
                .isEqualTo(2);
    }

    @Test
    void waysAndPrefetchesGoTogether() {
        List<Book> books = db.select(BOOK)
                .where(BOOK.author().name.eq("Terry"))
                .prefetch(BOOK.author)
                .orderBy(BOOK.author().name.asc(), BOOK.title.asc())
                .list();
        assertThat(books)
                .extracting(book -> book.title + "/" + book.author.get().name)
                .containsExactly("Mort/Terry", "Small Gods/Terry");
        assertThat(counter.count()).isEqualTo(1);
    }

    @Test
    void waysAndJoinsGoTogether() {
        assertThat(db.select(BOOK.title)
                        .join(BOOK.author)
                        .where(
                                AUTHOR.name.eq("Ursula"),
                                AUTHOR.country().name.eq("America"),
                                BOOK.editor().name.eq("Terry"))
                        .orderBy(BOOK.title)
                        .list())
                .containsExactly("Tehanu", "The Dispossessed");
    }

    @Test
    void aliasesHaveWaysToo() {
        BookTable other = BOOK.as("other");
        assertThat(db.select(other.title)
                        .where(other.author().name.eq("Terry"))
                        .orderBy(other.title)
                        .list())
                .containsExactly("Mort", "Small Gods");
        assertThat(db.select(as((String a, String b) -> a + "<" + b, BOOK.title, other.title))
                        .from(BOOK)
                        .join(other, BOOK.price.lt(other.price))
                        .where(
                                BOOK.author().name.eq("Terry"),
                                other.author().name.eq("Terry"))
                        .list())
                .containsExactly("Mort<Small Gods");
    }

    @Test
    void waysBeginAtKeysOfSeveralColumnsToo() {
        Customer ann = db.insert(new Customer("Ann", "ann@example.org"));
        PurchaseOrder order = db.insert(new PurchaseOrder(ann));
        db.insert(new OrderLine(order, 1, shelf.mort, "6.00"));
        assertThat(db.select(ORDER_LINE)
                        .where(
                                ORDER_LINE.order().customer().name.eq("Ann"),
                                ORDER_LINE.book().author().name.eq("Terry"))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void waysLeadAlongAKeyThatIsAReference() {
        User huey = db.insert(new User("huey"));
        db.insert(new Profile(huey, "meow"));
        assertThat(db.select(PROFILE.motto)
                        .where(PROFILE.user().name.eq("huey"))
                        .list())
                .containsExactly("meow");
        Profile read = db.select(PROFILE).prefetch(PROFILE.user).one();
        assertThat(read.user.get().name).isEqualTo("huey");
    }

    /** Inside a subquery a way begins at the subquery's own table, or at the table outside: as it is written. */
    @Test
    void waysInsideSubqueries() {
        new Crowd(db);
        assertThat(db.select(USER.name)
                        .where(USER.tweets.any(
                                TWEET.content.eq("woof"), TWEET.user().name.eq("mickey")))
                        .list())
                .containsExactly("mickey");
        assertThat(db.select(USER.name)
                        .where(USER.id.in(db.select(FAVORITE.user)
                                .where(FAVORITE.tweet().user().name.eq("huey"))))
                        .list())
                .containsExactly("mickey");
    }

    /** An update or delete has no joins: the error says what can be said instead. */
    @Test
    void changesCannotTakeAWay() {
        assertThatThrownBy(() -> db.update(BOOK)
                        .set(BOOK.stock, 0)
                        .where(BOOK.author().name.eq("Terry"))
                        .execute())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("author");
        assertThatThrownBy(() ->
                        db.delete(BOOK).where(BOOK.author().name.eq("Terry")).execute())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("subquery");
        assertThat(counter.count()).isZero();
        assertThat(db.select(BOOK).count()).isEqualTo(5);
    }
}
