package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.CourseTable.COURSE;
import static dev.phoebe.orm.tck.model.EmployeeTable.EMPLOYEE;
import static dev.phoebe.orm.tck.model.EnrollmentTable.ENROLLMENT;
import static dev.phoebe.orm.tck.model.FavoriteTable.FAVORITE;
import static dev.phoebe.orm.tck.model.OrderLineTable.ORDER_LINE;
import static dev.phoebe.orm.tck.model.PurchaseOrderTable.PURCHASE_ORDER;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static dev.phoebe.orm.tck.model.TweetTable.TWEET;
import static dev.phoebe.orm.tck.model.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.page.CursorPage;
import dev.phoebe.orm.page.CursorRequest;
import dev.phoebe.orm.page.PageRequest;
import dev.phoebe.orm.page.Slice;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.BookTable;
import dev.phoebe.orm.tck.model.Course;
import dev.phoebe.orm.tck.model.Customer;
import dev.phoebe.orm.tck.model.Employee;
import dev.phoebe.orm.tck.model.Enrollment;
import dev.phoebe.orm.tck.model.Favorite;
import dev.phoebe.orm.tck.model.OrderLine;
import dev.phoebe.orm.tck.model.PurchaseOrder;
import dev.phoebe.orm.tck.model.Tag;
import dev.phoebe.orm.tck.model.Tweet;
import dev.phoebe.orm.tck.model.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Relations of some of the rows only, and only some of the related rows: pages, first rows of each parent, projections. */
public abstract class PrefetchPartContract extends Contract {

    private record Pair<A, B>(A one, B other) {}

    private static List<String> strings(Iterable<?> rows) {
        List<String> strings = new ArrayList<>();
        rows.forEach(row -> strings.add(String.valueOf(row)));
        return strings;
    }

    // ---- the first rows of each parent

    /** A row with a key of several columns is found by all of them. */
    @Test
    void theFirstRowsHaveKeysOfSeveralColumns() {
        Customer ann = db.insert(new Customer("Ann", "ann@example.org"));
        Book book = db.insert(new Book("Tehanu", db.insert(new Author("Ursula"))));
        for (int i = 0; i < 3; i++) {
            PurchaseOrder order = db.insert(new PurchaseOrder(ann));
            for (int line = 0; line < 2 * i; line++) {
                db.insert(new OrderLine(order, line, book, String.valueOf(line / 2)));
            }
        }
        counter.reset();
        List<PurchaseOrder> orders = db.select(PURCHASE_ORDER)
                .prefetch(PURCHASE_ORDER
                        .lines
                        .orderBy(ORDER_LINE.amount.desc())
                        .limitPerParent(3)
                        .prefetch(ORDER_LINE.book.prefetch(BOOK.author)))
                .list();
        assertThat(counter.count()).isEqualTo(2);
        assertThat(orders.stream()
                        .map(order ->
                                order.lines.stream().map(line -> line.position).toList())
                        .toList())
                .containsExactlyInAnyOrder(List.of(), List.of(0, 1), List.of(2, 3, 0));
        for (PurchaseOrder order : orders) {
            assertThat(order.lines)
                    .allMatch(line -> order.id.equals(line.order.id())
                            && line.book.get().author.get().name.equals("Ursula"));
        }
        assertThat(counter.count()).isEqualTo(2);
    }

    /** Who is equal in the order stands in that of the key, and so the same rows are the first each time. */
    @Test
    void theFirstRowsAmongEqualOnes() {
        User huey = db.insert(new User("huey"));
        User mickey = db.insert(new User("mickey"));
        for (int i = 0; i < 12; i++) {
            db.insert(new Tweet(i % 2 == 0 ? huey : mickey, i < 4 ? "late" : "early"));
        }
        counter.reset();
        List<User> users = db.select(USER)
                .prefetch(USER.tweets
                        .where(TWEET.id.gt(0))
                        .orderBy(TWEET.content)
                        .limitPerParent(3)
                        .prefetch(TWEET.favorites))
                .orderBy(USER.id)
                .list();
        assertThat(counter.count()).isEqualTo(3);
        for (User user : users) {
            List<Long> all = db.select(TWEET.id)
                    .where(TWEET.user.is(user), TWEET.content.eq("early"))
                    .orderBy(TWEET.id)
                    .list();
            assertThat(user.tweets.stream().map(tweet -> tweet.id)).isEqualTo(all.subList(0, 3));
        }
    }

