package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.query.Excluded.excluded;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.CounterTable.COUNTER;
import static dev.phoebe.orm.tck.model.CountryTable.COUNTRY;
import static dev.phoebe.orm.tck.model.CustomerTable.CUSTOMER;
import static dev.phoebe.orm.tck.model.FavoriteTable.FAVORITE;
import static dev.phoebe.orm.tck.model.PairTable.PAIR;
import static dev.phoebe.orm.tck.model.ReviewTable.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.ForeignKeyViolationException;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.query.Insert;
import dev.phoebe.orm.query.InsertOrUpdate;
import dev.phoebe.orm.query.Returning;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.Counter;
import dev.phoebe.orm.tck.model.Country;
import dev.phoebe.orm.tck.model.Customer;
import dev.phoebe.orm.tck.model.Favorite;
import dev.phoebe.orm.tck.model.Pair;
import dev.phoebe.orm.tck.model.Review;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Inserts that give way to a row that is there, or change it, in one statement and without a race. */
public abstract class UpsertContract extends Contract {

    private Insert<Counter> insert(String name, int hits, int misses) {
        return db.insert(COUNTER)
                .set(COUNTER.name, name)
                .set(COUNTER.hits, hits)
                .set(COUNTER.misses, misses);
    }

    private List<String> counters() {
        return db.select(COUNTER).orderBy(COUNTER.name).list().stream()
                .map(row -> row.name + " " + row.hits + " " + row.misses)
                .toList();
    }

    @Test
    void aNewRowIsInserted() {
        assertThat(insert("pages", 1, 2)
                        .onConflict(COUNTER.name)
                        .doUpdate(COUNTER.hits)
                        .execute())
                .isEqualTo(1);
        assertThat(insert("words", 3, 4).onConflict(COUNTER.name).doNothing().execute())
                .isEqualTo(1);
        assertThat(counters()).containsExactly("pages 1 2", "words 3 4");
        assertThat(counter.count()).isEqualTo(3);
    }

    @Test
    void anExistingRowTakesTheNewValuesOfTheNamedColumns() {
        Counter pages = db.insert(new Counter("pages", 1));
        counter.reset();
        insert("pages", 7, 8).onConflict(COUNTER.name).doUpdate(COUNTER.hits).execute();
        assertThat(counter.count()).isEqualTo(1);
        assertThat(counters()).containsExactly("pages 7 0");
        insert("pages", 9, 10)
                .onConflict(COUNTER.name)
                .doUpdate(COUNTER.hits, COUNTER.misses)
                .execute();
        assertThat(counters()).containsExactly("pages 9 10");
        assertThat(db.select(COUNTER.id).list()).containsExactly(pages.id);
    }

    @Test
    void anExistingRowStaysAsItIs() {
        db.insert(new Counter("pages", 1));
        long rows = insert("pages", 7, 8).onConflict(COUNTER.name).doNothing().execute();
        assertThat(counters()).containsExactly("pages 1 0");
        if (has(Feature.DO_NOTHING_COUNT)) {
            assertThat(rows).isZero();
        }
    }

    /** Only the key that was named gives way: another one that is taken is an error, and nothing is changed. */
    @Test
    void onlyTheNamedKeyGivesWay() {
        db.insert(new Pair("k1", "1"));
        Insert<Pair> sameValue = db.insert(PAIR).set(PAIR.key, "k2").set(PAIR.value, "1");
        Insert<Pair> sameKey = db.insert(PAIR).set(PAIR.key, "k1").set(PAIR.value, "2");
        assertThatThrownBy(() -> sameValue.onConflict(PAIR.key).doNothing().execute())
                .isInstanceOf(UniqueViolationException.class);
        assertThatThrownBy(() ->
                        sameValue.onConflict(PAIR.key).doUpdate(PAIR.value).execute())
                .isInstanceOf(UniqueViolationException.class);
        sameKey.onConflict(PAIR.key).doNothing().execute();
        assertThat(db.select(PAIR).list())
                .extracting(pair -> pair.key() + pair.value())
                .containsExactly("k11");
        sameKey.onConflict(PAIR.key).doUpdate(PAIR.value).execute();
        assertThat(db.select(PAIR).list())
                .extracting(pair -> pair.key() + pair.value())
                .containsExactly("k12");
    }

