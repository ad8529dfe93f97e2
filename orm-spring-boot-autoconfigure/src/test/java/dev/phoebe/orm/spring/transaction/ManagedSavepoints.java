package dev.phoebe.orm.spring.transaction;

import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.phoebe.orm.error.TransactionRolledBackException;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionStatus;

/** Savepoints that Spring sets: of nested methods, and of programs by {@link TransactionStatus}. */
abstract class ManagedSavepoints extends ManagedContract {

    private static final class Oops extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void swallowed(Runnable refused) {
        assertThatThrownBy(refused::run).isInstanceOf(UniqueViolationException.class);
    }

    // ---- nested methods

    @Test
    void aNestedMethodThatSwallowsAnErrorEndsAlone() {
        boolean undone = db.dialect().transactions().failsWithStatement();
        Author author = new Author("Ursula");
        template.executeWithoutResult(status -> {
            listen("outer");
            add("a");
            Throwable end = catchThrowable(() -> nested.executeWithoutResult(inner -> {
                listen("nested");
                db.insert(author);
                add("b");
                swallowed(() -> add("b"));
            }));
            if (undone) {
                assertThat(end)
                        .isInstanceOf(TransactionRolledBackException.class)
                        .hasCauseInstanceOf(UniqueViolationException.class);
                assertThat(author.id).isNull();
                assertThat(happened).containsExactly("nested rolled back");
            } else {
                assertThat(end).isNull();
            }
            assertThat(status.isRollbackOnly()).isFalse();
            add("c");
        });
        if (undone) {
            assertThat(stored()).containsExactly("a", "c");
            assertThat(happened).containsExactly("nested rolled back", "outer committed");
        } else {
            assertThat(stored()).containsExactly("a", "b", "c");
            assertThat(happened).containsExactly("outer committed", "nested committed");
        }
    }

    @Test
    void aNestedMethodInABlockEndsAlone() {
        boolean undone = db.dialect().transactions().failsWithStatement();
        db.atomic(() -> {
            add("a");
            db.atomic(() -> {
                add("b");
                Throwable end = catchThrowable(() -> nested.executeWithoutResult(inner -> {
                    add("c");
                    swallowed(() -> add("c"));
                }));
                assertThat(end != null).isEqualTo(undone);
                add("d");
            });
        });
        assertThat(stored()).containsExactly(undone ? new String[] {"a", "b", "d"} : new String[] {"a", "b", "c", "d"});
    }

    @Test
    void aNestedMethodDoesNotAbsolveTheTransaction() {
        assertThatThrownBy(() -> template.executeWithoutResult(status -> {
                    add("a");
                    assertThatThrownBy(() -> template.executeWithoutResult(participant -> {
                                throw new Oops();
                            }))
                            .isInstanceOf(Oops.class);
                    assertThat(status.isRollbackOnly()).isTrue();
                    assertThatThrownBy(() -> nested.executeWithoutResult(inner -> add("b")))
                            .isInstanceOf(CannotCreateTransactionException.class);
                    assertThat(status.isRollbackOnly()).isTrue();
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(stored()).isEmpty();
    }

    // ---- savepoints of the program

    @Test
    void whatASavepointUndoesIsTakenOutOfObjects() {
        Author author = db.insert(new Author("Ursula"));
        Book book = db.insert(new Book("Tehanu", author));
        Book second = new Book("Tales", author);
        template.executeWithoutResult(status -> {
            listen("outer");
            db.update(book);
            Object savepoint = status.createSavepoint();
            for (int round = 0; round < 2; round++) {
                listen("round " + round);
                db.update(book);
                db.insert(second);
                assertThat(book.version).isEqualTo(2);
                status.rollbackToSavepoint(savepoint);
                assertThat(book.version).isEqualTo(1);
                assertThat(second.id).isNull();
            }
            listen("last");
            db.insert(second);
            status.releaseSavepoint(savepoint);
            db.update(book);
        });
        assertThat(happened)
                .containsExactly("round 0 rolled back", "round 1 rolled back", "outer committed", "last committed");
        assertThat(db.get(BOOK, book.id).version).isEqualTo(2).isEqualTo(book.version);
        assertThat(db.get(BOOK, second.id).title).isEqualTo("Tales");
    }

    @Test
    void anOuterSavepointUndoesTheInnerOnesToo() {
        List<Author> authors = List.of(new Author("a"), new Author("b"), new Author("c"));
        template.executeWithoutResult(status -> {
            db.insert(authors.get(0));
            Object first = status.createSavepoint();
            db.insert(authors.get(1));
            listen("first");
            status.createSavepoint();
            db.insert(authors.get(2));
            listen("second");
            status.rollbackToSavepoint(first);
            assertThat(authors.get(1).id).isNull();
            assertThat(authors.get(2).id).isNull();
            add("behind");
        });
        assertThat(authors.get(0).id).isNotNull();
        assertThat(happened).containsExactlyInAnyOrder("second rolled back", "first rolled back");
        assertThat(column("select name from author")).containsExactly("a");
        assertThat(stored()).containsExactly("behind");
    }

    @Test
    void aSavepointThatIsNeverReleasedSharesTheFateOfItsTransaction() {
        Author kept = new Author("kept");
        Author gone = new Author("gone");
        template.executeWithoutResult(status -> {
            status.createSavepoint();
            listen("first");
            db.insert(kept);
        });
        template.executeWithoutResult(status -> {
            status.createSavepoint();
            listen("second");
            db.insert(gone);
            status.setRollbackOnly();
        });
        assertThat(kept.id).isNotNull();
        assertThat(gone.id).isNull();
        assertThat(happened).containsExactly("first committed", "second rolled back");
        assertThat(db.transactions().isActive()).isFalse();
    }

    @Test
    void aBlockTakesTheSavepointsInItWithIt() {
        Author kept = new Author("kept");
        Author gone = new Author("gone");
        template.executeWithoutResult(status -> {
            db.atomic(() -> {
                status.createSavepoint();
                listen("kept");
                db.insert(kept);
            });
            assertThatThrownBy(() -> db.atomic(() -> {
                        status.createSavepoint();
                        listen("gone");
                        db.insert(gone);
                        throw new Oops();
                    }))
                    .isInstanceOf(Oops.class);
            assertThat(gone.id).isNull();
            assertThat(happened).containsExactly("gone rolled back");
        });
        assertThat(kept.id).isNotNull();
        assertThat(happened).containsExactly("gone rolled back", "kept committed");
        assertThat(column("select name from author")).containsExactly("kept");
    }

    @Test
    void aNestedMethodTakesTheSavepointsInItWithIt() {
        Author kept = new Author("kept");
        Author gone = new Author("gone");
        template.executeWithoutResult(status -> {
            nested.executeWithoutResult(inner -> {
                inner.createSavepoint();
                listen("kept");
                db.insert(kept);
            });
            nested.executeWithoutResult(inner -> {
                inner.createSavepoint();
                listen("gone");
                db.insert(gone);
                inner.setRollbackOnly();
            });
            assertThat(gone.id).isNull();
            assertThat(happened).containsExactly("gone rolled back");
        });
        assertThat(kept.id).isNotNull();
        assertThat(happened).containsExactly("gone rolled back", "kept committed");
        assertThat(column("select name from author")).containsExactly("kept");
    }

    @Test
    void aSwallowedErrorIsUndoneWithItsSavepoint() {
        template.executeWithoutResult(status -> {
            add("a");
            Object savepoint = status.createSavepoint();
            swallowed(() -> add("a"));
            status.rollbackToSavepoint(savepoint);
            add("b");
        });
        assertThat(stored()).containsExactly("a", "b");
    }
}