    /** A row that belongs to several parents counts for each of them, and the limit is one of each level. */
    @Test
    void theFirstRowsOfParentsThatShareThem() {
        User huey = db.insert(new User("huey"));
        User mickey = db.insert(new User("mickey"));
        User zaizee = db.insert(new User("zaizee"));
        List<Course> courses = db.insertAll(List.of(new Course("art"), new Course("biology"), new Course("chess")));
        db.links(USER.courses, huey).add(courses.toArray(Course[]::new));
        db.links(USER.courses, mickey).add(courses.get(1), courses.get(2));
        counter.reset();
        Select<User> users = db.select(USER).orderBy(USER.name);
        List<User> read = users.prefetch(USER.courses
                        .orderBy(COURSE.name.desc())
                        .limitPerParent(2)
                        .prefetch(COURSE.users.orderBy(USER.name).limitPerParent(1)))
                .list();
        assertThat(counter.count()).isEqualTo(3);
        assertThat(read.stream().map(user -> strings(user.courses)).toList())
                .containsExactly(List.of("chess", "biology"), List.of("chess", "biology"), List.of());
        assertThat(read.get(1).courses).allMatch(course -> strings(course.users).equals(List.of("huey")));
        assertThat(counter.count()).isEqualTo(3);
        List<User> filtered = users.prefetch(USER.courses
                        .where(COURSE.name.ne("chess"), COURSE.users.any(USER.id.eq(mickey.id)))
                        .limitPerParent(5))
                .list();
        assertThat(filtered.stream().map(user -> strings(user.courses)).toList())
                .containsExactly(List.of("biology"), List.of("biology"), List.of());
        db.insert(new Enrollment(zaizee, courses.get(0), 3));
        counter.reset();
        List<User> enrolled = users.prefetch(USER.enrollments
                        .orderBy(ENROLLMENT.grade.desc().nullsLast())
                        .limitPerParent(2)
                        .prefetch(ENROLLMENT.course))
                .list();
        assertThat(enrolled.stream().map(user -> user.enrollments.size()).toList())
                .containsExactly(2, 2, 1);
        assertThat(enrolled.get(0).enrollments)
                .extracting(row -> row.course.get().name)
                .containsExactly("art", "biology");
        assertThat(counter.count()).isEqualTo(2);
    }

    // ---- one table many times

    /** A tree: one more statement for each level downwards, and none at all upwards. */
    @Test
    void aTableLeadsToItselfAtAnyDepth() {
        Employee boss = db.insert(new Employee("1", null));
        for (int i = 0; i < 2; i++) {
            Employee second = db.insert(new Employee("1." + i, boss));
            for (int j = 0; j < 3; j++) {
                Employee third = db.insert(new Employee("1." + i + "." + j, second));
                db.insert(new Employee("1." + i + "." + j + ".0", third));
            }
        }
        counter.reset();
        Employee root = db.select(EMPLOYEE)
                .prefetch(EMPLOYEE.reports
                        .orderBy(EMPLOYEE.name)
                        .prefetch(EMPLOYEE.reports
                                .orderBy(EMPLOYEE.name.desc())
                                .limitPerParent(2)
                                .prefetch(EMPLOYEE.reports, EMPLOYEE.boss.prefetch(EMPLOYEE.boss))))
                .where(EMPLOYEE.boss.isNull())
                .one();
        List<String> seen = new ArrayList<>();
        for (Employee second : root.reports) {
            for (Employee third : second.reports) {
                Employee above = Objects.requireNonNull(third.boss).get();
                seen.add(third.name + " " + above.name + " "
                        + Objects.requireNonNull(above.boss).get().name + " " + third.reports.size());
            }
        }
        assertThat(seen).containsExactly("1.0.2 1.0 1 1", "1.0.1 1.0 1 1", "1.1.2 1.1 1 1", "1.1.1 1.1 1 1");
        assertThat(counter.count()).isEqualTo(4);
        Employee leaf = db.select(EMPLOYEE)
                .prefetch(EMPLOYEE.boss.prefetch(EMPLOYEE.boss.prefetch(EMPLOYEE.boss.prefetch(EMPLOYEE.boss))))
                .where(EMPLOYEE.name.eq("1.1.2.0"))
                .one();
        int depth = 0;
        for (Employee e = leaf; e.boss != null; e = e.boss.get()) {
            depth++;
        }
        assertThat(depth).isEqualTo(3);
        assertThat(counter.count()).isEqualTo(5);
    }

