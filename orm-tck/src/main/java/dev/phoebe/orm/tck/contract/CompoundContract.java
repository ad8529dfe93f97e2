package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.caseWhen;
import static dev.phoebe.orm.expr.Expressions.coalesce;
import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Expressions.exists;
import static dev.phoebe.orm.expr.Expressions.value;
import static dev.phoebe.orm.expr.Functions.greatest;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.FavoriteTable.FAVORITE;
import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static dev.phoebe.orm.tck.model.TweetTable.TWEET;
import static dev.phoebe.orm.tck.model.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.TooManyRowsException;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.query.DerivedTable;
import dev.phoebe.orm.query.Query;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Sample;
import dev.phoebe.orm.tck.model.TweetTable;
import dev.phoebe.orm.tck.model.User;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Union, intersect, except: as sets have it, however they are nested. */
public abstract class CompoundContract extends Contract {

    private Select<String> low;
    private Select<String> high;
    private Select<String> some;

    @BeforeEach
    void fill() {
        db.insertAll(
                IntStream.rangeClosed(1, 7).mapToObj(i -> new User("u" + i)).toList());
        low = names("u1", "u2", "u3", "u4", "u5");
        high = names("u3", "u4", "u5", "u6", "u7");
        some = names("u2", "u3", "u7");
        counter.reset();
    }

    private Select<String> names(String... names) {
        return db.select(USER.name).where(USER.name.in(names));
    }

    private static void assertRows(Query<String> query, String... names) {
        assertThat(query.list()).containsExactlyInAnyOrder(names);
    }

    @Test
    void rowsOfEither() {
        assertRows(low.union(high), "u1", "u2", "u3", "u4", "u5", "u6", "u7");
        assertRows(some.unionAll(some), "u2", "u3", "u7", "u2", "u3", "u7");
        assertThat(counter.count()).isEqualTo(2);
    }

    @Test
    void rowsOfBoth() {
        assertRows(low.intersect(high), "u3", "u4", "u5");
    }

    @Test
    void rowsThatTheOtherHasNot() {
        assertRows(low.except(high), "u1", "u2");
    }

    /** What is nested is done first, on every database. */
    @Test
    void nestingIsKept() {
        assertRows(low.union(high).intersect(some), "u2", "u3", "u7");
        assertRows(low.union(high.intersect(some)), "u1", "u2", "u3", "u4", "u5", "u7");
        assertRows(low.except(high.except(some)), "u1", "u2", "u3");
        assertRows(low.except(high.union(some)), "u1");
        assertRows(low.union(high).intersect(some).union(high.except(some)), "u2", "u3", "u7", "u4", "u5", "u6");
        assertRows(low.intersect(high).union(some).except(names("u3")), "u2", "u4", "u5", "u7");
        assertRows(low.union(high).orderBy(USER.name.desc()).limit(2).except(some), "u6");
    }

    @Test
    void equalRowsAreCountedWhereTheDatabaseCan() {
        Select<Integer> five = db.select(SAMPLE.counter).where(SAMPLE.value.lt(5));
        Select<Integer> two = db.select(SAMPLE.counter).where(SAMPLE.value.lt(2));
        if (!db.dialect().supports(Feature.INTERSECT_ALL)) {
            assertRefused(Feature.INTERSECT_ALL, () -> five.intersectAll(two).list());
            assertRefused(Feature.EXCEPT_ALL, () -> five.exceptAll(two).list());
            return;
        }
        db.insertAll(IntStream.range(0, 5).mapToObj(i -> new Sample(1, i)).toList());
        assertThat(five.intersectAll(two).list()).containsExactly(1, 1);
        assertThat(five.exceptAll(two).list()).containsExactly(1, 1, 1);
    }

