package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.CounterTable.COUNTER;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.DeadlockException;
import dev.phoebe.orm.error.LockTimeoutException;
import dev.phoebe.orm.error.SerializationFailureException;
import dev.phoebe.orm.error.UnsupportedFeatureException;
import dev.phoebe.orm.query.Lock;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Counter;
import dev.phoebe.orm.tck.model.Tag;
import dev.phoebe.orm.transaction.Isolation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several threads at once: each has its own transaction, and what one of them may have, no other gets. */
public abstract class ConcurrencyContract extends Contract {

    private ExecutorService threads;

    @BeforeEach
    void start() {
        threads = Executors.newCachedThreadPool();
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private <T> List<T> all(int number, Callable<T> work) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> result :
                threads.invokeAll(IntStream.range(0, number).mapToObj(i -> work).toList())) {
            results.add(result.get());
        }
        return results;
    }

    /** What another thread, and so another connection, answers. */
    private <T> T elsewhere(Callable<T> work) {
        try {
            return threads.submit(work).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fifty buy the last copy: one gets it, whoever that is, and its sale is written down once. */
    @Test
    void theLastCopyIsSoldOnce() throws Exception {
        Book book = db.insert(new Book("Tehanu", db.insert(new Author("Ursula"))));
        List<Boolean> sales = all(
                50,
                () -> db.atomic().retries(50).call(tx -> {
                    long sold = db.update(BOOK)
                            .set(BOOK.stock, BOOK.stock.minus(1))
                            .where(BOOK.id.eq(book.id), BOOK.stock.ge(1))
                            .execute();
                    if (sold == 1) {
                        db.insert(new Tag("sold by " + Thread.currentThread().getId()));
                    }
                    return sold == 1;
                }));
        assertThat(sales).filteredOn(sold -> sold).hasSize(1);
        assertThat(db.select(BOOK.stock).list()).containsExactly(0);
        assertThat(db.select(TAG).count()).isEqualTo(1);
        assertThat(connectionsInUse()).isZero();
    }

    /** What the others read is what was committed, at any time. */
    @Test
    void nobodySeesWhatIsNotCommitted() {
        db.atomic(() -> {
            db.insert(new Tag("mine"));
            assertThat(elsewhere(() -> db.select(TAG).count())).isZero();
            assertThat(elsewhere(() -> db.transactions().isActive())).isFalse();
            assertThat(db.select(TAG).count()).isEqualTo(1);
        });
        assertThat(elsewhere(() -> db.select(TAG).count())).isEqualTo(1);
    }

    /** Blocks inside blocks in several threads, half of which fail: each thread undoes its own. */
    @Test
    void everyThreadHasItsOwnBlocks() throws Exception {
        AtomicInteger names = new AtomicInteger();
        List<Integer> kept = all(4, () -> {
            int here = 0;
            for (int i = 0; i < 10; i++) {
                here += db.atomic().retries(50).<Integer>call(tx -> blocks(names));
            }
            return here;
        });
        assertThat(db.select(TAG).count())
                .isEqualTo(kept.stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(4 * 10 * 6);
        assertThat(db.transactions().isActive()).isFalse();
    }

    private int blocks(AtomicInteger names) {
        db.insert(new Tag("outer " + names.incrementAndGet()));
        for (int i = 0; i < 10; i++) {
            boolean fails = i % 2 == 0;
            try {
                db.atomic(() -> {
                    db.insert(new Tag("inner " + names.incrementAndGet()));
                    if (fails) {
                        throw new IllegalStateException("no");
                    }
                });
            } catch (IllegalStateException e) {
                assertThat(fails).isTrue();
            }
        }
        return 6;
    }

    /** A row that one transaction has locked is not to be had by another, which is told at once. */
    @Test
    void aLockedRowIsNotToBeHad() {
        db.insertAll(List.of(new Tag("a"), new Tag("b")));
        Select<Tag> a = db.select(TAG).where(TAG.name.eq("a"));
        if (has(Feature.ROW_LOCK)) {
            db.atomic(() -> {
                assertThat(a.forUpdate().one().name()).isEqualTo("a");
                assertThatThrownBy(() -> elsewhere(() -> db.atomic()
                                .<Tag>call(
                                        tx -> a.lock(Lock.forUpdate().nowait()).one())))
                        .isInstanceOf(LockTimeoutException.class);
                assertThat(elsewhere(() -> a.one().name())).isEqualTo("a");
            });
            assertThat(elsewhere(() -> db.atomic()
                                    .<Tag>call(tx ->
                                            a.lock(Lock.forUpdate().nowait()).one()))
                            .name())
                    .isEqualTo("a");
        } else {
            assertRefused(Feature.ROW_LOCK, () -> a.forUpdate().list());
            assertRefused(
                    Feature.ROW_LOCK, () -> a.lock(Lock.forUpdate().nowait()).list());
        }
    }

    /** Several may share a lock; as long as one holds it, nobody may have the row for a change. */
    @Test
    void aLockMayBeShared() {
        db.insertAll(List.of(new Tag("a"), new Tag("b")));
        Select<Tag> a = db.select(TAG).where(TAG.name.eq("a"));
        if (!has(Feature.SHARE_LOCK)) {
            counter.reset();
            assertThatThrownBy(() -> a.forShare().list()).isInstanceOf(UnsupportedFeatureException.class);
            assertThat(counter.count()).isZero();
            return;
        }
        db.atomic(() -> {
            assertThat(a.forShare().one().name()).isEqualTo("a");
            assertThat(elsewhere(() -> db.atomic()
                                    .<Tag>call(tx ->
                                            a.lock(Lock.forShare().nowait()).one()))
                            .name())
                    .isEqualTo("a");
            assertThatThrownBy(() -> elsewhere(() -> db.atomic()
                            .<Tag>call(tx -> a.lock(Lock.forUpdate().nowait()).one())))
                    .isInstanceOf(LockTimeoutException.class);
        });
    }

    @Test
    void rowsOfOneTableMayBeLocked() {
        Author author = db.insert(new Author("Ursula"));
        db.insert(new Book("Tehanu", author));
        Select<String> books = db.select(BOOK.title)
                .join(BOOK.author)
                .lock(Lock.forUpdate().of(BOOK).nowait());
        if (!has(Feature.LOCK_OF)) {
            counter.reset();
            assertThatThrownBy(books::list).isInstanceOf(UnsupportedFeatureException.class);
            assertThat(counter.count()).isZero();
            return;
        }
        db.atomic(() -> {
            assertThat(books.list()).containsExactly("Tehanu");
            Select<Author> free = db.select(AUTHOR).lock(Lock.forUpdate().nowait());
            assertThat(elsewhere(() -> db.atomic().<Author>call(tx -> free.one())).name)
                    .isEqualTo("Ursula");
            assertThatThrownBy(() -> elsewhere(() -> db.atomic().<String>call(tx -> books.one())))
                    .isInstanceOf(LockTimeoutException.class);
        });
    }

    @Test
    void lockedRowsCanBeLeftOut() {
        db.insertAll(List.of(new Tag("a"), new Tag("b"), new Tag("c")));
        Select<Tag> free =
                db.select(TAG).orderBy(TAG.name).lock(Lock.forUpdate().skipLocked());
        if (has(Feature.SKIP_LOCKED)) {
            db.atomic(() -> {
                assertThat(db.select(TAG).where(TAG.name.eq("a")).forUpdate().list())
                        .hasSize(1);
                assertThat(elsewhere(() -> db.atomic().<List<Tag>>call(tx -> free.list())))
                        .extracting(Tag::name)
                        .containsExactly("b", "c");
            });
        } else {
            counter.reset();
            assertThatThrownBy(free::list).isInstanceOf(UnsupportedFeatureException.class);
            assertThat(counter.count()).isZero();
        }
    }

    /** Two transactions that take two rows the other way round: one of them begins again, and both get done. */
    @Test
    void whoLosesADeadlockBeginsAgain() throws Exception {
        db.insertAll(List.of(new Counter("a", 0), new Counter("b", 0)));
        boolean locksRows = has(Feature.ROW_LOCK);
        CyclicBarrier bothHaveOne = new CyclicBarrier(2);
        AtomicInteger runs = new AtomicInteger();
        List<Callable<Boolean>> both = List.of(
                () -> swap("a", "b", bothHaveOne, locksRows, runs), () -> swap("b", "a", bothHaveOne, locksRows, runs));
        for (Future<Boolean> done : threads.invokeAll(both)) {
            assertThat(done.get()).isTrue();
        }
        assertThat(db.select(COUNTER.hits).list()).containsExactly(2, 2);
        assertThat(runs.get()).isGreaterThanOrEqualTo(locksRows ? 3 : 2);
    }

    private boolean swap(
            String first, String second, CyclicBarrier bothHaveOne, boolean locksRows, AtomicInteger runs) {
        int[] attempts = new int[1];
        return db.atomic().retries(5).call(tx -> {
            runs.incrementAndGet();
            hit(first);
            if (locksRows && attempts[0]++ == 0) {
                try {
                    bothHaveOne.await(30, TimeUnit.SECONDS);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
            hit(second);
            return true;
        });
    }

    private void hit(String name) {
        db.update(COUNTER)
                .set(COUNTER.hits, COUNTER.hits.plus(1))
                .where(COUNTER.name.eq(name))
                .execute();
    }

    /** Read, compute, write back: under the strictest isolation no step is lost, as whoever collides begins again. */
    @Test
    void whoCollidesBeginsAgain() throws Exception {
        Counter pages = db.insert(new Counter("pages", 0));
        all(4, () -> {
            for (int i = 0; i < 10; i++) {
                db.atomic().isolation(Isolation.SERIALIZABLE).retries(100).run(() -> {
                    int hits = db.get(COUNTER, pages.id).hits;
                    db.update(COUNTER)
                            .set(COUNTER.hits, hits + 1)
                            .where(COUNTER.id.eq(pages.id))
                            .execute();
                });
            }
            return true;
        });
        assertThat(db.select(COUNTER.hits).list()).containsExactly(40);
    }

    @Test
    void whatIsRepeatedHappensOnce() {
        List<String> happened = new ArrayList<>();
        AtomicInteger runs = new AtomicInteger();
        db.atomic().retries(2).run(tx -> {
            db.insert(new Tag("a"));
            tx.afterCommit(() -> happened.add("committed"));
            if (runs.incrementAndGet() < 3) {
                throw new SerializationFailureException("collided", null, null);
            }
        });
        assertThat(runs).hasValue(3);
        assertThat(happened).containsExactly("committed");
        assertThat(db.select(TAG.name).list()).containsExactly("a");
    }

    @Test
    void anInnerBlockIsNotRepeatedAlone() {
        AtomicInteger outer = new AtomicInteger();
        AtomicInteger inner = new AtomicInteger();
        db.atomic().retries(1).run(() -> {
            outer.incrementAndGet();
            db.atomic().retries(5).run(() -> {
                if (inner.incrementAndGet() < 2) {
                    throw new DeadlockException("lost", null, null);
                }
            });
        });
        assertThat(outer).hasValue(2);
        assertThat(inner).hasValue(2);
    }
}
