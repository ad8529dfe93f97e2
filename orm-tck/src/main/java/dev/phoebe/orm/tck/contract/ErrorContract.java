package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.CounterTable.COUNTER;
import static dev.phoebe.orm.tck.model.CountryTable.COUNTRY;
import static dev.phoebe.orm.tck.model.CustomerTable.CUSTOMER;
import static dev.phoebe.orm.tck.model.EnrollmentTable.ENROLLMENT;
import static dev.phoebe.orm.tck.model.FavoriteTable.FAVORITE;
import static dev.phoebe.orm.tck.model.PairTable.PAIR;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.CheckViolationException;
import dev.phoebe.orm.error.ConnectionException;
import dev.phoebe.orm.error.ConstraintViolationException;
import dev.phoebe.orm.error.ForeignKeyViolationException;
import dev.phoebe.orm.error.NotNullViolationException;
import dev.phoebe.orm.error.OrmException;
import dev.phoebe.orm.error.RetryableException;
import dev.phoebe.orm.error.SqlException;
import dev.phoebe.orm.error.SqlSyntaxException;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Country;
import dev.phoebe.orm.tck.model.Course;
import dev.phoebe.orm.tck.model.Customer;
import dev.phoebe.orm.tck.model.Enrollment;
import dev.phoebe.orm.tck.model.Favorite;
import dev.phoebe.orm.tck.model.Pair;
import dev.phoebe.orm.tck.model.Review;
import dev.phoebe.orm.tck.model.Tag;
import dev.phoebe.orm.tck.model.Tweet;
import dev.phoebe.orm.tck.model.User;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a database refuses is an error of a type of its own, with the statement and without the values. */
public abstract class ErrorContract extends Contract {

    private <E extends SqlException> E thrown(Class<E> type, ThrowingCallable work) {
        Throwable[] thrown = new Throwable[1];
        assertThatThrownBy(work).isInstanceOf(type).satisfies(e -> thrown[0] = e);
        E error = type.cast(thrown[0]);
        assertThat(error).isInstanceOf(OrmException.class).hasRootCauseInstanceOf(SQLException.class);
        assertThat(error.sql()).isNotNull();
        assertThat(error).hasMessageContaining(db.dialect().name()).hasMessageContaining(String.valueOf(error.sql()));
        assertThat(connectionsInUse()).isZero();
        return error;
    }

    private static String constraint(ConstraintViolationException error) {
        return String.valueOf(error.constraint());
    }

    @Test
    void aTakenValueNamesItsKey() {
        db.insert(new Pair("a", "b"));
        UniqueViolationException error = thrown(UniqueViolationException.class, () -> db.insert(new Pair("c", "b")));
        assertThat(constraint(error)).containsIgnoringCase("pair").containsIgnoringCase("value");
        assertThat(constraint(thrown(UniqueViolationException.class, () -> db.insert(new Pair("a", "d")))))
                .containsIgnoringCase("key");
        assertThat(error.sql()).contains("insert into pair");
        assertThat(error).isNotInstanceOf(RetryableException.class);
    }

    @Test
    void aTakenKeyIsATakenValueToo() {
        Pair pair = db.insert(new Pair("a", "b"));
        thrown(UniqueViolationException.class, () -> db.insert(new Pair(pair.id(), "c", "d")));
        Pair other = db.insert(new Pair("e", "f"));
        thrown(
                UniqueViolationException.class,
                () -> db.update(PAIR)
                        .set(PAIR.id, pair.id())
                        .where(PAIR.id.eq(other.id()))
                        .execute());
    }

    @Test
    void aTakenKeyIsToldByItsProperties() {
        db.insert(new Pair("a", "b"));
        UniqueViolationException error = thrown(UniqueViolationException.class, () -> db.insert(new Pair("c", "b")));
        assertThat(error.properties()).containsExactly("value");
        assertThat(error.violates(PAIR.value)).isTrue();
        assertThat(error.violates(PAIR.key)).isFalse();
        assertThat(error.violates(PAIR.key, PAIR.value)).isFalse();
        assertThat(error.violates(CUSTOMER.email)).isFalse();
        assertThat(error.violates()).isFalse();
        db.insert(new Customer("Ann", "ann@example.org"));
        List<Customer> two = List.of(new Customer("Bob", "bob@example.org"), new Customer("Ann", "ann@example.org"));
        assertThat(thrown(UniqueViolationException.class, () -> db.insertAll(two))
                        .violates(CUSTOMER.email))
                .isTrue();
    }

    @Test
    void soArePrimaryKeysAndIndexes() {
        Pair pair = db.insert(new Pair("a", "b"));
        UniqueViolationException primary =
                thrown(UniqueViolationException.class, () -> db.insert(new Pair(pair.id(), "c", "d")));
        assertThat(primary.properties()).containsExactly("id");
        assertThat(primary.violates(PAIR.id)).isTrue();
        assertThat(primary.violates(COUNTRY.code)).isFalse();
        db.insert(new Country("NO", "Norway"));
        assertThat(thrown(UniqueViolationException.class, () -> db.insert(new Country("NO", "Norge")))
                        .violates(COUNTRY.code))
                .isTrue();
        User user = db.insert(new User("gargie"));
        Course course = db.insert(new Course("math"));
        db.insert(new Enrollment(user, course, 1));
        UniqueViolationException composite =
                thrown(UniqueViolationException.class, () -> db.insert(new Enrollment(user, course, 2)));
        assertThat(composite.properties()).containsExactly("user", "course");
        assertThat(composite.violates(ENROLLMENT.course, ENROLLMENT.user)).isTrue();
        Tweet tweet = db.insert(new Tweet(user, "meow"));
        db.insert(new Favorite(user, tweet));
        assertThat(thrown(UniqueViolationException.class, () -> db.insert(new Favorite(user, tweet)))
                        .violates(FAVORITE.user, FAVORITE.tweet))
                .isTrue();
    }