    @Test
    void anyKeyMayGiveWay() {
        db.insert(new Pair("k1", "1"));
        Insert<Pair> sameValue = db.insert(PAIR).set(PAIR.key, "k2").set(PAIR.value, "1");
        if (has(Feature.ANY_KEY_DO_NOTHING)) {
            sameValue.onConflict().doNothing().execute();
            assertThat(db.select(PAIR).list()).extracting(Pair::key).containsExactly("k1");
        } else {
            assertRefused(
                    Feature.ANY_KEY_DO_NOTHING,
                    () -> sameValue.onConflict().doNothing().execute());
        }
        if (has(Feature.ANY_KEY_DO_UPDATE)) {
            sameValue.onConflict().doUpdate(PAIR.key).execute();
            assertThat(db.select(PAIR).list()).extracting(Pair::key).containsExactly("k2");
        } else {
            assertRefused(
                    Feature.ANY_KEY_DO_UPDATE,
                    () -> sameValue.onConflict().doUpdate(PAIR.key).execute());
        }
    }

    @Test
    void theKeyMayBeThePrimaryKey() {
        db.insert(new Country("NO", "Norge"));
        db.insert(COUNTRY)
                .set(COUNTRY.code, "NO")
                .set(COUNTRY.name, "Norway")
                .onConflict(COUNTRY.code)
                .doUpdate(COUNTRY.name)
                .execute();
        assertThat(db.get(COUNTRY, "NO").name).isEqualTo("Norway");
    }

    @Test
    void theKeyMayHaveSeveralColumns() {
        Crowd crowd = new Crowd(db);
        Insert<?> again = db.insert(FAVORITE)
                .set(FAVORITE.user, crowd.huey.id)
                .set(FAVORITE.tweet, crowd.woof.id)
                .onConflict(FAVORITE.user, FAVORITE.tweet)
                .doNothing();
        again.execute();
        assertThat(db.select(FAVORITE).count()).isEqualTo(3);
        db.insert(FAVORITE)
                .set(FAVORITE.user, crowd.huey.id)
                .set(FAVORITE.tweet, crowd.wheeze.id)
                .onConflict(FAVORITE.user, FAVORITE.tweet)
                .doNothing()
                .execute();
        assertThat(db.select(FAVORITE).count()).isEqualTo(4);
    }

