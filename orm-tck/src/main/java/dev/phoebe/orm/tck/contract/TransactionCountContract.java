package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.phoebe.orm.error.SerializationFailureException;
import dev.phoebe.orm.tck.database.FreshDatabase;
import dev.phoebe.orm.tck.fault.FaultKind;
import dev.phoebe.orm.tck.fault.FaultyDataSource;
import dev.phoebe.orm.tck.model.Tag;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many transactions were committed and rolled back: outermost ones, each attempt for itself. */
public abstract class TransactionCountContract extends Contract {

    private final FaultyDataSource calls =
            new FaultyDataSource(() -> fresh().dataSource().getConnection());

    private long committed;
    private long rolledBack;

    @Override
    protected DataSource source(FreshDatabase database) {
        return calls;
    }

    @BeforeEach
    void remember() {
        committed = db.transactions().committed();
        rolledBack = db.transactions().rolledBack();
    }

    private void assertCounted(int commits, int rollbacks) {
        assertThat(db.transactions().committed() - committed).as("committed").isEqualTo(commits);
        assertThat(db.transactions().rolledBack() - rolledBack)
                .as("rolled back")
                .isEqualTo(rollbacks);
    }

    @Test
    void aBlockCountsOnce() {
        db.atomic(() -> {
            db.insert(new Tag("a"));
            db.atomic(() -> db.insert(new Tag("b")));
        });
        assertCounted(1, 0);
    }

    @Test
    void anInnerBlockThatIsRolledBackDoesNotCount() {
        db.atomic(() -> db.atomic(tx -> {
            db.insert(new Tag("a"));
            tx.setRollbackOnly();
        }));
        assertCounted(1, 0);
    }

    @Test
    void whatEndsOtherwiseCountsAsRolledBack() {
        db.atomic(tx -> tx.setRollbackOnly());
        assertCounted(0, 1);
        assertThat(catchThrowable(() -> db.atomic(() -> {
                    throw new IllegalStateException("no");
                })))
                .isInstanceOf(IllegalStateException.class);
        assertCounted(0, 2);
    }

    @Test
    void everyAttemptCounts() {
        int[] attempts = new int[1];
        db.atomic().retries(3).run(() -> {
            if (++attempts[0] < 3) {
                throw new SerializationFailureException("lost", null, null);
            }
        });
        assertCounted(1, 2);
    }

    @Test
    void aCommitThatFailsIsNone() {
        assertThat(catchThrowable(() -> db.atomic(() -> {
                    db.insert(new Tag("a"));
                    calls.plant(FaultKind.CANCELLED, "commit");
                })))
                .isNotNull();
        calls.heal();
        assertCounted(0, 1);
        assertThat(db.select(TAG).count()).isZero();
    }
}