    @Test
    void aMissingRowIsAForeignKey() {
        Book book = db.insert(new Book("Tehanu", db.insert(new Author("Ursula"))));
        ForeignKeyViolationException error = thrown(
                ForeignKeyViolationException.class,
                () -> db.update(BOOK)
                        .set(BOOK.author, -1L)
                        .where(BOOK.id.eq(book.id))
                        .execute());
        assertThat(error.sql()).contains("update book");
    }

    @Test
    void aRowThatIsNeededIsAForeignKeyToo() {
        Author author = db.insert(new Author("Ursula"));
        db.insert(new Book("Tehanu", author));
        thrown(ForeignKeyViolationException.class, () -> db.delete(author));
    }

    @Test
    void aMissingValueNamesItsColumn() {
        NotNullViolationException error = thrown(
                NotNullViolationException.class,
                () -> db.insert(COUNTER)
                        .set(COUNTER.name, "pages")
                        .set(COUNTER.hits, 1)
                        .execute());
        assertThat(constraint(error)).isEqualToIgnoringCase("misses");
        db.insert(new Tag("a"));
        Expression<String> nothing =
                db.select(AUTHOR.name).where(AUTHOR.id.lt(0)).asValue();
        assertThat(constraint(thrown(
                        NotNullViolationException.class,
                        () -> db.update(TAG).set(TAG.name, nothing).all().execute())))
                .isEqualToIgnoringCase("name");
    }

    @Test
    void aCheckNamesItself() {
        Book book = db.insert(new Book("Tehanu", db.insert(new Author("Ursula"))));
        assertThat(constraint(thrown(
                        CheckViolationException.class,
                        () -> db.update(BOOK).set(BOOK.stock, -1).all().execute())))
                .containsIgnoringCase("book_stock_not_negative");
        Customer ann = db.insert(new Customer("Ann", "ann@example.org"));
        assertThat(constraint(thrown(CheckViolationException.class, () -> db.insert(new Review(book, ann, 6)))))
                .containsIgnoringCase("review_stars_range");
    }

    @Test
    void whatDoesNotExistIsSyntax() {
        db.schema().drop(List.of(PAIR));
        try {
            thrown(SqlSyntaxException.class, () -> db.select(PAIR).list());
        } finally {
            db.createTables();
        }
    }

    /** A message may end up in a log or before a client's eyes: what the program wrote into the row does not. */
    @Test
    void valuesStayOutOfTheMessage() {
        db.insert(new Tag("secret"));
        assertThat(thrown(UniqueViolationException.class, () -> db.insert(new Tag("secret"))))
                .hasMessageNotContaining("secret");
        assertThat(thrown(
                        UniqueViolationException.class,
                        () -> db.insertAll(List.of(new Tag("other"), new Tag("secret")))))
                .hasMessageNotContaining("secret");
    }

    @Test
    void afterAnErrorTheNextStatementRuns() {
        db.insert(new Tag("a"));
        for (int i = 0; i < 20; i++) {
            thrown(UniqueViolationException.class, () -> db.insert(new Tag("a")));
        }
        assertThat(db.insert(new Tag("b")).id()).isNotNull();
        assertThat(db.select(TAG).count()).isEqualTo(2);
    }

    @Test
    void batchesTellWhatWasWrong() {
        db.insert(new Pair("a", "taken"));
        assertThat(constraint(thrown(
                        UniqueViolationException.class,
                        () -> db.insertAll(List.of(new Pair("b", "1"), new Pair("c", "taken"), new Pair("d", "2"))))))
                .containsIgnoringCase("value");
        assertThat(db.select(PAIR).count()).isEqualTo(1);
    }

    /** A pool that has no connection left says so in time; as soon as one comes back, work goes on. */
    @Test
    void anEmptyPoolIsAConnectionError() throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(fresh().url());
        config.setUsername(fresh().user());
        config.setPassword(fresh().password());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(250);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        HikariDataSource pool = new HikariDataSource(config);
        try {
            Database small = Database.builder(pool).ambient(false).build();
            small.atomic(() -> {
                small.insert(new Tag("lost"));
                Future<Long> other = thread.submit(() -> small.select(TAG).count());
                assertThatThrownBy(other::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(ConnectionException.class);
            });
            assertThat(thread.submit(() -> small.select(TAG).count()).get()).isEqualTo(1);
            pool.close();
            assertThatThrownBy(() -> small.select(TAG).count()).isInstanceOf(ConnectionException.class);
            assertThatThrownBy(() -> small.atomic(() -> small.select(TAG).count()))
                    .isInstanceOf(ConnectionException.class);
        } finally {
            pool.close();
            thread.shutdownNow();
        }
    }
}
