package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.CounterTable.COUNTER;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.phoebe.orm.error.CommitOutcomeUnknownException;
import dev.phoebe.orm.error.ConnectionException;
import dev.phoebe.orm.error.RetryableException;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.database.FreshDatabase;
import dev.phoebe.orm.tck.fault.FaultKind;
import dev.phoebe.orm.tck.fault.FaultyDataSource;
import dev.phoebe.orm.tck.model.Counter;
import dev.phoebe.orm.tck.model.Tag;
import dev.phoebe.orm.transaction.Transaction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A transaction that lost against another one ends with that error, whoever catches it: the database has undone all of
 * it, and nothing may be sent behind it as if it had not. Where rows are locked, the deadlocks are real ones.
 */
public abstract class LostTransactionContract extends Contract {

    private final FaultyDataSource calls =
            new FaultyDataSource(() -> fresh().dataSource().getConnection());

    private final List<String> happened = new ArrayList<>();
    private @Nullable RetryableException first;
    private @Nullable Rival rival;

    @Override
    protected DataSource source(FreshDatabase database) {
        return calls;
    }

    @BeforeEach
    void prepare() {
        db.insertAll(List.of(new Counter("a", 0), new Counter("b", 0)));
        happened.clear();
        first = null;
    }

    @AfterEach
    void heal() {
        calls.heal();
    }

    private void add(String name) {
        db.insert(new Tag(name));
    }

    private List<@Nullable String> stored() {
        return column("select name from tag order by name");
    }

    private void hit(String name) {
        db.update(COUNTER)
                .set(COUNTER.hits, COUNTER.hits.plus(1))
                .where(COUNTER.name.eq(name))
                .execute();
    }

    /** Runs a block that can lose a deadlock inside, by {@link #lose}. */
    private <T extends Throwable> T loser(Class<T> failure, ThrowingCallable block) throws SQLException {
        T thrown;
        if (has(Feature.ROW_LOCK)) {
            try (Rival other = new Rival(fresh(), db.dialect().name())) {
                rival = other;
                thrown = catchThrowableOfType(failure, block);
            } finally {
                rival = null;
            }
        } else {
            thrown = catchThrowableOfType(failure, block);
        }
        calls.heal();
        assertThat(thrown).as("the error of the whole block").isNotNull();
        return thrown;
    }

    /** Loses, and swallows the error. */
    private void lose() {
        Rival other = rival;
        if (other == null) {
            calls.plant(FaultKind.COLLIDED, "executeUpdate");
        } else {
            hit("a");
            other.strike();
        }
        Throwable lost = catchThrowable(() -> hit("b"));
        assertThat(lost).isInstanceOf(RetryableException.class);
        first = (RetryableException) lost;
    }

    private void listen(Transaction tx) {
        tx.afterCommit(() -> happened.add("never"));
        tx.afterRollback(() -> happened.add("rolled back"));
    }

    /** The error is the first one, or one of its class that names it. */
    private void assertTellsTheFirst(Throwable failure) {
        RetryableException lost = Objects.requireNonNull(first, "nothing was lost");
        assertThat(failure).isInstanceOf(lost.getClass());
        boolean told = failure == lost;
        for (Throwable link = failure; link != null; link = link.getCause()) {
            told |= link == lost;
        }
        assertThat(told).as("the first error is the cause of " + failure).isTrue();
    }

    private void assertNothingIsStored() {
        assertThat(stored()).isEmpty();
        assertThat(column("select name from counter where hits > 0")).isEmpty();
        assertThat(db.transactions().isActive()).isFalse();
        assertThat(connectionsInUse()).isZero();
    }

    @Test
    void aBlockThatSwallowsItFails() throws SQLException {
        RetryableException failure = loser(
                RetryableException.class,
                () -> db.atomic(tx -> {
                    listen(tx);
                    add("before");
                    lose();
                }));
        assertTellsTheFirst(failure);
        assertThat(happened).containsExactly("rolled back");
        assertNothingIsStored();
    }

    @Test
    void whatComesBehindItFailsAtOnce() throws SQLException {
        List<Throwable> failures = new ArrayList<>();
        RetryableException failure = loser(
                RetryableException.class,
                () -> db.atomic(tx -> {
                    listen(tx);
                    add("before");
                    lose();
                    calls.plant(null);
                    failures.add(catchThrowable(() -> add("behind")));
                    failures.add(catchThrowable(() -> db.select(TAG).list()));
                    failures.add(catchThrowable(() -> db.insertAll(List.of(new Tag("many"), new Tag("more")))));
                    failures.add(catchThrowable(() -> db.atomic(() -> add("inner"))));
                    assertThat(calls.calls())
                            .as("calls of the driver behind it")
                            .isZero();
                    calls.heal();
                }));
        assertThat(failures).hasSize(4).allSatisfy(this::assertTellsTheFirst);
        assertTellsTheFirst(failure);
        assertThat(happened).containsExactly("rolled back");
        assertNothingIsStored();
    }

