package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.QueryTimeoutException;
import dev.phoebe.orm.error.ReadOnlyException;
import dev.phoebe.orm.error.TransactionHookException;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.Tag;
import dev.phoebe.orm.transaction.Isolation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Blocks that happen as a whole or not at all, and blocks inside them. */
public abstract class TransactionContract extends Contract {

    private static final class Oops extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void add(String name) {
        db.insert(new Tag(name));
    }

    /** As another connection sees them, and so without what is not committed. */
    private List<String> names() {
        return db.select(TAG.name).orderBy(TAG.name).list();
    }

    private void failing(Runnable work) {
        assertThatThrownBy(() -> db.atomic(() -> {
                    work.run();
                    throw new Oops();
                }))
                .isInstanceOf(Oops.class);
    }

    @Test
    void whatEndsWellIsThere() {
        db.atomic(() -> {
            add("a");
            add("b");
        });
        assertThat(names()).containsExactly("a", "b");
        assertThat(db.transactions().isActive()).isFalse();
    }

    @Test
    void anExceptionUndoesTheBlockAndGoesOn() {
        failing(() -> {
            add("a");
            add("b");
        });
        assertThat(names()).isEmpty();
        assertThat(db.transactions().isActive()).isFalse();
    }

    @Test
    void anErrorUndoesTheBlockToo() {
        assertThatThrownBy(() -> db.atomic(() -> {
                    add("a");
                    throw new StackOverflowError("not really");
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void aBlockAnswers() {
        assertThat(db.<String>atomically(tx -> db.insert(new Tag("a")).name())).isEqualTo("a");
        assertThat(db.atomic().<String>call(tx -> "answer")).isEqualTo("answer");
    }

    @Test
    void statementsOutsideCommitByThemselves() {
        add("a");
        assertThat(column("select name from tag")).containsExactly("a");
    }

    @Test
    void theBlockSeesWhatItDid() {
        db.atomic(() -> {
            add("a");
            assertThat(names()).containsExactly("a");
        });
    }

    @Test
    void anInnerBlockFailsAlone() {
        db.atomic(() -> {
            add("outer");
            failing(() -> add("inner"));
            add("after");
        });
        assertThat(names()).containsExactly("after", "outer");
    }

    @Test
    void anOuterBlockTakesItsInnerOnesAlong() {
        failing(() -> {
            db.atomic(() -> add("inner"));
            assertThat(names()).containsExactly("inner");
        });
        assertThat(names()).isEmpty();
    }

    /** Blocks in blocks in blocks, some of which fail: each takes back its own work and what is inside it. */
    @Test
    void everyLevelHasItsOwnFate() {
        add("1");
        db.atomic(() -> {
            failing(() -> add("2"));
            add("3");
            db.atomic(() -> {
                add("4");
                failing(() -> add("5"));
            });
            db.atomic(tx -> {
                add("6");
                failing(() -> {
                    add("7");
                    db.atomic(() -> add("8"));
                });
                assertThat(tx.isNested()).isTrue();
            });
        });
        assertThat(names()).containsExactly("1", "3", "4", "6");
    }

    /** Work before an inner failure is kept, and so is what comes behind it: also where the database refused a statement. */
    @Test
    void aStatementThatFailsInAnInnerBlockSpoilsNothing() {
        db.atomic(() -> {
            add("a");
            assertThatThrownBy(() -> db.atomic(() -> add("a"))).isInstanceOf(UniqueViolationException.class);
            add("b");
        });
        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void manyInnerBlocks() {
        db.atomic(() -> IntStream.range(0, 200).forEach(i -> {
            if (i % 2 == 0) {
                db.atomic(() -> add("tag " + i));
            } else {
                failing(() -> add("tag " + i));
            }
        }));
        assertThat(names()).hasSize(100);
    }

    @Test
    void aBlockCanBeRolledBackWithoutAnException() {
        db.atomic(tx -> {
            add("a");
            tx.setRollbackOnly();
        });
        assertThat(names()).isEmpty();
        db.atomic(() -> {
            add("outer");
            db.atomic(tx -> {
                add("inner");
                tx.setRollbackOnly();
            });
        });
        assertThat(names()).containsExactly("outer");
    }

    @Test
    void hooksRunWhenTheOutermostBlockHasEnded() {
        List<String> happened = new ArrayList<>();
        db.atomic(outer -> {
            outer.afterCommit(() ->
                    happened.add("outer committed, open: " + db.transactions().isActive()));
            outer.afterRollback(() -> happened.add("never"));
            db.atomic(inner -> inner.afterCommit(() -> happened.add("inner committed")));
            failing(() -> db.atomic(lost -> {
                lost.afterCommit(() -> happened.add("never"));
                lost.afterRollback(() -> happened.add("lost rolled back"));
            }));
            happened.add("end of block");
        });
        assertThat(happened)
                .containsExactly("lost rolled back", "end of block", "outer committed, open: false", "inner committed");
    }

    @Test
    void hooksOfARollback() {
        List<String> happened = new ArrayList<>();
        assertThatThrownBy(() -> db.atomic(outer -> {
                    outer.afterCommit(() -> happened.add("never"));
                    outer.afterRollback(() -> happened.add("outer"));
                    db.atomic(inner -> inner.afterRollback(() -> happened.add("inner")));
                    throw new Oops();
                }))
                .isInstanceOf(Oops.class);
        assertThat(happened).containsExactlyInAnyOrder("outer", "inner");
    }

    @Test
    void aHookCanUseTheDatabase() {
        db.atomic(tx -> {
            add("a");
            tx.afterCommit(() -> add("b"));
        });
        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void aBlockCanPromiseToReadOnly() {
        add("a");
        assertThat(db.atomic().readOnly().<List<String>>call(tx -> names())).containsExactly("a");
        assertThatThrownBy(() -> db.atomic().readOnly().run(() -> add("b"))).isInstanceOf(ReadOnlyException.class);
        assertThat(names()).containsExactly("a");
        add("c");
        db.atomic(() -> add("d"));
        assertThat(names()).contains("c", "d");
    }

    @Test
    void aBlockHasAnIsolationLevel() {
        db.atomic().isolation(Isolation.SERIALIZABLE).run(() -> add("a"));
        assertThat(names()).containsExactly("a");
        if (has(Feature.ISOLATION_LEVELS)) {
            db.atomic().isolation(Isolation.READ_COMMITTED).run(() -> add("b"));
            assertThat(names()).containsExactly("a", "b");
        } else {
            assertRefused(
                    Feature.ISOLATION_LEVELS,
                    () -> db.atomic().isolation(Isolation.READ_COMMITTED).run(() -> add("b")));
        }
    }

    @Test
    void anInnerBlockCannotHaveAnotherIsolationLevel() {
        assertThatThrownBy(() -> db.atomic(
                        () -> db.atomic().isolation(Isolation.SERIALIZABLE).run(() -> add("a"))))
                .isInstanceOf(InvalidQueryException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void aBlockThatHasNoTimeLeftSendsNothingMore() {
        assertThatThrownBy(() -> db.atomic().timeout(Duration.ofNanos(1)).run(() -> add("a")))
                .isInstanceOf(QueryTimeoutException.class);
        assertThat(names()).isEmpty();
        db.atomic().timeout(Duration.ofMinutes(5)).run(() -> add("b"));
        assertThat(names()).containsExactly("b");
    }

    @Test
    void onlyWhatLostAgainstOthersIsRepeated() {
        AtomicInteger runs = new AtomicInteger();
        assertThatThrownBy(() -> db.atomic().retries(3).run(() -> {
                    runs.incrementAndGet();
                    throw new Oops();
                }))
                .isInstanceOf(Oops.class);
        assertThat(runs).hasValue(1);
        assertThatThrownBy(() -> db.atomic().retries(-1)).isInstanceOf(InvalidQueryException.class);
    }

    /** A connection that goes back to the pool carries nothing of the transaction to the next one who takes it. */
    @Test
    void theNextTransactionStartsClean() {
        for (int i = 0; i < 20; i++) {
            failing(() -> add("lost"));
            db.atomic().readOnly().run(this::names);
            assertThat(names()).isEmpty();
        }
        assertThat(connectionsInUse()).isZero();
        add("a");
        assertThat(column("select name from tag")).containsExactly("a");
    }

    /** What is committed is committed, whatever happens afterwards. */
    @Test
    void aHookThatFailsUndoesNothing() {
        assertThatThrownBy(() -> db.atomic(tx -> {
                    add("a");
                    tx.afterCommit(() -> {
                        throw new Oops();
                    });
                }))
                .isInstanceOf(TransactionHookException.class)
                .hasCauseInstanceOf(Oops.class);
        assertThat(names()).containsExactly("a");
        assertThat(db.transactions().isActive()).isFalse();
    }
}
