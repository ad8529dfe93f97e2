package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.OrmException;
import dev.phoebe.orm.error.QueryTimeoutException;
import dev.phoebe.orm.error.ReadOnlyException;
import dev.phoebe.orm.error.SerializationFailureException;
import dev.phoebe.orm.tck.database.FreshDatabase;
import dev.phoebe.orm.tck.fault.FaultyDataSource;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Tag;
import dev.phoebe.orm.transaction.Isolation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a block asked for holds, in inner blocks too, and the stricter of two wishes. */
public abstract class BlockOptionContract extends Contract {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final FaultyDataSource calls =
            new FaultyDataSource(() -> fresh().dataSource().getConnection());

    @Override
    protected DataSource source(FreshDatabase database) {
        return calls;
    }

    private void add(String name) {
        db.insert(new Tag(name));
    }

    private List<@Nullable String> stored() {
        return column("select name from tag order by name");
    }

    /** Refused, and nothing of it reached the database. */
    private void assertNotSent(Class<? extends OrmException> refusal, Runnable work) {
        calls.plant(null);
        assertThatThrownBy(work::run).isInstanceOf(refusal);
        int sent = calls.calls();
        calls.heal();
        assertThat(sent).as("calls of the driver").isZero();
    }

    @Test
    void aBlockThatOnlyReadsRefusesEveryWayToWrite() {
        Tag tag = db.insert(new Tag("there"));
        Book book = db.insert(new Book("Tehanu", db.insert(new Author("Ursula"))));
        List<Runnable> writes = List.of(
                () -> add("a"),
                () -> db.save(new Tag("a")),
                () -> db.update(book),
                () -> db.delete(tag),
                () -> db.insertAll(List.of(new Tag("a"), new Tag("b"))),
                () -> db.insertAll(List.of(new Tag("a"), new Tag("b")).stream()),
                () -> db.updateAll(List.of(book)),
                () -> db.deleteAll(List.of(tag)),
                () -> db.links(BOOK.tags, book).add(tag),
                () -> db.links(BOOK.tags, book).set(List.of(tag)),
                () -> db.insert(TAG).set(TAG.name, "a").execute(),
                () -> db.update(TAG).set(TAG.name, "b").all().execute(),
                () -> db.delete(TAG).all().execute());
        for (Runnable write : writes) {
            db.atomic().readOnly().run(() -> assertNotSent(ReadOnlyException.class, write));
        }
        assertThatThrownBy(() -> db.atomic().readOnly().run(writes.get(0))).isInstanceOf(ReadOnlyException.class);
        assertThat(stored()).containsExactly("there");
        assertThat(book.version).isZero();
        add("later");
    }

    @Test
    void anInnerBlockThatOnlyReadsRefusesWrites() {
        db.atomic(() -> {
            add("before");
            db.atomic().readOnly().run(() -> {
                assertThat(db.select(TAG).count()).isEqualTo(1);
                assertNotSent(ReadOnlyException.class, () -> add("no"));
            });
            assertThatThrownBy(() -> db.atomic().readOnly().run(() -> add("no")))
                    .isInstanceOf(ReadOnlyException.class);
            add("after");
        });
        assertThat(stored()).containsExactly("after", "before");
    }

    @Test
    void insideABlockThatOnlyReadsNobodyWrites() {
        db.atomic().readOnly().run(() -> {
            db.atomic(() -> assertNotSent(ReadOnlyException.class, () -> add("no")));
            db.atomic(() -> db.atomic(() -> assertNotSent(ReadOnlyException.class, () -> add("no"))));
        });
        db.atomic(() -> {
            db.atomic().readOnly().run(() -> db.atomic(() -> assertNotSent(ReadOnlyException.class, () -> add("no"))));
            add("after");
        });
        assertThat(stored()).containsExactly("after");
    }

    @Test
    void theShorterTimeOfAnInnerBlockHolds() {
        db.atomic().timeout(Duration.ofMinutes(5)).run(() -> {
            add("before");
            db.atomic().timeout(Duration.ofNanos(1)).run(tx -> {
                assertNotSent(QueryTimeoutException.class, () -> add("no"));
                tx.setRollbackOnly();
            });
            assertThatThrownBy(() -> db.atomic().timeout(Duration.ofNanos(1)).run(() -> add("no")))
                    .isInstanceOf(QueryTimeoutException.class);
            add("after");
        });
        assertThat(stored()).containsExactly("after", "before");
    }