    @Test
    void anInnerBlockThatSwallowsItFailsAndSoDoesTheOuterOne() throws SQLException {
        List<Throwable> inner = new ArrayList<>();
        RetryableException failure = loser(
                RetryableException.class,
                () -> db.atomic(tx -> {
                    listen(tx);
                    add("before");
                    inner.add(catchThrowable(() -> db.atomic(nested -> {
                        listen(nested);
                        add("inner");
                        lose();
                    })));
                }));
        assertThat(inner).singleElement().satisfies(this::assertTellsTheFirst);
        assertTellsTheFirst(failure);
        assertThat(happened).containsExactly("rolled back", "rolled back");
        assertNothingIsStored();
    }

    @Test
    void caughtBetweenTheBlocksItEndsTheOuterOne() throws SQLException {
        RetryableException failure = loser(
                RetryableException.class,
                () -> db.atomic(tx -> {
                    listen(tx);
                    add("before");
                    try {
                        db.atomic(() -> {
                            add("inner");
                            lose();
                            throw Objects.requireNonNull(first);
                        });
                    } catch (RetryableException e) {
                        assertThat(e).isSameAs(first);
                    }
                    assertThat(catchThrowable(() -> add("behind"))).satisfies(this::assertTellsTheFirst);
                }));
        assertTellsTheFirst(failure);
        assertThat(happened).containsExactly("rolled back");
        assertNothingIsStored();
    }

    @Test
    void aBlockThatIsRepeatedBeginsAgainAlthoughItSwallowedTheError() throws SQLException {
        int[] attempts = new int[1];
        if (has(Feature.ROW_LOCK)) {
            try (Rival other = new Rival(fresh(), db.dialect().name())) {
                rival = other;
                repeat(attempts);
            } finally {
                rival = null;
            }
        } else {
            repeat(attempts);
        }
        assertThat(attempts[0]).isEqualTo(2);
        assertThat(stored()).containsExactly("attempt 2");
        assertThat(happened).containsExactly("rolled back", "committed");
    }

    private void repeat(int[] attempts) {
        db.atomic().retries(3).run(tx -> {
            attempts[0]++;
            tx.afterCommit(() -> happened.add("committed"));
            tx.afterRollback(() -> happened.add("rolled back"));
            add("attempt " + attempts[0]);
            if (attempts[0] == 1) {
                lose();
                calls.heal();
            }
        });
    }

    /** What leaves the block is another error: it is the program's own, and the deadlock stays known. */
    @Test
    void anotherErrorMayLeaveTheBlock() throws SQLException {
        IllegalStateException failure = loser(
                IllegalStateException.class,
                () -> db.atomic(tx -> {
                    listen(tx);
                    add("before");
                    lose();
                    throw new IllegalStateException("of the program");
                }));
        assertThat(failure).hasMessage("of the program");
        assertThat(happened).containsExactly("rolled back");
        assertNothingIsStored();
    }

    /** Swallows the loss of the connection. */
    private void disconnect() {
        calls.plant(FaultKind.LOST, "executeUpdate");
        assertThat(catchThrowable(() -> hit("b"))).isInstanceOf(ConnectionException.class);
        calls.heal();
    }

    @Test
    void aLostConnectionThatIsSwallowedEndsTheBlock() {
        Throwable failure = catchThrowable(() -> db.atomic().retries(3).run(tx -> {
            listen(tx);
            add("before");
            disconnect();
            assertThat(catchThrowable(() -> add("behind"))).isInstanceOf(ConnectionException.class);
        }));
        assertThat(failure)
                .isInstanceOf(ConnectionException.class)
                .isNotInstanceOf(CommitOutcomeUnknownException.class);
        assertThat(happened).containsExactly("rolled back");
        assertNothingIsStored();
    }

    @Test
    void aLostConnectionThatIsSwallowedInAnInnerBlockEndsBoth() {
        Throwable failure = catchThrowable(() -> db.atomic(tx -> {
            listen(tx);
            add("before");
            Throwable inner = catchThrowable(() -> db.atomic(nested -> {
                listen(nested);
                disconnect();
            }));
            assertThat(inner).isInstanceOf(ConnectionException.class);
        }));
        assertThat(failure)
                .isInstanceOf(ConnectionException.class)
                .isNotInstanceOf(CommitOutcomeUnknownException.class);
        assertThat(happened).containsExactly("rolled back", "rolled back");
        assertNothingIsStored();
    }
}