    /** The two greatest of the low ones and all of the high ones, either way round. */
    @Test
    void orderAndLimitOfAMemberAreItsOwn() {
        Select<String> firstFour = names("u1", "u2", "u3", "u4");
        Select<String> lastThree = names("u5", "u6", "u7");
        Select<String> top = firstFour.orderBy(USER.name.desc()).limit(2);
        assertRows(top.union(lastThree), "u3", "u4", "u5", "u6", "u7");
        assertRows(lastThree.union(top), "u3", "u4", "u5", "u6", "u7");
        assertRows(firstFour.orderBy(USER.name).offset(2).union(lastThree), "u3", "u4", "u5", "u6", "u7");
        assertThat(lastThree.union(top).orderBy(USER.name.desc()).limit(3).list())
                .containsExactly("u7", "u6", "u5");
        assertThat(top.union(lastThree).orderBy(USER.name).offset(1).limit(2).list())
                .containsExactly("u4", "u5");
    }

    @Test
    void nullsHaveTheirPlace() {
        new Shelf(db);
        Query<String> emails =
                db.select(AUTHOR.email).unionAll(db.select(AUTHOR.email).where(AUTHOR.name.eq("Terry")));
        assertThat(emails.union(db.select(USER.name).where(USER.name.eq("u1")))
                        .orderBy(AUTHOR.email.asc().nullsLast())
                        .list())
                .containsExactly("u1", "ursula@example.org", null);
        assertThat(emails.union(db.select(USER.name).where(USER.name.eq("u1")))
                        .orderBy(AUTHOR.email.desc().nullsFirst())
                        .list())
                .containsExactly(null, "ursula@example.org", "u1");
    }

    @Test
    void onlyWhatIsSelectedCanBeOrderedBy() {
        assertThatThrownBy(() -> low.union(high).orderBy(USER.name.lower()))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("select");
    }

    @Test
    void membersHaveTheSameNumberOfColumns() {
        Select<Object> one = Select.of(as(name -> (Object) name, USER.name));
        Select<Object> two = Select.of(as((id, name) -> (Object) name, USER.id, USER.name));
        assertThatThrownBy(() -> one.union(two))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("the first has 1, the second 2");
        assertThat(counter.count()).isZero();
    }

    @Test
    void rowsMayBeModels() {
        new Shelf(db);
        counter.reset();
        List<Author> authors = db.select(AUTHOR)
                .where(AUTHOR.name.eq("Ursula"))
                .union(db.select(AUTHOR).where(AUTHOR.name.eq("Terry")))
                .orderBy(AUTHOR.name)
                .list();
        assertThat(authors).extracting(author -> author.name).containsExactly("Terry", "Ursula");
        assertThat(authors.get(0).books.list()).hasSize(2);
        assertThat(authors.get(1).books.list()).hasSize(3);
        assertThat(counter.count()).isEqualTo(2);
    }