    @Test
    void anInnerBlockOfABlockWithoutATimeHasItsOwn() {
        db.atomic(() -> {
            assertThatThrownBy(() -> db.atomic().timeout(Duration.ofNanos(1)).run(() -> add("no")))
                    .isInstanceOf(QueryTimeoutException.class);
            add("after");
        });
        assertThat(stored()).containsExactly("after");
    }

    @Test
    void anInnerBlockCannotTakeLongerThanTheOneAroundIt() {
        assertThatThrownBy(() -> db.atomic()
                        .timeout(Duration.ofNanos(1))
                        .run(() -> db.atomic().timeout(Duration.ofMinutes(5)).run(() -> add("no"))))
                .isInstanceOf(QueryTimeoutException.class);
        assertThat(stored()).isEmpty();
    }

    /** The program was slow, not a statement. */
    @Test
    void aBlockThatTookTooLongIsNotCommitted() {
        List<String> happened = new ArrayList<>();
        assertThatThrownBy(() -> db.atomic().timeout(SECOND).retries(3).run(tx -> {
                    tx.afterCommit(() -> happened.add("never"));
                    tx.afterRollback(() -> happened.add("rolled back"));
                    add("a");
                    waitPast(SECOND);
                }))
                .isInstanceOf(QueryTimeoutException.class);
        assertThat(stored()).isEmpty();
        assertThat(happened).containsExactly("rolled back");
        assertThat(db.transactions().isActive()).isFalse();
    }

    @Test
    void aStatementThatTakesTooLongIsEndedAndTheNextOneIsNotLimited() throws SQLException {
        String endless = switch (db.dialect().name()) {
            case "PostgreSQL" -> "select pg_sleep(60)";
            case "MariaDB" -> "select sleep(60)";
            case "H2" -> "select count(*) from system_range(1, 100000000) a, system_range(1, 100000000) b";
            default -> "with recursive n (i) as (select 1 union all select i + 1 from n) select count(*) from n";
        };
        long begin = System.nanoTime();
        assertThatThrownBy(() -> db.atomic()
                        .timeout(Duration.ofMillis(300))
                        .run(() -> db.sql(endless).maps()))
                .isInstanceOf(QueryTimeoutException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        try (Connection connection = fresh().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.getQueryTimeout()).isZero();
        }
        add("later");
        assertThat(stored()).containsExactly("later");
    }

    private static void waitPast(Duration duration) {
        long end = System.nanoTime() + duration.plusMillis(50).toNanos();
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @Test
    void anInnerBlockMayNameTheIsolationLevelThatThereIs() {
        db.atomic()
                .isolation(Isolation.SERIALIZABLE)
                .run(() -> db.atomic().isolation(Isolation.SERIALIZABLE).run(() -> add("a")));
        assertThat(stored()).containsExactly("a");
    }

    @Test
    void optionsEndWithTheirBlock() {
        db.atomic()
                .readOnly()
                .isolation(Isolation.SERIALIZABLE)
                .timeout(Duration.ofMinutes(5))
                .run(() -> assertThat(db.select(TAG).count()).isZero());
        add("a");
        db.atomic(() -> {
            db.atomic()
                    .readOnly()
                    .timeout(Duration.ofMinutes(5))
                    .run(() -> assertThat(db.select(TAG).count()).isEqualTo(1));
            add("b");
        });
        assertThat(stored()).containsExactly("a", "b");
    }

    @Test
    void aTimeoutMayBeAsLongAsItLikesButNotZero() {
        db.atomic().timeout(Duration.ofDays(365L * 1000)).run(() -> add("a"));
        assertThat(stored()).containsExactly("a");
        assertThatThrownBy(() -> db.atomic().timeout(Duration.ZERO)).isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> db.atomic().timeout(Duration.ofSeconds(-1))).isInstanceOf(InvalidQueryException.class);
    }

    /** What a program or a framework wraps around a conflict does not hide it. */
    @Test
    void aWrappedConflictIsRepeated() {
        AtomicInteger runs = new AtomicInteger();
        db.atomic().retries(2).run(() -> {
            if (runs.incrementAndGet() < 3) {
                throw new IllegalStateException(new SerializationFailureException("collided", null, null));
            }
            add("a");
        });
        assertThat(runs).hasValue(3);
        assertThat(stored()).containsExactly("a");
    }
}
