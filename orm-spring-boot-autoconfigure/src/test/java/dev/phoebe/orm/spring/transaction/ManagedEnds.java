package dev.phoebe.orm.spring.transaction;

import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.CommitOutcomeUnknownException;
import dev.phoebe.orm.error.ConnectionException;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.RetryableException;
import dev.phoebe.orm.error.TransactionRolledBackException;
import dev.phoebe.orm.tck.fault.FaultKind;
import dev.phoebe.orm.tck.model.Author;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** How transactions end that Spring's manager began for somebody else. */
abstract class ManagedEnds extends ManagedContract {

    /** The connection lives, and the rollback that follows works; nobody knows what it has rolled back. */
    @Test
    void aCommitWhoseReplyIsLostIsUnknown() {
        Author author = new Author("Ursula");
        assertThatThrownBy(() -> template.executeWithoutResult(status -> {
                    listen("outer");
                    db.insert(author);
                    calls.loseAnswer(FaultKind.LOST, "commit");
                }))
                .isInstanceOf(CommitOutcomeUnknownException.class);
        assertThat(column("select name from author")).containsExactly("Ursula");
        assertThat(author.id).isNotNull();
        assertThat(happened).isEmpty();
    }

    @Test
    void aCommitThatIsRefusedIsRolledBack() {
        Author author = new Author("Ursula");
        assertThatThrownBy(() -> template.executeWithoutResult(status -> {
                    listen("outer");
                    db.insert(author);
                    calls.plant(FaultKind.COLLIDED, "commit");
                }))
                .isInstanceOf(RuntimeException.class)
                .isNotInstanceOf(CommitOutcomeUnknownException.class);
        calls.heal();
        assertThat(column("select name from author")).isEmpty();
        assertThat(author.id).isNull();
        assertThat(happened).containsExactly("outer rolled back");
    }

    /** Spring says of it that it is unexpected. The reason tells whether it may be tried again. */
    @Test
    void aNestedMethodThatSwallowsACollisionTellsOfIt() {
        assertThatThrownBy(() -> template.executeWithoutResult(status -> {
                    listen("outer");
                    add("a");
                    Throwable end = catchThrowable(() -> nested.executeWithoutResult(inner -> {
                        add("b");
                        calls.plant(FaultKind.COLLIDED, "executeUpdate");
                        assertThatThrownBy(() -> db.update(TAG)
                                        .set(TAG.name, "c")
                                        .where(TAG.name.eq("b"))
                                        .execute())
                                .isInstanceOf(RetryableException.class);
                        calls.heal();
                    }));
                    assertThat(end).isInstanceOf(RetryableException.class);
                }))
                .isInstanceOf(RetryableException.class);
        assertThat(stored()).isEmpty();
        assertThat(happened).containsExactly("outer rolled back");
    }

    @Test
    void aTransactionIsNotEndedInsideOfItsBlocks() {
        for (boolean commit : new boolean[] {true, false}) {
            Author author = new Author("Ursula");
            TransactionStatus status = manager.getTransaction(new DefaultTransactionDefinition());
            add("a");
            List<Throwable> ends = new ArrayList<>();
            Throwable block = catchThrowable(() -> db.atomic(tx -> {
                tx.afterCommit(() -> happened.add("outer committed"));
                tx.afterRollback(() -> happened.add("outer rolled back"));
                db.insert(author);
                ends.add(catchThrowable(() -> {
                    if (commit) {
                        manager.commit(status);
                    } else {
                        manager.rollback(status);
                    }
                }));
                List<Runnable> late = List.of(
                        () -> add("late"),
                        () -> db.atomic(() -> add("late")),
                        () -> db.select(TAG).list());
                for (Runnable each : late) {
                    assertThatThrownBy(each::run).isInstanceOf(TransactionRolledBackException.class);
                }
            }));
            assertThat(block)
                    .isInstanceOf(TransactionRolledBackException.class)
                    .hasCauseInstanceOf(InvalidQueryException.class);
            assertThat(ends.get(0) == null).isEqualTo(!commit);
            assertThat(status.isCompleted()).isTrue();
            assertThat(author.id).isNull();
            assertThat(happened).containsExactly("outer rolled back");
            assertThat(stored()).isEmpty();
            assertThat(column("select name from author")).isEmpty();
            assertThat(db.transactions().isActive()).isFalse();
            happened.clear();
        }
    }

