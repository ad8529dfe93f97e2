package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.GetOrCreate;
import dev.phoebe.orm.error.TooManyRowsException;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.error.ValidationException;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Tag;
import dev.phoebe.orm.transaction.Isolation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A row that is found, or made because there is none, without a race: a unique key decides. */
public abstract class GetOrCreateContract extends Contract {

    private GetOrCreate<Tag> tag(String name) {
        return db.getOrCreate(TAG, TAG.name.eq(name), () -> new Tag(name));
    }

    @Test
    void aRowThatIsMissingIsMade() {
        GetOrCreate<Tag> made = tag("fantasy");
        assertThat(made.created()).isTrue();
        assertThat(counter.count()).isEqualTo(2);
        assertThat(db.select(TAG).list()).containsExactly(made.row());
    }

    @Test
    void aRowThatIsThereIsFound() {
        Tag fantasy = db.insert(new Tag("fantasy"));
        counter.reset();
        GetOrCreate<Tag> found = db.getOrCreate(TAG, TAG.name.eq("fantasy"), () -> {
            throw new IllegalStateException("not to be made");
        });
        assertThat(found).isEqualTo(new GetOrCreate<>(fantasy, false));
        assertThat(counter.count()).isEqualTo(1);
    }

    @Test
    void severalRowsAreAnError() {
        db.insertAll(List.of(new Author("same"), new Author("same")));
        assertThatThrownBy(() -> db.getOrCreate(AUTHOR, AUTHOR.name.eq("same"), () -> new Author("same")))
                .isInstanceOf(TooManyRowsException.class);
    }

    @Test
    void aRowThatCannotBeMadeIsAnError() {
        assertThatThrownBy(() -> db.getOrCreate(TAG, TAG.name.eq("x"), () -> new Tag("x".repeat(101))))
                .isInstanceOf(ValidationException.class);
        assertThat(db.select(TAG).count()).isZero();
    }

    /** What is made must fulfil the condition; else another unique key was hit, and that is said. */
    @Test
    void anotherRowInTheWayIsAnError() {
        db.insert(new Tag("taken"));
        assertThatThrownBy(() -> db.getOrCreate(TAG, TAG.name.eq("wanted"), () -> new Tag("taken")))
                .isInstanceOf(UniqueViolationException.class);
    }

    /** Somebody else makes the row between the look and the insert. */
    @Test
    void aRowThatComesInBetweenIsFound() {
        GetOrCreate<Tag> found = db.getOrCreate(TAG, TAG.name.eq("fantasy"), () -> {
            jdbc(statement -> statement.executeUpdate("insert into tag (name) values ('fantasy')"));
            return new Tag("fantasy");
        });
        assertThat(found.created()).isFalse();
        assertThat(db.select(TAG).list()).containsExactly(found.row());
    }

    @Test
    void insideATransactionTheRowBelongsToIt() {
        assertThatThrownBy(() -> db.atomic(() -> {
                    assertThat(tag("fantasy").created()).isTrue();
                    assertThat(tag("fantasy").created()).isFalse();
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(db.select(TAG).count()).isZero();
    }

    /** The failed insert spoils nothing: the transaction goes on. */
    @Test
    void aTransactionGoesOnAfterALostRace() {
        Tag before = db.insert(new Tag("taken"));
        db.atomic(() -> {
            db.insert(new Tag("before"));
            assertThatThrownBy(() -> db.getOrCreate(TAG, TAG.name.eq("wanted"), () -> new Tag("taken")))
                    .isInstanceOf(UniqueViolationException.class);
            db.insert(new Tag("after"));
        });
        assertThat(db.select(TAG.name).orderBy(TAG.name).list()).containsExactly("after", "before", before.name());
    }

    @Test
    void ofTwoThreadsOneMakesTheRowAndTheOtherFindsIt() throws Exception {
        for (int round = 0; round < 10; round++) {
            String name = "tag " + round;
            assertThatOneIsMade(() -> tag(name));
        }
        assertThat(db.select(TAG).count()).isEqualTo(10);
    }

    /**
     * A row that was deleted a moment ago still holds its place in MariaDB's index: of two inserts that meet there one is
     * ended by a deadlock, and looks again.
     */
    @Test
    void ofTwoThreadsOneMakesARowAgainThatWasJustDeleted() throws Exception {
        for (int round = 0; round < 50; round++) {
            db.delete(db.insert(new Tag("again")));
            db.delete(assertThatOneIsMade(() -> tag("again")));
        }
    }

    /** Inside transactions the one that loses waits for the other to commit, and then sees its row. */
    @Test
    void ofTwoTransactionsOneMakesTheRowAndTheOtherFindsIt() throws Exception {
        for (int round = 0; round < 5; round++) {
            String name = "tag " + round;
            assertThatOneIsMade(() -> db.atomic().retries(10).call(tx -> tag(name)));
        }
    }

    /** Two threads begin at once, get the same row, and one of them has made it. */
    private static Tag assertThatOneIsMade(Callable<GetOrCreate<Tag>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<GetOrCreate<Tag>> together = () -> {
            start.await(30, TimeUnit.SECONDS);
            return work.call();
        };
        List<GetOrCreate<Tag>> both = new ArrayList<>();
        try {
            for (Future<GetOrCreate<Tag>> one :
                    threads.invokeAll(Stream.generate(() -> together).limit(2).toList())) {
                both.add(one.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(both.get(0).row()).isEqualTo(both.get(1).row());
        assertThat(both).filteredOn(GetOrCreate::created).hasSize(1);
        return both.get(0).row();
    }

    /** The row of another transaction that a snapshot does not show: the block can be run again. */
    @Test
    void aRowThatTheSnapshotDoesNotShowIsFoundByTheNextAttempt() {
        if (!has(Feature.ROW_LOCK)) {
            return; // one writer at a time: the other one waits for the block
        }
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            GetOrCreate<Tag> tag = db.atomic()
                    .isolation(Isolation.REPEATABLE_READ)
                    .retries(3)
                    .call(tx -> {
                        db.select(TAG).count();
                        return db.getOrCreate(TAG, TAG.name.eq("race"), () -> {
                            join(other.submit(() -> db.insert(new Tag("race"))));
                            return new Tag("race");
                        });
                    });
            assertThat(tag.created()).isFalse();
            assertThat(db.select(TAG).count()).isEqualTo(1);
        } finally {
            other.shutdownNow();
        }
    }

    private static void join(Future<?> work) {
        try {
            work.get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