    @Test
    void twoRelationsToOneTable() {
        new Shelf(db);
        counter.reset();
        List<Author> authors = db.select(AUTHOR)
                .prefetch(
                        AUTHOR.books.orderBy(BOOK.price.desc()).limitPerParent(1),
                        AUTHOR.edited
                                .where(BOOK.price.lt(11))
                                .orderBy(BOOK.title)
                                .prefetch(BOOK.author))
                .orderBy(AUTHOR.name)
                .list();
        assertThat(authors.stream().map(author -> strings(author.books)).toList())
                .containsExactly(List.of(), List.of("Small Gods"), List.of("The Dispossessed"));
        assertThat(authors.stream().map(author -> strings(author.edited)).toList())
                .containsExactly(List.of(), List.of("Tehanu"), List.of("Small Gods"));
        assertThat(authors.get(1).edited.list().get(0).author.get().name).isEqualTo("Ursula");
        assertThat(counter.count()).isEqualTo(3);
    }

    // ---- some of the parents

    @Test
    void pagesOfEveryKind() {
        Shelf shelf = new Shelf(db);
        List<Tag> tags = db.insertAll(List.of(new Tag("a"), new Tag("b"), new Tag("c")));
        for (Book book : List.of(shelf.mort, shelf.gods, shelf.tehanu, shelf.earthsea)) {
            db.links(BOOK.tags, book).add(tags.toArray(Tag[]::new));
        }
        Select<Book> books = db.select(BOOK)
                .prefetch(BOOK.author, BOOK.tags.orderBy(TAG.name.desc()).limitPerParent(2), BOOK.reviews)
                .orderBy(BOOK.title);
        counter.reset();
        Slice<Book> slice = books.slice(PageRequest.of(1, 2));
        check(slice.content(), "Small Gods by Terry [c, b]", "Tehanu by Ursula [c, b]");
        assertThat(counter.count()).isEqualTo(3);
        counter.reset();
        check(books.page(PageRequest.of(1, 2)).content(), "Small Gods by Terry [c, b]", "Tehanu by Ursula [c, b]");
        assertThat(counter.count()).isEqualTo(4);
        counter.reset();
        Select<Book> byAuthor =
                books.orderBy(BOOK.author().name.desc(), BOOK.title.lower().asc());
        CursorPage<Book> first = byAuthor.page(CursorRequest.first(2));
        check(first.content(), "A Wizard of Earthsea by Ursula [c, b]", "Tehanu by Ursula [c, b]");
        check(
                byAuthor.page(new CursorRequest(2, first.next(), null)).content(),
                "The Dispossessed by Ursula []",
                "Mort by Terry [c, b]");
        assertThat(counter.count()).isEqualTo(6);
        counter.reset();
        check(books.limit(1).offset(1).list(), "Mort by Terry [c, b]");
        assertThat(counter.count()).isEqualTo(3);
    }

    private void check(List<Book> books, String... expected) {
        int before = counter.count();
        assertThat(books)
                .extracting(book -> book + " by " + book.author.get() + " "
                        + book.tags.stream().map(Tag::name).toList())
                .containsExactly(expected);
        assertThat(books).allMatch(book -> book.reviews.list().isEmpty());
        assertThat(counter.count()).isEqualTo(before);
    }

    /** Who is found by a key is selected by it where relations are to come too. */
    @Test
    void oneRowByItsKey() {
        Shelf shelf = new Shelf(db);
        counter.reset();
        Author ursula = db.select(AUTHOR)
                .where(AUTHOR.id.eq(shelf.ursula.id))
                .prefetch(AUTHOR.books.orderBy(BOOK.title), AUTHOR.country)
                .one();
        assertThat(strings(ursula.books)).containsExactly("A Wizard of Earthsea", "Tehanu", "The Dispossessed");
        assertThat(Objects.requireNonNull(ursula.country).get().name).isEqualTo("America");
        assertThat(counter.count()).isEqualTo(2);
    }

    // ---- tables in projections

