package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.CounterTable.COUNTER;
import static dev.phoebe.orm.tck.model.CountryTable.COUNTRY;
import static dev.phoebe.orm.tck.model.FavoriteTable.FAVORITE;
import static dev.phoebe.orm.tck.model.PairTable.PAIR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.ForeignKeyViolationException;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.query.Insert;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.Counter;
import dev.phoebe.orm.tck.model.Country;
import dev.phoebe.orm.tck.model.Pair;
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
        Insert<Counter> upsert = insert("pages", 1, 2).onConflict(COUNTER.name).doUpdate(COUNTER.hits);
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
        if (has(Feature.INSERT_RETURNING) && has(Feature.DO_NOTHING_COUNT)) {
            assertThat(insert("pages", 5, 6)
                            .onConflict(COUNTER.name)
                            .doNothing()
                            .returning(COUNTER)
                            .first())
                    .isEmpty();
        }
        assertThat(insert("words", 5, 6).onConflict(COUNTER.name).doNothing().execute())
                .isEqualTo(1);
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
}
