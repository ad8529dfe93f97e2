package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.CategoryTable.CATEGORY;
import static dev.phoebe.orm.tck.model.EventTable.EVENT;
import static dev.phoebe.orm.tck.model.FavoriteTable.FAVORITE;
import static dev.phoebe.orm.tck.model.RelationshipTable.RELATIONSHIP;
import static dev.phoebe.orm.tck.model.TweetTable.TWEET;
import static dev.phoebe.orm.tck.model.UserTable.USER;
import static dev.phoebe.orm.tck.model.VenueTable.VENUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Category;
import dev.phoebe.orm.tck.model.City;
import dev.phoebe.orm.tck.model.Event;
import dev.phoebe.orm.tck.model.Favorite;
import dev.phoebe.orm.tck.model.Relationship;
import dev.phoebe.orm.tck.model.Tweet;
import dev.phoebe.orm.tck.model.User;
import dev.phoebe.orm.tck.model.Venue;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Graphs of several levels, loaded at once: references of references, collections of collections, and both in turns. */
public abstract class PrefetchGraphContract extends Contract {

    private static List<String> contents(User user) {
        return user.tweets.stream().map(tweet -> tweet.content).toList();
    }

    /** Two levels of collections are three statements for any number of rows, and who has no children has an empty list. */
    @Test
    void theNumberOfStatementsDoesNotGrowWithTheRows() {
        Crowd crowd = new Crowd(db);
        for (int round = 0; round < 2; round++) {
            counter.reset();
            List<User> users = db.select(USER)
                    .prefetch(USER.tweets.prefetch(TWEET.favorites))
                    .orderBy(USER.id)
                    .list();
            assertThat(users.get(0).tweets.list()).hasSize(3);
            assertThat(users.get(2).tweets.list()).isEmpty();
            assertThat(users.get(0).tweets.stream()
                            .mapToInt(tweet -> tweet.favorites.size())
                            .sum())
                    .isEqualTo(2);
            assertThat(counter.count()).isEqualTo(3);
            db.insertAll(IntStream.range(0, 50)
                    .mapToObj(i -> new Tweet(crowd.mickey, "again " + i))
                    .toList());
        }
    }

    /** A filter on one level leaves the rows above as they are. */
    @Test
    void eachLevelHasItsOwnFilter() {
        new Crowd(db);
        counter.reset();
        List<User> users = db.select(USER)
                .prefetch(USER.tweets
                        .where(TWEET.content.notIn("hiss", "meow", "woof"))
                        .orderBy(TWEET.content)
                        .prefetch(TWEET.favorites.where(FAVORITE.id.lt(0))))
                .orderBy(USER.name)
                .list();
        assertThat(users.stream().map(PrefetchGraphContract::contents).toList())
                .containsExactly(List.of("purr"), List.of("wheeze"), List.of());
        assertThat(users.get(0).tweets.list().get(0).favorites.list()).isEmpty();
        assertThat(counter.count()).isEqualTo(3);
    }

    /** Two references to one model are two relations: both come when both are named, and one when one is. */
    @Test
    void referencesToOneModelAreKeptApart() {
        User charlie = db.insert(new User("charlie"));
        User huey = db.insert(new User("huey"));
        User zaizee = db.insert(new User("zaizee"));
        db.insertAll(List.of(
                new Relationship(charlie, huey),
                new Relationship(charlie, zaizee),
                new Relationship(huey, charlie),
                new Relationship(zaizee, charlie)));
        counter.reset();
        User both = db.select(USER)
                .prefetch(
                        USER.outgoing.orderBy(RELATIONSHIP.id).prefetch(RELATIONSHIP.to),
                        USER.incoming.orderBy(RELATIONSHIP.id).prefetch(RELATIONSHIP.from))
                .where(USER.name.eq("charlie"))
                .one();
        assertThat(both.outgoing.stream().map(to -> to.to.get().name)).containsExactly("huey", "zaizee");
        assertThat(both.incoming.stream().map(from -> from.from.get().name)).containsExactly("huey", "zaizee");
        assertThat(counter.count()).isEqualTo(3);
        User one = db.select(USER)
                .prefetch(USER.outgoing)
                .where(USER.name.eq("charlie"))
                .one();
        assertThat(one.outgoing.isLoaded()).isTrue();
        assertThat(one.incoming.isLoaded()).isFalse();
    }