    /** Relations belong to the table that was named, not to another one with a relation of the same name. */
    @Test
    void tablesInAProjectionAreKeptApart() {
        Crowd crowd = new Crowd(db);
        counter.reset();
        Pair<Tweet, Favorite> pair = db.select(as(Pair<Tweet, Favorite>::new, TWEET, FAVORITE))
                .from(TWEET)
                .join(TWEET.favorites)
                .prefetchOf(TWEET, TWEET.user, TWEET.favorites)
                .where(TWEET.id.eq(crowd.woof.id))
                .one();
        assertThat(counter.count()).isEqualTo(2);
        assertThat(pair.one.user.get().name).isEqualTo("mickey");
        assertThat(pair.one.favorites.size()).isEqualTo(1);
        assertThat(counter.count()).isEqualTo(2);
        assertThat(pair.other.user.get().name).isEqualTo("huey");
        assertThat(counter.count()).isEqualTo(3);
    }

    /** What is said of one table does not take back what was said of another. */
    @Test
    void tablesInAProjectionHaveEachTheirOwn() {
        Crowd crowd = new Crowd(db);
        counter.reset();
        Pair<Tweet, Favorite> pair = db.select(as(Pair<Tweet, Favorite>::new, TWEET, FAVORITE))
                .from(TWEET)
                .join(TWEET.favorites)
                .prefetchOf(TWEET, TWEET.user)
                .prefetchOf(FAVORITE, FAVORITE.user)
                .prefetchOf(TWEET, TWEET.favorites)
                .where(TWEET.id.eq(crowd.woof.id))
                .one();
        assertThat(pair.one.user.get().name).isEqualTo("mickey");
        assertThat(pair.other.user.get().name).isEqualTo("huey");
        assertThat(pair.one.favorites.size()).isEqualTo(1);
        assertThat(counter.count()).isEqualTo(2);
    }

    /** Where relations are chosen while the program runs, javac cannot tell. */
    @Test
    void aRelationOfAnotherTableIsRefused() {
        assertThatThrownBy(() -> db.select(as(Pair<Tweet, Favorite>::new, TWEET, FAVORITE))
                        .from(TWEET)
                        .join(TWEET.favorites)
                        .prefetchOf(TWEET, List.of(FAVORITE.user))
                        .list())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("cannot be prefetched with rows of");
        assertThat(counter.count()).isZero();
    }

    @Test
    void twoOccurrencesInAProjectionAreKeptApart() {
        Shelf shelf = new Shelf(db);
        Tag tag = db.insert(new Tag("a"));
        db.links(BOOK.tags, shelf.tehanu).add(tag);
        BookTable other = BOOK.as("other");
        counter.reset();
        Pair<Book, Book> pair = db.select(as(Pair<Book, Book>::new, BOOK, other))
                .from(BOOK)
                .join(other, other.author.ne(BOOK.author))
                .prefetchOf(BOOK, BOOK.author, BOOK.editor, BOOK.tags)
                .where(BOOK.id.eq(shelf.tehanu.id), other.id.eq(shelf.gods.id))
                .one();
        assertThat(pair.one.author.get().name).isEqualTo("Ursula");
        assertThat(Objects.requireNonNull(pair.one.editor).get().name).isEqualTo("Terry");
        assertThat(pair.one.tags.list()).containsExactly(tag);
        assertThat(counter.count()).isEqualTo(2);
        assertThat(pair.other.author.get().name).isEqualTo("Terry");
        assertThat(Objects.requireNonNull(pair.other.editor).get().name).isEqualTo("Ursula");
        assertThat(pair.other.tags.list()).isEmpty();
    }

    /** A table that an outer join may not find has its relations where it is there. */
    @Test
    void aTableThatMayBeMissing() {
        new Shelf(db);
        counter.reset();
        List<String> rows = db
                .select(as(Pair<Author, Book>::new, AUTHOR, BOOK))
                .from(AUTHOR)
                .leftJoin(BOOK, BOOK.author.eq(AUTHOR.id), BOOK.price.gt(9))
                .prefetchOf(BOOK, BOOK.editor, BOOK.tags)
                .orderBy(AUTHOR.name, BOOK.title)
                .list()
                .stream()
                .map(pair -> pair.one + " " + (pair.other == null ? "-" : pair.other + " " + editor(pair.other)))
                .toList();
        assertThat(rows).containsExactly("Nobody -", "Terry -", "Ursula Tehanu Terry", "Ursula The Dispossessed Terry");
        assertThat(counter.count()).isEqualTo(2);
    }

    private static String editor(Book book) {
        assertThat(book.tags.isLoaded()).isTrue();
        Ref<Author> editor = book.editor;
        return editor == null ? "" : editor.get().name;
    }
}