    /** Relations are prefetched by the first member, and by the others in the same way. */
    @Test
    void relationsMayBePrefetched() {
        new Shelf(db);
        counter.reset();
        var cheap = db.select(BOOK).where(BOOK.price.lt(7)).prefetch(BOOK.author, BOOK.tags);
        var dear = db.select(BOOK).where(BOOK.price.gt(11)).prefetch(BOOK.author, BOOK.tags);
        assertThat(cheap.unionAll(dear).orderBy(BOOK.title).list())
                .extracting(book -> book.title + " by " + book.author.get().name)
                .containsExactly("Mort by Terry", "The Dispossessed by Ursula");
        assertThat(counter.count()).isEqualTo(2);
        var alone = db.select(BOOK).prefetch(BOOK.author);
        assertThatThrownBy(() -> db.select(BOOK).union(alone)).isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void terminalsAreThoseOfASelect() {
        assertThat(low.union(high).count()).isEqualTo(7);
        assertThat(low.union(high).countAtMost(3)).isEqualTo(3);
        assertThat(low.unionAll(high).count()).isEqualTo(10);
        assertThat(low.except(low).exists()).isFalse();
        assertThat(low.intersect(some).exists()).isTrue();
        assertThat(low.intersect(names("u1", "u9")).one()).isEqualTo("u1");
        assertThat(low.except(low).optional()).isEmpty();
        assertThat(low.union(high).orderBy(USER.name).first()).contains("u1");
        assertThatThrownBy(() -> low.union(high).one()).isInstanceOf(TooManyRowsException.class);
        try (Stream<String> rows = low.union(high).orderBy(USER.name.desc()).stream()) {
            assertThat(rows.limit(2)).containsExactly("u7", "u6");
        }
    }

    @Test
    void aCompoundIsASource() {
        DerivedTable all = low.unionAll(high).asTable("everybody");
        assertThat(db.select(as((name, times) -> name + " " + times, all.get(USER.name), count()))
                        .from(all)
                        .groupBy(all.get(USER.name))
                        .having(count().gt(1))
                        .orderBy(all.get(USER.name))
                        .list())
                .containsExactly("u3 2", "u4 2", "u5 2");
        assertThat(counter.count()).isEqualTo(1);
    }

    @Test
    void aCompoundIsAListForIn() {
        assertThat(db.select(USER.name)
                        .where(USER.name.in(low.intersect(some)))
                        .orderBy(USER.name)
                        .list())
                .containsExactly("u2", "u3");
    }

    /** Who has said something or liked something, by one correlated union. */
    @Test
    void aCompoundMayBeCorrelated() {
        Crowd crowd = new Crowd(db);
        counter.reset();
        TweetTable own = TWEET.as("own");
        assertThat(db.select(USER.name)
                        .where(USER.id.in(Select.of(own.user)
                                .where(own.user.eq(USER.id))
                                .union(Select.of(FAVORITE.user).where(FAVORITE.user.eq(USER.id)))))
                        .orderBy(USER.name)
                        .list())
                .containsExactly(crowd.huey.name, crowd.mickey.name);
        assertThat(db.select(USER.name)
                        .where(exists(Select.of(TWEET.id)
                                .where(TWEET.user.eq(USER.id))
                                .intersect(Select.of(FAVORITE.tweet).where(FAVORITE.user.ne(USER.id)))))
                        .list())
                .containsExactlyInAnyOrder(crowd.huey.name, crowd.mickey.name);
        assertThat(counter.count()).isEqualTo(2);
    }

    /** In whatever function they stand. */
    @Test
    void largeValuesStayWhole() {
        String large = "x".repeat(70_000);
        List<Expression<String>> expressions = List.of(
                value(large),
                coalesce(USER.name.nullIf(USER.name), value(large)),
                caseWhen(USER.name.isNotNull(), large).otherwise("a"),
                greatest(value("a"), value(large)),
                value(large).nullIf("a"),
                value("a").replace("a", large));
        for (Expression<String> expression : expressions) {
            assertThat(db.select(expression)
                            .from(USER)
                            .where(USER.name.eq("u1"))
                            .union(db.select(USER.name).where(USER.name.eq("u1")))
                            .list())
                    .extracting(String::length)
                    .containsExactlyInAnyOrder(70_000, 2);
        }
    }

    /** The rows of all members are read as those of the first, with its prefetches. */
    @Test
    void prefetchesOfTheFirstAlone() {
        Author author = db.insert(new Author("Terry"));
        db.insertAll(
                Stream.of("a", "b", "c").map(title -> new Book(title, author)).toList());
        var first = db.select(BOOK).where(BOOK.title.eq("a")).prefetch(BOOK.author, BOOK.tags);
        var second = db.select(BOOK).where(BOOK.title.eq("b"));
        var third = db.select(BOOK).where(BOOK.title.eq("c"));
        counter.reset();

        List<Book> books = first.union(second).union(third).orderBy(BOOK.title).list();

        assertThat(books).extracting(book -> book.title).containsExactly("a", "b", "c");
        assertThat(books).allSatisfy(book -> {
            assertThat(book.author.get().name).isEqualTo("Terry");
            assertThat(book.tags.list()).isEmpty();
        });
        assertThat(counter.count()).isEqualTo(2);
        assertThat(first.union(second).count()).isEqualTo(2);
        assertThat(first.union(second).limit(1).list()).hasSize(1);
    }
}
