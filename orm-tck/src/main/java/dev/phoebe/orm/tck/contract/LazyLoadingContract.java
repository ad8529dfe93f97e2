package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.CategoryTable.CATEGORY;
import static dev.phoebe.orm.tck.model.CustomerTable.CUSTOMER;
import static dev.phoebe.orm.tck.model.EventTable.EVENT;
import static dev.phoebe.orm.tck.model.OrderLineTable.ORDER_LINE;
import static dev.phoebe.orm.tck.model.PurchaseOrderTable.PURCHASE_ORDER;
import static dev.phoebe.orm.tck.model.TweetTable.TWEET;
import static dev.phoebe.orm.tck.model.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.NotFoundException;
import dev.phoebe.orm.error.RelationNotLoadedException;
import dev.phoebe.orm.error.UnsavedReferenceException;
import dev.phoebe.orm.load.LazyLoading;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Category;
import dev.phoebe.orm.tck.model.City;
import dev.phoebe.orm.tck.model.Customer;
import dev.phoebe.orm.tck.model.Event;
import dev.phoebe.orm.tck.model.OrderLine;
import dev.phoebe.orm.tck.model.PurchaseOrder;
import dev.phoebe.orm.tck.model.Tag;
import dev.phoebe.orm.tck.model.Tweet;
import dev.phoebe.orm.tck.model.User;
import dev.phoebe.orm.tck.model.Venue;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A relation that is touched before it was loaded is loaded for all rows of its result, in one statement. */
public abstract class LazyLoadingContract extends Contract {

    /** Reading the user of each tweet would be one statement a tweet elsewhere; it is one for all of them here. */
    @Test
    void aReferenceIsLoadedForAllRowsAtOnce() {
        new Crowd(db);
        counter.reset();
        List<Tweet> tweets = db.select(TWEET).orderBy(TWEET.id).list();
        assertThat(tweets)
                .extracting(tweet -> tweet.user.get().name)
                .containsExactly("huey", "huey", "huey", "mickey", "mickey");
        assertThat(counter.count()).isEqualTo(2);
    }

    @Test
    void aCollectionIsLoadedForAllRowsAtOnce() {
        new Crowd(db);
        counter.reset();
        List<User> users = db.select(USER).orderBy(USER.name).list();
        assertThat(users).extracting(user -> user.tweets.size()).containsExactly(3, 2, 0);
        assertThat(counter.count()).isEqualTo(2);
    }

    @Test
    void manyToManyIsLoadedForAllRowsAtOnce() {
        Shelf shelf = new Shelf(db);
        Tag fantasy = db.insert(new Tag("fantasy"));
        db.links(BOOK.tags, shelf.mort).add(fantasy);
        counter.reset();
        List<Book> books = db.select(BOOK).orderBy(BOOK.title).list();
        assertThat(books.stream().map(book -> book.tags.list()).toList())
                .containsExactly(List.of(), List.of(fantasy), List.of(), List.of(), List.of());
        assertThat(counter.count()).isEqualTo(2);
    }

    /** What is loaded together is a result of its own: its rows load their own relations together too. */
    @Test
    void theRowsThatWereLoadedAreSiblingsToo() {
        new Crowd(db);
        counter.reset();
        int likes = 0;
        for (User user : db.select(USER).list()) {
            for (Tweet tweet : user.tweets) {
                likes += tweet.favorites.size();
            }
        }
        assertThat(likes).isEqualTo(3);
        assertThat(counter.count()).isEqualTo(3);
    }

    @Test
    void relationsOfJoinedRowsAreLoadedTogether() {
        new Shelf(db);
        counter.reset();
        List<Book> books =
                db.select(BOOK).prefetch(BOOK.author).orderBy(BOOK.title).list();
        assertThat(books)
                .extracting(book ->
                        Objects.requireNonNull(book.author.get().country).get().code)
                .containsExactly("US", "GB", "GB", "US", "US");
        assertThat(counter.count()).isEqualTo(2);
    }

    @Test
    void treesAreLoadedLevelByLevel() {
        Category root = db.insert(new Category("root", null));
        for (int i = 0; i < 3; i++) {
            Category child = db.insert(new Category("child " + i, root));
            db.insert(new Category("grandchild " + i, child));
        }
        counter.reset();
        Category read = db.get(CATEGORY, "root");
        int names = 0;
        for (Category child : read.children) {
            names += child.children.size();
        }
        assertThat(names).isEqualTo(3);
        assertThat(counter.count()).isEqualTo(3);
    }

