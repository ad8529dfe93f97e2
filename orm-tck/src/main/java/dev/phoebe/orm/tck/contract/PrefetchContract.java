package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.RelationshipTable.RELATIONSHIP;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static dev.phoebe.orm.tck.model.TweetTable.TWEET;
import static dev.phoebe.orm.tck.model.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.page.PageRequest;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.BookTable;
import dev.phoebe.orm.tck.model.Relationship;
import dev.phoebe.orm.tck.model.Tag;
import dev.phoebe.orm.tck.model.Tweet;
import dev.phoebe.orm.tck.model.User;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Relations that are loaded with their rows: one statement for references, one more for each collection. */
public abstract class PrefetchContract extends Contract {

    private static List<String> contents(User user) {
        return user.tweets.stream().map(tweet -> tweet.content).toList();
    }

    @Test
    void aReferenceComesWithItsRow() {
        new Shelf(db);
        counter.reset();
        List<Book> books =
                db.select(BOOK).prefetch(BOOK.author).orderBy(BOOK.title).list();
        assertThat(books)
                .extracting(book -> book.author.get().name)
                .containsExactly("Ursula", "Terry", "Terry", "Ursula", "Ursula");
        assertThat(counter.count()).isEqualTo(1);
    }

    @Test
    void aReferenceThatIsMissingIsMissing() {
        new Shelf(db);
        counter.reset();
        List<Book> books = db.select(BOOK)
                .prefetch(BOOK.editor, BOOK.author)
                .orderBy(BOOK.title)
                .list();
        assertThat(books)
                .extracting(book -> book.editor == null ? "-" : book.editor.get().name)
                .containsExactly("-", "-", "Ursula", "Terry", "Terry");
        assertThat(counter.count()).isEqualTo(1);
    }

    @Test
    void aCollectionTakesOneMoreStatement() {
        new Crowd(db);
        counter.reset();
        List<User> users = db.select(USER)
                .prefetch(USER.tweets.orderBy(TWEET.id))
                .orderBy(USER.name)
                .list();
        assertThat(users.stream().map(PrefetchContract::contents).toList())
                .containsExactly(List.of("meow", "hiss", "purr"), List.of("woof", "wheeze"), List.of());
        assertThat(counter.count()).isEqualTo(2);
    }