    /** What is no key means something else on each database: overwritten rows, a second row, an error. */
    @Test
    void onlyKeysCanBeInConflict() {
        Insert.OnConflict<Counter> notUnique = insert("pages", 1, 2).onConflict(COUNTER.hits);
        Insert.OnConflict<Counter> more = insert("pages", 1, 2).onConflict(COUNTER.name, COUNTER.hits);
        Insert.OnConflict<Favorite> half = db.insert(FAVORITE)
                .set(FAVORITE.user, 1L)
                .set(FAVORITE.tweet, 1L)
                .onConflict(FAVORITE.user);
        counter.reset();
        for (Insert.OnConflict<?> conflict : List.of(notUnique, more, half)) {
            assertThatThrownBy(conflict::doNothing)
                    .isInstanceOf(InvalidQueryException.class)
                    .hasMessageContaining("neither its key nor unique");
        }
        assertThatThrownBy(() -> notUnique.doUpdate(COUNTER.misses)).isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> half.doUpdate(FAVORITE.tweet))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("(user_id, tweet_id)");
        assertThat(counter.count()).isZero();
    }

    @Test
    void theOrderOfAKeysColumnsIsFree() {
        Crowd crowd = new Crowd(db);
        db.insert(FAVORITE)
                .set(FAVORITE.user, crowd.huey.id)
                .set(FAVORITE.tweet, crowd.woof.id)
                .onConflict(FAVORITE.tweet, FAVORITE.user)
                .doNothing()
                .execute();
        assertThat(db.select(FAVORITE).count()).isEqualTo(3);
    }

    @Test
    void otherErrorsDoNotGiveWay() {
        Crowd crowd = new Crowd(db);
        assertThatThrownBy(() -> db.insert(FAVORITE)
                        .set(FAVORITE.user, crowd.huey.id)
                        .set(FAVORITE.tweet, -1L)
                        .onConflict(FAVORITE.user, FAVORITE.tweet)
                        .doNothing()
                        .execute())
                .isInstanceOf(ForeignKeyViolationException.class);
    }

    @Test
    void theRowThatWasWrittenComesBack() {
        InsertOrUpdate<Counter> upsert =
                insert("pages", 1, 2).onConflict(COUNTER.name).doUpdate(COUNTER.hits);
        if (has(Feature.INSERT_RETURNING)) {
            Counter first = upsert.returning(COUNTER).one();
            Counter second = insert("pages", 5, 6)
                    .onConflict(COUNTER.name)
                    .doUpdate(COUNTER.hits)
                    .returning(COUNTER)
                    .one();
            assertThat(second.id).isEqualTo(first.id);
            assertThat(second.hits).isEqualTo(5);
            assertThat(second.misses).isEqualTo(2);
            assertThat(counter.count()).isEqualTo(2);
        } else {
            assertRefused(
                    Feature.INSERT_RETURNING, () -> upsert.returning(COUNTER).one());
        }
    }

    @Test
    void theRowThatWasLeftAloneDoesNot() {
        db.insert(new Counter("pages", 1));
        Returning<Counter> nothing =
                insert("pages", 5, 6).onConflict(COUNTER.name).doNothing().returning(COUNTER);
        Returning<Counter> sometimes = insert("pages", 5, 6)
                .onConflict(COUNTER.name)
                .doUpdate(COUNTER.hits)
                .where(COUNTER.hits.gt(100))
                .returning(COUNTER);
        for (Returning<Counter> upsert : List.of(nothing, sometimes)) {
            if (has(Feature.DO_NOTHING_RETURNING)) {
                assertThat(upsert.list()).isEmpty();
            } else {
                assertRefused(
                        has(Feature.INSERT_RETURNING) ? Feature.DO_NOTHING_RETURNING : Feature.INSERT_RETURNING,
                        upsert::list);
            }
        }
        assertThat(counters()).containsExactly("pages 1 0");
        assertThat(insert("words", 5, 6).onConflict(COUNTER.name).doNothing().execute())
                .isEqualTo(1);
    }

    /** What is there and what is new meet in an expression. */
    @Test
    void theExistingRowIsComputedWith() {
        InsertOrUpdate<Counter> upsert =
                insert("foo", 1, 0).onConflict(COUNTER.name).doUpdate().set(COUNTER.hits, COUNTER.hits.plus(2));
        upsert.execute();
        Counter first = db.select(COUNTER).one();
        upsert.execute();
        assertThat(counters()).containsExactly("foo 3 0");
        insert("foo", 4, 5)
                .onConflict(COUNTER.name)
                .doUpdate(COUNTER.misses)
                .set(COUNTER.hits, COUNTER.hits.plus(100))
                .execute();
        assertThat(counters()).containsExactly("foo 103 5");
        insert("foo", 7, 1)
                .onConflict(COUNTER.name)
                .doUpdate()
                .set(COUNTER.hits, COUNTER.hits.plus(excluded(COUNTER.hits)))
                .set(COUNTER.misses, 9)
                .set(COUNTER.name, excluded(COUNTER.name).concat("!"))
                .execute();
        assertThat(counters()).containsExactly("foo! 110 9");
        assertThat(db.select(COUNTER.id).list()).containsExactly(first.id);
    }

    @Test
    void anUpdateMustSetSomething() {
        assertThatThrownBy(() ->
                        insert("foo", 1, 0).onConflict(COUNTER.name).doUpdate().execute())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("doNothing()");
        assertThatThrownBy(() -> insert("foo", 1, 0)
                        .onConflict(COUNTER.name)
                        .doUpdate(COUNTER.hits)
                        .set(COUNTER.hits, 1))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("twice");
        assertThat(counter.count()).isZero();
    }

    /** All columns are set at once, from the row that was there. */
    @Test
    void columnsAreReadAsTheyWere() {
        insert("foo", 1, 2).execute();
        insert("foo", 10, 20)
                .onConflict(COUNTER.name)
                .doUpdate(COUNTER.hits)
                .set(COUNTER.misses, COUNTER.misses.plus(COUNTER.hits))
                .execute();
        assertThat(counters()).containsExactly("foo 10 3");
        InsertOrUpdate<Counter> swap = insert("foo", 0, 0)
                .onConflict(COUNTER.name)
                .doUpdate()
                .set(COUNTER.hits, COUNTER.misses)
                .set(COUNTER.misses, COUNTER.hits);
        if (has(Feature.SIMULTANEOUS_ASSIGNMENT)) {
            swap.execute();
            assertThat(counters()).containsExactly("foo 3 10");
        } else {
            assertRefused(Feature.SIMULTANEOUS_ASSIGNMENT, swap::execute);
        }
    }

    @Test
    void theUpdateMayHaveACondition() {
        insert("few", 1, 0).execute();
        insert("many", 100, 0).execute();
        for (String name : List.of("few", "many", "new")) {
            InsertOrUpdate<Counter> upsert = insert(name, 50, 1)
                    .onConflict(COUNTER.name)
                    .doUpdate(COUNTER.hits)
                    .where(COUNTER.hits.lt(excluded(COUNTER.hits)));
            if (has(Feature.UPSERT_CONDITION)) {
                upsert.execute();
            } else {
                assertRefused(Feature.UPSERT_CONDITION, upsert::execute);
            }
        }
        if (has(Feature.UPSERT_CONDITION)) {
            assertThat(counters()).containsExactly("few 50 0", "many 100 0", "new 50 1");
            insert("few", 60, 7)
                    .onConflict(COUNTER.name)
                    .doUpdate(COUNTER.hits, COUNTER.misses)
                    .where(COUNTER.hits.lt(excluded(COUNTER.hits)))
                    .execute();
            assertThat(counters()).containsExactly("few 60 7", "many 100 0", "new 50 1");
        }
    }

    /** The condition reads both columns as they were, or the statement is refused. */
    @Test
    void theConditionReadsTheRowAsItWas() {
        insert("foo", 1, 2).execute();
        InsertOrUpdate<Counter> upsert = insert("foo", 10, 20)
                .onConflict(COUNTER.name)
                .doUpdate(COUNTER.hits, COUNTER.misses)
                .where(COUNTER.hits.lt(COUNTER.misses), COUNTER.misses.lt(9));
        if (has(Feature.SIMULTANEOUS_ASSIGNMENT)) {
            upsert.execute();
            assertThat(counters()).containsExactly("foo 10 20");
        } else {
            assertRefused(Feature.SIMULTANEOUS_ASSIGNMENT, upsert::execute);
        }
    }

    @Test
    void manyRowsAreOneStatement() {
        insert("b", 1, 1).execute();
        counter.reset();
        db.insert(COUNTER)
                .rows(
                        List.of("a", "b", "c"),
                        (row, name) ->
                                row.set(COUNTER.name, name).set(COUNTER.hits, 5).set(COUNTER.misses, 6))
                .onConflict(COUNTER.name)
                .doUpdate(COUNTER.hits)
                .execute();
        assertThat(counter.count()).isEqualTo(1);
        assertThat(counters()).containsExactly("a 5 6", "b 5 1", "c 5 6");
        db.insert(COUNTER)
                .rows(
                        IntStream.range(0, 1500).boxed().toList(),
                        (row, i) -> row.set(COUNTER.name, i < 3 ? "c" + i : "n" + i)
                                .set(COUNTER.hits, i)
                                .set(COUNTER.misses, 0))
                .onConflict(COUNTER.name)
                .doNothing()
                .execute();
        assertThat(counter.count()).isEqualTo(4);
        assertThat(db.select(COUNTER).count()).isEqualTo(1503);
    }

    /** Each row that was written counts once, whether it was inserted or updated. */
    @Test
    void rowsThatWereWrittenAreCounted() {
        insert("a", 1, 1).execute();
        long rows = db.insert(COUNTER)
                .rows(
                        List.of("a", "b", "c"),
                        (row, name) ->
                                row.set(COUNTER.name, name).set(COUNTER.hits, 5).set(COUNTER.misses, 6))
                .onConflict(COUNTER.name)
                .doUpdate(COUNTER.hits)
                .execute();
        assertThat(rows).isEqualTo(3);
        assertThat(insert("a", 9, 9)
                        .onConflict(COUNTER.name)
                        .doUpdate(COUNTER.hits)
                        .execute())
                .isEqualTo(1);
    }

    @Test
    void manyRowsAnswerInTheirOrder() {
        insert("b", 1, 1).execute();
        var upsert = db.insert(COUNTER)
                .rows(
                        List.of("c", "b", "a"),
                        (row, name) ->
                                row.set(COUNTER.name, name).set(COUNTER.hits, 5).set(COUNTER.misses, 6))
                .onConflict(COUNTER.name)
                .doUpdate(COUNTER.hits)
                .returning(as((String name, Integer misses) -> name + misses, COUNTER.name, COUNTER.misses));
        if (has(Feature.INSERT_RETURNING)) {
            assertThat(upsert.list()).containsExactly("c6", "b1", "a6");
        } else {
            assertRefused(Feature.INSERT_RETURNING, upsert::list);
        }
    }

    /** The rows of a query give way, too. */
    @Test
    void theRowsOfAQueryGiveWay() {
        insert("Mort", 1, 1).execute();
        new Shelf(db);
        counter.reset();
        db.insert(COUNTER)
                .columns(COUNTER.name, COUNTER.hits, COUNTER.misses)
                .select(db.select(
                                as((String t, Integer s, Integer v) -> t, BOOK.title, BOOK.stock.plus(6), BOOK.version))
                        .where(BOOK.title.in("Mort", "Tehanu")))
                .onConflict(COUNTER.name)
                .doUpdate()
                .set(COUNTER.hits, COUNTER.hits.plus(excluded(COUNTER.hits)))
                .execute();
        assertThat(counter.count()).isEqualTo(1);
        assertThat(counters()).containsExactly("Mort 8 1", "Tehanu 7 0");
    }

    @Test
    void aConstraintMayBeNamed() {
        db.insert(new Country("NO", "Norge"));
        InsertOrUpdate<Country> upsert = db.insert(COUNTRY)
                .set(COUNTRY.code, "NO")
                .set(COUNTRY.name, "Norway")
                .onConstraint("country_pkey")
                .doUpdate(COUNTRY.name);
        if (has(Feature.UPSERT_CONSTRAINT)) {
            upsert.execute();
            assertThat(db.get(COUNTRY, "NO").name).isEqualTo("Norway");
        } else {
            assertRefused(Feature.UPSERT_CONSTRAINT, upsert::execute);
        }
    }

    /** An index over some of the rows decides about those only. */
    @Test
    void anIndexMayHaveACondition() {
        if (!has(Feature.UPSERT_PARTIAL_INDEX)) {
            assertRefused(Feature.UPSERT_PARTIAL_INDEX, review(1L, 1, 2)::execute);
            return;
        }
        Shelf shelf = new Shelf(db);
        int ann = db.insert(new Customer("Ann", "ann@example.org")).getId();
        db.insert(new Review(shelf.mort, db.get(CUSTOMER, ann), 1));
        Review second = db.insert(new Review(shelf.gods, db.get(CUSTOMER, ann), 2));
        jdbc(statement ->
                statement.execute("create unique index review_once on review (book_id, customer_id) where stars > 1"));
        try {
            for (int i = 0; i < 12; i++) { // drivers prepare a statement on the server when it comes again
                review(shelf.mort.id, ann, 2).execute();
                review(shelf.gods.id, ann, 3).execute();
            }
        } finally {
            jdbc(statement -> statement.execute("drop index review_once"));
        }
        assertThat(db.select(REVIEW).orderBy(REVIEW.stars).list())
                .extracting(row -> row.book.id() + " " + row.stars)
                .containsExactly(shelf.mort.id + " 1", shelf.mort.id + " 2", shelf.gods.id + " 3");
        assertThat(db.get(REVIEW, second.id).stars).isEqualTo(3);
    }

    private InsertOrUpdate<Review> review(Long book, int customer, int stars) {
        return db.insert(REVIEW)
                .set(REVIEW.book, book)
                .set(REVIEW.customer, customer)
                .set(REVIEW.stars, stars)
                .onConflict(REVIEW.book, REVIEW.customer)
                .where(REVIEW.stars.gt(1))
                .doUpdate(REVIEW.stars);
    }

    /** What the condition of an index compares with stands in the statement, and so it is refused unless it is harmless. */
    @Test
    void anIndexIsComparedWithPlainConstants() {
        if (has(Feature.UPSERT_PARTIAL_INDEX)) {
            Insert<Counter> insert = insert("foo", 1, 2)
                    .onConflict(COUNTER.hits)
                    .where(COUNTER.name.eq("x' or 1 = 1"))
                    .doNothing();
            assertThatThrownBy(insert::execute)
                    .isInstanceOf(InvalidQueryException.class)
                    .hasMessageContaining("whole numbers");
        }
        assertThatThrownBy(() -> insert("foo", 1, 2).onConflict().where(COUNTER.hits.eq(1)))
                .isInstanceOf(InvalidQueryException.class);
        assertThat(counter.count()).isZero();
    }

    @Test
    void threadsThatUpsertOneRowLeaveOneRow() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Long>> upserts = IntStream.range(0, 40)
                    .<Callable<Long>>mapToObj(i -> () -> db.atomic()
                            .retries(20)
                            .call(tx -> insert("pages", i, 0)
                                    .onConflict(COUNTER.name)
                                    .doUpdate(COUNTER.hits)
                                    .execute()))
                    .toList();
            for (Future<Long> done : threads.invokeAll(upserts)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(db.select(COUNTER).list()).hasSize(1);
    }

    /** The first of them is a row that is there when the second one comes. */
    @Test
    void rowsOfOneKeyInOneStatementGiveWayToEachOther() {
        db.insert(new Counter("pages", 1));
        db.insert(COUNTER)
                .rows(
                        List.of("words", "pages", "words", "lines"),
                        (row, name) ->
                                row.set(COUNTER.name, name).set(COUNTER.hits, 5).set(COUNTER.misses, 6))
                .onConflict(COUNTER.name)
                .doNothing()
                .execute();
        assertThat(counters()).containsExactlyInAnyOrder("pages 1 0", "words 5 6", "lines 5 6");
    }
}