    @Test
    void aSavepointOfABlockThatHasEndedIsNone() {
        Author author = new Author("Ursula");
        template.executeWithoutResult(status -> {
            Object[] savepoints = new Object[2];
            db.atomic(() -> {
                savepoints[0] = status.createSavepoint();
                listen("outer");
                db.insert(author);
            });
            assertThatThrownBy(() -> status.rollbackToSavepoint(savepoints[0]))
                    .isInstanceOf(InvalidQueryException.class);
            savepoints[0] = status.createSavepoint();
            savepoints[1] = status.createSavepoint();
            status.rollbackToSavepoint(savepoints[0]);
            assertThatThrownBy(() -> status.rollbackToSavepoint(savepoints[1]))
                    .isInstanceOf(InvalidQueryException.class);
        });
        assertThat(author.id).isNotNull();
        assertThat(column("select name from author")).containsExactly("Ursula");
        assertThat(happened).containsExactly("outer committed");
    }

    /** A manager that binds its connection and tells nobody: what is written takes part, and is undone with the rest. */
    @Test
    void aManagerThatTellsNothingIsNotCommitted() {
        JdbcTransactionManager silent = new JdbcTransactionManager(calls);
        silent.setTransactionSynchronization(AbstractPlatformTransactionManager.SYNCHRONIZATION_NEVER);
        assertThatThrownBy(() -> new TransactionTemplate(silent).executeWithoutResult(status -> {
                    new JdbcTemplate(calls)
                            .update("insert into author (name, joined) values ('jdbc', current_timestamp)");
                    add("a");
                    throw new IllegalStateException("undo");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("undo");
        assertThat(stored()).isEmpty();
        assertThat(column("select name from author")).isEmpty();
    }

    /** Two databases over one manager are in one transaction, which each of them sees as it is. */
    @Test
    void databasesOfOneManagerShareItsTransactions() {
        Database other = Database.builder(calls)
                .models(db.models())
                .ambient(false)
                .transactions(SpringTransactions.of(manager))
                .build();
        Author author = new Author("Ursula");
        template.executeWithoutResult(status -> {
            add("a");
            Object savepoint = status.createSavepoint();
            other.insert(author);
            for (Database each : List.of(db, other)) {
                each.atomic(() -> assertThatThrownBy(() -> status.rollbackToSavepoint(savepoint))
                        .isInstanceOf(InvalidQueryException.class));
            }
            assertThatThrownBy(() -> other.atomic(() -> {
                        db.atomic(() -> add("b"));
                        throw new IllegalStateException("undo");
                    }))
                    .hasMessage("undo");
            add("c");
        });
        assertThat(stored()).containsExactly("a", "c");
        assertThat(column("select name from author")).containsExactly("Ursula");
        assertThat(author.id).isNotNull();
        long begun = db.transactions().committed();
        other.atomic(() -> db.atomic(() -> add("d")));
        assertThat(db.transactions().committed()).isEqualTo(begun + 1);
        assertThat(stored()).contains("d");
    }

    @Test
    void aNestedMethodIsNotBegunWhereNothingCanBeKept() {
        assertThatThrownBy(() -> template.executeWithoutResult(status -> {
                    listen("outer");
                    add("a");
                    calls.plant(FaultKind.LOST, "executeUpdate");
                    assertThatThrownBy(() ->
                                    db.update(TAG).set(TAG.name, "c").all().execute())
                            .isInstanceOf(ConnectionException.class);
                    calls.plant(null);
                    assertThatThrownBy(() -> nested.executeWithoutResult(inner -> add("b")))
                            .isInstanceOf(ConnectionException.class);
                    assertThat(calls.calls()).isZero();
                    calls.heal();
                }))
                .isInstanceOf(ConnectionException.class);
        assertThat(stored()).isEmpty();
        assertThat(happened).containsExactly("outer rolled back");
    }
}
