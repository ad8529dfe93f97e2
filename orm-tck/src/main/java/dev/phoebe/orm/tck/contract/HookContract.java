package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.phoebe.orm.error.SerializationFailureException;
import dev.phoebe.orm.error.TransactionHookException;
import dev.phoebe.orm.tck.model.Tag;
import dev.phoebe.orm.transaction.Transaction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is to be done after a transaction is done, all of it and once, whatever goes wrong with some of it. */
public abstract class HookContract extends Contract {

    private static final class Oops extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Oops(String message) {
            super(message);
        }
    }

    private final List<String> happened = new ArrayList<>();

    @AfterEach
    void forget() {
        happened.clear();
    }

    private void add(String name) {
        db.insert(new Tag(name));
    }

    private List<@Nullable String> stored() {
        return column("select name from tag order by name");
    }

    private Runnable failing(String message) {
        return () -> {
            happened.add(message);
            throw new Oops(message);
        };
    }

    @Test
    void allHooksRunAlthoughSomeFail() {
        TransactionHookException failure = catchThrowableOfType(
                TransactionHookException.class,
                () -> db.atomic(tx -> {
                    add("a");
                    tx.afterCommit(() -> happened.add("first"));
                    tx.afterCommit(failing("second"));
                    db.transactions().afterCommit(() -> happened.add("third"));
                    db.atomic(inner -> inner.afterCommit(failing("fourth")));
                    tx.afterCommit(() -> happened.add("fifth"));
                }));
        assertThat(happened).containsExactlyInAnyOrder("first", "second", "third", "fourth", "fifth");
        assertThat(failure).isNotNull().hasCauseInstanceOf(Oops.class);
        assertThat(failure.isCommitted()).isTrue();
        assertThat(failure.getCause()).hasMessage("second");
        assertThat(failure.getSuppressed()).singleElement().isInstanceOf(Oops.class);
        assertThat(stored()).containsExactly("a");
        assertThat(db.transactions().isActive()).isFalse();
    }

    /** What is committed is never done again. */
    @Test
    void aHookThatFailsRepeatsNothing() {
        TransactionHookException failure = catchThrowableOfType(
                TransactionHookException.class,
                () -> db.atomic().retries(3).run(tx -> {
                    happened.add("run");
                    add("a " + happened.size());
                    tx.afterCommit(() -> {
                        throw new SerializationFailureException("of the hook's own", null, null);
                    });
                }));
        assertThat(failure).isNotNull().hasCauseInstanceOf(SerializationFailureException.class);
        assertThat(failure.isCommitted()).isTrue();
        assertThat(happened).containsExactly("run");
        assertThat(stored()).containsExactly("a 1");
    }

    @Test
    void aBlockOfAHookThatLosesRepeatsNothing() {
        assertThatThrownBy(() -> db.atomic().retries(3).run(tx -> {
                    happened.add("run");
                    tx.afterCommit(() -> db.atomic(() -> {
                        add("hook");
                        throw new SerializationFailureException("of the hook's own block", null, null);
                    }));
                }))
                .isInstanceOf(TransactionHookException.class);
        assertThat(happened).containsExactly("run");
        assertThat(stored()).isEmpty();
    }

    @Test
    void whatABlockFailedWithIsToldFirst() {
        Throwable failure = catchThrowable(() -> db.atomic(tx -> {
            add("a");
            tx.afterCommit(() -> happened.add("never"));
            tx.afterRollback(failing("first"));
            tx.afterRollback(() -> happened.add("second"));
            tx.afterRollback(failing("third"));
            throw new Oops("block");
        }));
        assertThat(failure).isInstanceOf(Oops.class).hasMessage("block");
        assertThat(happened).containsExactlyInAnyOrder("first", "second", "third");
        assertThat(messagesBehind(failure)).contains("first", "third");
        assertThat(stored()).isEmpty();
    }

    /** Of all that is suppressed, and of what lies behind it. */
    private static List<String> messagesBehind(Throwable failure) {
        List<String> messages = new ArrayList<>();
        for (Throwable suppressed : failure.getSuppressed()) {
            for (Throwable link = suppressed; link != null; link = link.getCause()) {
                messages.add(String.valueOf(link.getMessage()));
            }
            messages.addAll(messagesBehind(suppressed));
        }
        return messages;
    }

    @Test
    void hooksOfAnInnerBlockThatFailDoNotReachTheOuterOne() {
        db.atomic(() -> {
            add("outer");
            Throwable failure = catchThrowable(() -> db.atomic(tx -> {
                add("inner");
                tx.afterRollback(failing("first"));
                tx.afterRollback(() -> happened.add("second"));
                throw new Oops("inner");
            }));
            assertThat(failure).isInstanceOf(Oops.class).hasMessage("inner");
            assertThat(messagesBehind(failure)).contains("first");
        });
        assertThat(happened).containsExactlyInAnyOrder("first", "second");
        assertThat(stored()).containsExactly("outer");
    }

    @Test
    void hooksOfARollbackThatWasAskedForAreToldOf() {
        TransactionHookException failure = catchThrowableOfType(
                TransactionHookException.class,
                () -> db.atomic(tx -> {
                    add("a");
                    tx.afterRollback(failing("first"));
                    tx.afterRollback(() -> happened.add("second"));
                    tx.setRollbackOnly();
                }));
        assertThat(failure).isNotNull().hasCauseInstanceOf(Oops.class);
        assertThat(failure.isCommitted()).isFalse();
        assertThat(happened).containsExactlyInAnyOrder("first", "second");
        assertThat(stored()).isEmpty();
        assertThat(db.transactions().isActive()).isFalse();
    }

    @Test
    void anErrorOfAHookIsTheCauseOfAHookException() {
        assertThatThrownBy(() -> db.atomic().retries(3).run(tx -> {
                    add("a");
                    tx.afterCommit(() -> {
                        throw new StackOverflowError("not really");
                    });
                    tx.afterCommit(() -> happened.add("second"));
                }))
                .isInstanceOf(TransactionHookException.class)
                .hasCauseInstanceOf(StackOverflowError.class);
        assertThat(happened).containsExactly("second");
        assertThat(stored()).containsExactly("a");
        assertThat(db.transactions().isActive()).isFalse();
    }

    @Test
    void anUndeclaredExceptionOfAHookIsLikeAnyOther() {
        assertThatThrownBy(() -> db.atomic(tx -> {
                    add("a");
                    tx.afterCommit(() -> {
                        throw Sneaky.thrown(new IOException("checked"));
                    });
                    tx.afterCommit(() -> happened.add("second"));
                }))
                .isInstanceOf(TransactionHookException.class)
                .hasCauseInstanceOf(IOException.class);
        assertThat(happened).containsExactly("second");
        assertThat(stored()).containsExactly("a");
        assertThat(connectionsInUse()).isZero();
    }

    @Test
    void hooksRunOutsideTheTransaction() {
        db.atomic(tx -> {
            add("a");
            tx.afterCommit(() -> {
                assertThat(db.transactions().isActive()).isFalse();
                assertThat(stored()).containsExactly("a");
                add("b");
                assertThat(stored()).containsExactly("a", "b");
                db.atomic(inner -> {
                    assertThat(inner.isNested()).isFalse();
                    add("c");
                    inner.afterCommit(() -> happened.add("of the hook's block"));
                });
            });
            tx.afterCommit(() -> happened.add("last"));
        });
        assertThat(stored()).containsExactly("a", "b", "c");
        assertThat(happened).containsExactly("of the hook's block", "last");
    }

    @Test
    void hooksRunOnceAfterAllAttempts() {
        db.atomic().retries(3).run(tx -> {
            happened.add("run");
            tx.afterCommit(() -> happened.add("committed"));
            tx.afterRollback(() -> happened.add("rolled back"));
            if (happened.size() < 2) {
                throw new SerializationFailureException("lost", null, null);
            }
        });
        assertThat(happened).filteredOn("committed"::equals).hasSize(1);
        assertThat(happened).filteredOn("rolled back"::equals).hasSize(1);
        assertThat(happened).last().isEqualTo("committed");
        assertThat(db.select(TAG).count()).isZero();
    }

    @Test
    void aHookMayAddAHook() {
        db.atomic(tx -> tx.afterCommit(() -> {
            happened.add("first");
            tx.afterCommit(() -> happened.add("second"));
        }));
        assertThat(happened).containsExactly("first", "second");
    }

    @Test
    void nothingCanBeAddedToABlockThatHasEnded() {
        List<Transaction> blocks = new ArrayList<>();
        db.atomic(outer -> {
            db.atomic(blocks::add);
            assertThatThrownBy(() -> blocks.get(0).setRollbackOnly()).isInstanceOf(IllegalStateException.class);
            blocks.add(outer);
            add("a");
        });
        for (Transaction block : blocks) {
            assertThatThrownBy(() -> block.afterCommit(() -> {})).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> block.afterRollback(() -> {})).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(block::setRollbackOnly).isInstanceOf(IllegalStateException.class);
        }
        assertThat(stored()).containsExactly("a");
    }

    @Test
    void nothingCanBeAddedFromAnotherThread() {
        db.atomic(tx -> {
            List<Runnable> calls =
                    List.of(() -> tx.afterCommit(() -> {}), () -> tx.afterRollback(() -> {}), tx::setRollbackOnly);
            for (Runnable call : calls) {
                assertThatThrownBy(() -> CompletableFuture.runAsync(call).join())
                        .hasCauseInstanceOf(IllegalStateException.class);
            }
            add("a");
        });
        assertThat(stored()).containsExactly("a");
    }
}