    @Test
    void referencesOfRecordsAreLoadedTogether() {
        City topeka = db.insert(new City(null, "Topeka"));
        Venue house = db.insert(new Venue(null, "House", Ref.of(topeka), null));
        db.insertAll(IntStream.range(0, 5)
                .mapToObj(i -> new Event(null, "Party", Ref.of(house)))
                .toList());
        counter.reset();
        assertThat(db.select(EVENT).list())
                .allMatch(event ->
                        Objects.requireNonNull(event.venue()).get().name().equals("House"));
        assertThat(counter.count()).isEqualTo(2);
    }

    @Test
    void whatWasLoadedStaysLoaded() {
        new Crowd(db);
        List<Tweet> tweets = db.select(TWEET).list();
        assertThat(tweets.get(0).user.isLoaded()).isFalse();
        assertThat(tweets.get(0).user.getIfLoaded()).isNull();
        tweets.get(1).user.get();
        counter.reset();
        assertThat(tweets).allMatch(tweet -> tweet.user.isLoaded() && tweet.user.getIfLoaded() != null);
        assertThat(counter.count()).isZero();
    }

    /** The key stands in the row itself. */
    @Test
    void theKeyOfAReferenceCostsNothing() {
        Crowd crowd = new Crowd(db);
        List<Tweet> tweets = db.select(TWEET).orderBy(TWEET.id).list();
        counter.reset();
        assertThat(tweets.get(0).user.id()).isEqualTo(crowd.huey.id);
        assertThat(tweets.get(0).user.id(Long.class)).isEqualTo(crowd.huey.id);
        assertThat(tweets.get(0).toString()).isEqualTo("meow");
        assertThat(tweets.get(0).user.toString()).contains(String.valueOf(crowd.huey.id));
        assertThat(counter.count()).isZero();
    }

    @Test
    void aRowThatIsGoneByNowIsNotFound() {
        Shelf shelf = new Shelf(db);
        Book tehanu = db.get(BOOK, shelf.tehanu.id);
        db.update(BOOK).set(BOOK.author, shelf.nobody.id).all().execute();
        db.update(BOOK).set(BOOK.editor, (Long) null).all().execute();
        db.delete(shelf.terry);
        assertThatThrownBy(() -> Objects.requireNonNull(tehanu.editor).get()).isInstanceOf(NotFoundException.class);
        assertThat(tehanu.author.get().name).isEqualTo("Ursula");
    }

    @Test
    void collectionsOfAnUnsavedRowAreAnError() {
        Author author = new Author("Ursula");
        assertThat(author.books).isNull();
        assertThatThrownBy(() -> db.select(BOOK).where(AUTHOR.books.of(author)).list())
                .isInstanceOf(UnsavedReferenceException.class)
                .hasMessageContaining("books")
                .hasMessageContaining("Author");
        assertThatThrownBy(() -> db.select(BOOK).where(BOOK.author.is(author)).list())
                .isInstanceOf(UnsavedReferenceException.class);
        assertThat(counter.count()).isZero();
    }

    /** After the insert the row has its collections, as if it had been read. */
    @Test
    void collectionsOfAnInsertedRowCanBeAsked() {
        Author author = db.insert(new Author("Ursula"));
        Book book = db.insert(new Book("Tehanu", author));
        counter.reset();
        assertThat(author.books.list()).extracting(read -> read.title).containsExactly("Tehanu");
        assertThat(book.tags.list()).isEmpty();
        assertThat(counter.count()).isEqualTo(2);
    }

    @Test
    void theRowsOfOneOwnerCanBeSelected() {
        Shelf shelf = new Shelf(db);
        assertThat(db.select(BOOK.title)
                        .where(AUTHOR.books.of(shelf.terry))
                        .orderBy(BOOK.title)
                        .list())
                .containsExactly("Mort", "Small Gods");
        assertThat(db.select(BOOK.title).where(AUTHOR.edited.of(shelf.ursula)).list())
                .containsExactly("Small Gods");
        assertThat(db.select(BOOK.title).where(BOOK.author.is(shelf.terry)).count())
                .isEqualTo(2);
    }