    @Test
    void theFirstRowsOfEachParent() {
        new Crowd(db);
        counter.reset();
        List<User> users = db.select(USER)
                .prefetch(USER.tweets
                        .orderBy(TWEET.content.desc())
                        .limitPerParent(2)
                        .prefetch(TWEET.favorites))
                .orderBy(USER.name)
                .list();
        assertThat(users.stream().map(PrefetchContract::contents).toList())
                .containsExactly(List.of("purr", "meow"), List.of("woof", "wheeze"), List.of());
        assertThat(users.get(0).tweets.list().get(0).favorites.size()).isEqualTo(1);
        assertThat(counter.count()).isLessThanOrEqualTo(4);
        assertThatThrownBy(() -> USER.tweets.limitPerParent(0)).isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void severalReferencesAreJoinedOnce() {
        User huey = db.insert(new User("huey"));
        User mickey = db.insert(new User("mickey"));
        db.insert(new Relationship(huey, mickey));
        counter.reset();
        Relationship read = db.select(RELATIONSHIP)
                .prefetch(RELATIONSHIP.from, RELATIONSHIP.to)
                .one();
        assertThat(read.from.get().name).isEqualTo("huey");
        assertThat(read.to.get().name).isEqualTo("mickey");
        assertThat(counter.count()).isEqualTo(1);
    }

    @Test
    void manyToManyTakesOneMoreStatement() {
        Shelf shelf = new Shelf(db);
        Tag fantasy = db.insert(new Tag("fantasy"));
        Tag classic = db.insert(new Tag("classic"));
        db.links(BOOK.tags, shelf.earthsea).add(fantasy, classic);
        db.links(BOOK.tags, shelf.mort).add(fantasy);
        counter.reset();
        List<Book> books = db.select(BOOK)
                .prefetch(BOOK.tags.orderBy(TAG.name))
                .orderBy(BOOK.title)
                .list();
        assertThat(books.get(0).tags.list()).containsExactly(classic, fantasy);
        assertThat(books.get(1).tags.list()).containsExactly(fantasy);
        assertThat(books.get(2).tags.list()).isEmpty();
        assertThat(counter.count()).isEqualTo(2);
    }

    /** The children of a page are those of its rows, not of the rows before it. */
    @Test
    void aPartOfTheParentsBringsTheirChildren() {
        new Crowd(db);
        counter.reset();
        List<User> page = db.select(USER)
                .prefetch(USER.tweets)
                .orderBy(USER.name)
                .limit(2)
                .offset(1)
                .list();
        assertThat(page).extracting(user -> user.name + user.tweets.size()).containsExactly("mickey2", "zaizee0");
        assertThat(counter.count()).isEqualTo(2);
        List<User> rest = db.select(USER)
                .prefetch(USER.tweets)
                .orderBy(USER.name)
                .offset(1)
                .list();
        assertThat(rest).extracting(user -> user.name + user.tweets.size()).containsExactly("mickey2", "zaizee0");
        counter.reset();
        List<User> first = db.select(USER)
                .prefetch(USER.tweets)
                .orderBy(USER.name)
                .page(PageRequest.of(0, 2))
                .content();
        assertThat(first).extracting(user -> user.name + user.tweets.size()).containsExactly("huey3", "mickey2");
        assertThat(counter.count()).isEqualTo(3);
    }

    @Test
    void noRowsNeedNoChildren() {
        counter.reset();
        assertThat(db.select(USER)
                        .prefetch(USER.tweets.prefetch(TWEET.favorites))
                        .list())
                .isEmpty();
        assertThat(counter.count()).isEqualTo(1);
    }

    @Test
    void manyParentsAreLoadedInPortionsThatTheDatabaseTakes() {
        Author one = db.insertAll(IntStream.range(0, 20_000)
                        .mapToObj(i -> new Author("author " + i))
                        .toList())
                .get(19_999);
        db.insert(new Book("Tehanu", one));
        counter.reset();
        List<Author> authors =
                db.select(AUTHOR).prefetch(AUTHOR.books).orderBy(AUTHOR.id).list();
        assertThat(authors).hasSize(20_000).allMatch(author -> author.books.isLoaded());
        assertThat(authors.get(19_999).books.list()).hasToString("[Tehanu]");
        assertThat(counter.count()).isBetween(2, 4);
    }

    @Test
    void anAliasHasTheRelationsOfItsTable() {
        new Shelf(db);
        BookTable other = BOOK.as("other");
        counter.reset();
        List<Book> books = db.select(other)
                .prefetch(BOOK.author, other.tags)
                .where(other.title.eq("Mort"))
                .list();
        assertThat(books).extracting(book -> book.author.get().name).containsExactly("Terry");
        assertThat(books.get(0).tags.list()).isEmpty();
        assertThat(counter.count()).isEqualTo(2);
    }

    /** Said twice, the last word counts: a query that prefetches can be refined. */
    @Test
    void theLastPrefetchOfARelationCounts() {
        new Crowd(db);
        Select<User> users = db.select(USER).prefetch(USER.tweets).orderBy(USER.name);
        counter.reset();
        assertThat(contents(users.prefetch(USER.tweets.where(TWEET.content.eq("hiss")))
                        .list()
                        .get(0)))
                .containsExactly("hiss");
        assertThat(counter.count()).isEqualTo(2);
        Select<Tweet> tweets = db.select(TWEET).prefetch(TWEET.user);
        assertThat(tweets.prefetch(TWEET.user).toSql().text())
                .isEqualTo(tweets.toSql().text());
    }
}