    /** One table reached on two ways: who likes a tweet, and who has written it. */
    @Test
    void oneTableIsReachedOnTwoWays() {
        new Crowd(db);
        counter.reset();
        List<String> likes = db
                .select(FAVORITE)
                .prefetch(FAVORITE.user, FAVORITE.tweet.prefetch(TWEET.user))
                .orderBy(FAVORITE.id)
                .list()
                .stream()
                .map(like -> like.user.get() + " " + like.tweet.get() + " "
                        + like.tweet.get().user.get())
                .toList();
        assertThat(likes).containsExactly("huey woof mickey", "mickey meow huey", "mickey purr huey");
        assertThat(counter.count()).isEqualTo(1);
    }

    /** Outer joins behind outer joins: an event without a venue has no city either, and is there all the same. */
    @Test
    void chainsOfReferencesMayEndEarly() {
        City topeka = db.insert(new City(null, "Topeka"));
        Venue house = db.insert(new Venue(null, "House", Ref.of(topeka), Ref.of(topeka)));
        Venue nowhere = db.insert(new Venue(null, "Nowhere", Ref.of(topeka), null));
        db.insert(new Event(null, "House Party", Ref.of(house)));
        db.insert(new Event(null, "Holiday", null));
        db.insert(new Event(null, "Nowhere Party", Ref.of(nowhere)));
        counter.reset();
        List<Event> events = db.select(EVENT)
                .prefetch(EVENT.venue.prefetch(VENUE.city, VENUE.twin))
                .orderBy(EVENT.id)
                .list();
        assertThat(events.stream().map(PrefetchGraphContract::cities).toList())
                .containsExactly("House Party Topeka Topeka", "Holiday", "Nowhere Party Topeka -");
        assertThat(counter.count()).isEqualTo(1);
    }

    private static String cities(Event event) {
        if (event.venue() == null) {
            return event.name();
        }
        Venue venue = event.venue().get();
        String twin = venue.twin() == null ? "-" : venue.twin().get().name();
        return event.name() + " " + venue.city().get().name() + " " + twin;
    }

    @Test
    void collectionsBelowReferencesAndReferencesBelowCollections() {
        new Shelf(db);
        counter.reset();
        Book mort = db.select(BOOK)
                .prefetch(BOOK.author.prefetch(AUTHOR.books.orderBy(BOOK.title).prefetch(BOOK.editor)))
                .where(BOOK.title.eq("Mort"))
                .one();
        List<Book> books = mort.author.get().books.list();
        assertThat(books).extracting(book -> book.title).containsExactly("Mort", "Small Gods");
        assertThat(Objects.requireNonNull(books.get(1).editor).get().name).isEqualTo("Ursula");
        assertThat(counter.count()).isEqualTo(2);
    }

    @Test
    void aTableCanBePrefetchedWithItself() {
        Category root = db.insert(new Category("root", null));
        db.insert(new Category("b", root));
        db.insert(new Category("a", root));
        counter.reset();
        Category read = db.select(CATEGORY)
                .prefetch(CATEGORY.children.orderBy(CATEGORY.name), CATEGORY.parent)
                .where(CATEGORY.parent.isNull())
                .one();
        assertThat(read.parent).isNull();
        assertThat(read.children.stream().map(child -> child.name)).containsExactly("a", "b");
        assertThat(counter.count()).isEqualTo(2);
        Category child = db.select(CATEGORY)
                .prefetch(CATEGORY.parent)
                .where(CATEGORY.name.eq("a"))
                .one();
        assertThat(Objects.requireNonNull(child.parent).get().name).isEqualTo("root");
    }

    /** What was loaded can be walked through without any further statement. */
    @Test
    void theLoadedGraphAsksNothingMore() {
        new Crowd(db);
        List<User> users = db.select(USER)
                .prefetch(USER.tweets.prefetch(TWEET.favorites.prefetch(FAVORITE.user), TWEET.user))
                .list();
        counter.reset();
        for (User user : users) {
            for (Tweet tweet : user.tweets) {
                assertThat(tweet.user.get().name).isEqualTo(user.name);
                for (Favorite favorite : tweet.favorites) {
                    assertThat(favorite.user.get().name).isNotEqualTo(user.name);
                }
            }
        }
        assertThat(counter.count()).isZero();
    }
}
