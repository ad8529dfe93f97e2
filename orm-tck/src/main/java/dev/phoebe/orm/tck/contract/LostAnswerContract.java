package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.phoebe.orm.error.CommitOutcomeUnknownException;
import dev.phoebe.orm.error.OrmException;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.database.FreshDatabase;
import dev.phoebe.orm.tck.fault.FaultKind;
import dev.phoebe.orm.tck.fault.FaultyDataSource;
import dev.phoebe.orm.tck.model.Tag;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Statements that the database has executed and whose answer cannot be read: outside of a block the error says that their
 * outcome is unknown, and a block can only be rolled back.
 */
public abstract class LostAnswerContract extends Contract {

    @SuppressWarnings("NullAway.Init") // before the database is opened
    private FaultyDataSource faulty;

    @Override
    protected DataSource source(FreshDatabase database) {
        faulty = new FaultyDataSource(database.dataSource()::getConnection);
        return faulty;
    }

    @AfterEach
    void heal() {
        faulty.heal();
    }

    private long stored() {
        faulty.heal();
        return db.select(TAG).count();
    }

    /** What is reported as failed is not stored, or the error says that it may be. */
    private void assertHonest(ThrowingCallable change, String call) {
        for (FaultKind kind : List.of(FaultKind.NAMELESS, FaultKind.LOST)) {
            faulty.heal();
            db.delete(TAG).all().execute();
            db.insert(new Tag("there"));
            faulty.plant(kind, call);
            Throwable failure = catchThrowable(change);
            assertThat(faulty.failures()).as(call).isEqualTo(1);
            assertThat(failure).isInstanceOf(OrmException.class);
            if (stored() != 1) {
                assertThat(failure)
                        .isInstanceOf(CommitOutcomeUnknownException.class)
                        .hasMessageContaining("may or may not be stored");
            }
        }
    }

    /** The block fails although the error is caught in it, and nothing of it is stored. */
    private void assertUndone(ThrowingCallable change, String call) {
        for (FaultKind kind : List.of(FaultKind.NAMELESS, FaultKind.LOST)) {
            faulty.heal();
            db.delete(TAG).all().execute();
            db.insert(new Tag("there"));
            assertThatThrownBy(() -> db.atomic(() -> {
                        db.insert(new Tag("before"));
                        faulty.plant(kind, call);
                        assertThat(catchThrowable(change)).isInstanceOf(OrmException.class);
                        assertThat(faulty.failures()).as(call).isEqualTo(1);
                        faulty.heal();
                    }))
                    .isInstanceOf(OrmException.class);
            assertThat(stored()).isEqualTo(1);
        }
    }

    private void insertAll() {
        db.insertAll(List.of(new Tag("one"), new Tag("two")));
    }

    private void insertReturning() {
        db.insert(TAG).set(TAG.name, "new").returning(TAG).list();
    }

    private void deleteReturning() {
        db.delete(TAG).all().returning(TAG).list();
    }

    @Test
    void rowsWhoseKeyCannotBeRead() {
        for (String call : List.of("getGeneratedKeys", "next")) {
            assertHonest(() -> db.insert(new Tag("new")), call);
            assertHonest(() -> db.save(new Tag("new")), call);
            assertUndone(() -> db.insert(new Tag("new")), call);
        }
    }

    @Test
    void manyRowsWhoseKeysCannotBeRead() {
        assertHonest(this::insertAll, "next");
        assertUndone(this::insertAll, "next");
    }

    @Test
    void rowsOfChangesThatCannotBeRead() {
        assertHonest(this::insertReturning, "next");
        assertUndone(this::insertReturning, "next");
        if (has(Feature.DELETE_RETURNING)) {
            assertHonest(this::deleteReturning, "next");
            assertUndone(this::deleteReturning, "next");
        }
    }

    /** A statement that only reads has stored nothing: the block goes on, where the database lets it. */
    @Test
    void aQueryThatCannotBeRead() {
        db.atomic(() -> {
            db.insert(new Tag("before"));
            faulty.plant(FaultKind.NAMELESS, "next");
            assertThatThrownBy(() -> db.select(TAG).list()).isInstanceOf(OrmException.class);
            faulty.heal();
            db.insert(new Tag("behind"));
        });
        assertThat(stored()).isEqualTo(2);
    }

    /** The connection is lost while the statement runs. */
    @Test
    void aChangeThatIsNotAnswered() {
        db.insert(new Tag("there"));
        faulty.loseAnswer(FaultKind.LOST, "executeUpdate");
        assertThatThrownBy(() -> db.update(TAG).set(TAG.name, "renamed").all().execute())
                .isInstanceOf(CommitOutcomeUnknownException.class)
                .hasMessageContaining("may or may not be stored");
        faulty.heal();
        assertThat(db.select(TAG.name).one()).isEqualTo("renamed");
    }
}