    @Test
    void collectionsCannotBeChanged() {
        new Crowd(db);
        User huey = db.select(USER).where(USER.name.eq("huey")).one();
        assertThatThrownBy(() -> huey.tweets.list().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void loadingCanBeForbidden() {
        new Crowd(db);
        Database strict = Database.builder(db.dataSource())
                .lazyLoading(LazyLoading.FORBID)
                .listener(counter)
                .ambient(false)
                .build();
        Tweet tweet = strict.select(TWEET).first().orElseThrow();
        User user = strict.select(USER).prefetch(USER.favorites).first().orElseThrow();
        counter.reset();
        assertThatThrownBy(tweet.user::get)
                .isInstanceOf(RelationNotLoadedException.class)
                .hasMessageContaining("Tweet.user")
                .hasMessageContaining("prefetch(TWEET.user)");
        assertThatThrownBy(user.tweets::list)
                .isInstanceOf(RelationNotLoadedException.class)
                .hasMessageContaining("prefetch(USER.tweets)");
        assertThat(user.favorites.list()).isNotNull();
        assertThat(tweet.user.id()).isNotNull();
        assertThat(counter.count()).isZero();
    }

    @Test
    void threadsThatTouchSiblingsLoadThemOnce() throws Exception {
        new Crowd(db);
        List<Tweet> tweets = db.select(TWEET).list();
        counter.reset();
        ExecutorService threads = Executors.newFixedThreadPool(5);
        try {
            List<Callable<String>> readers = tweets.stream()
                    .<Callable<String>>map(tweet -> () -> tweet.user.get().name)
                    .toList();
            for (Future<String> name : threads.invokeAll(readers)) {
                assertThat(name.get()).isIn("huey", "mickey");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(counter.count()).isEqualTo(1);
    }

    /** Nothing binds rows that were found one by one: each loads its own, once, whoever touches it first. */
    @Test
    void aRowThatWasFoundHasNoSiblings() throws Exception {
        Crowd crowd = new Crowd(db);
        Tweet meow = db.get(TWEET, crowd.meow.id);
        Tweet purr = db.get(TWEET, crowd.purr.id);
        User huey = db.get(USER, crowd.huey.id);
        counter.reset();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Set<User> loaded = Collections.newSetFromMap(new IdentityHashMap<>());
        try {
            for (Future<User> user : threads.invokeAll(Collections.nCopies(40, (Callable<User>) meow.user::get))) {
                loaded.add(user.get());
            }
            for (Future<List<Tweet>> tweets :
                    threads.invokeAll(Collections.nCopies(40, (Callable<List<Tweet>>) huey.tweets::list))) {
                assertThat(tweets.get()).hasSize(3);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(loaded).hasSize(1);
        assertThat(counter.count()).isEqualTo(2);
        assertThat(purr.user.isLoaded()).isFalse();
        assertThat(purr.user.get().name).isEqualTo("huey");
        assertThat(counter.count()).isEqualTo(3);
    }

    @Test
    void rowsThatWereReadInATransactionLoadAfterItToo() {
        new Crowd(db);
        List<Tweet> tweets = db.atomically(tx -> db.select(TWEET).list());
        assertThat(tweets).allMatch(tweet -> !tweet.user.get().name.isEmpty());
    }

    @Test
    void aTransactionLoadsWhatItHasChanged() {
        Crowd crowd = new Crowd(db);
        db.atomic(() -> {
            Tweet tweet = db.get(TWEET, crowd.meow.id);
            db.update(USER)
                    .set(USER.name, "Huey")
                    .where(USER.id.eq(crowd.huey.id))
                    .execute();
            assertThat(tweet.user.get().name).isEqualTo("Huey");
        });
    }

    @Test
    void keysMayBeOfAnyType() {
        Shelf shelf = new Shelf(db);
        Customer ann = db.insert(new Customer("Ann", "ann@example.org"));
        for (int i = 0; i < 3; i++) {
            PurchaseOrder order = db.insert(new PurchaseOrder(ann));
            db.insertAll(List.of(new OrderLine(order, 1, shelf.mort, "1"), new OrderLine(order, 2, shelf.gods, "2")));
        }
        counter.reset();
        List<OrderLine> lines = db.select(ORDER_LINE).list();
        assertThat(lines)
                .allMatch(line -> line.order.get().customer.get().getName().equals("Ann"));
        assertThat(counter.count()).isEqualTo(3);
        counter.reset();
        Customer read = db.select(CUSTOMER).one();
        assertThat(read.getOrders().stream()
                        .mapToInt(order -> order.lines.size())
                        .sum())
                .isEqualTo(6);
        assertThat(counter.count()).isEqualTo(3);
        List<Customer> latest = db.select(CUSTOMER)
                .prefetch(CUSTOMER.orders.orderBy(PURCHASE_ORDER.id.desc()).limitPerParent(1))
                .list();
        assertThat(latest.get(0).getOrders().list()).hasSize(1);
    }
}
