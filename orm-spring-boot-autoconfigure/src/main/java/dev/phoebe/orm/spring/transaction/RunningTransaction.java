package dev.phoebe.orm.spring.transaction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionExecution;

/** One transaction of one thread, begun by an atomic block or by {@code @Transactional}. */
final class RunningTransaction {

    private static final Logger LOG = LoggerFactory.getLogger(SpringTransactions.class);

    private final Object holder;
    private final List<AutoCloseable> resources = new ArrayList<>(0);
    private Level level;
    private boolean ending;
    private boolean commitSent;
    private boolean rollbackFailed;
    private boolean committed;

    /** Another transaction of the same database and thread, which waits for the end of this one. */
    @Nullable
    RunningTransaction outer;

    /**
     * A transaction.
     *
     * @param holder what Spring has bound to the thread for it, by which it is recognized
     * @param execution what Spring calls it
     */
    RunningTransaction(Object holder, @Nullable TransactionExecution execution) {
        this.holder = holder;
        this.level = new Level(null, execution);
    }

    Object holder() {
        return holder;
    }

    Level level() {
        return level;
    }

    // ---- blocks

    void savepoint(TransactionExecution execution) {
        level = new Level(level, execution);
    }

    /** A savepoint is over; the level that it was. */
    Level savepointEnded(TransactionExecution execution, boolean released) {
        Level inner = level;
        Level around = inner.parent();
        if (around == null || !inner.is(execution)) {
            return inner; // it was set before anybody here was told of the transaction
        }
        level = around;
        if (released) {
            around.adopt(inner);
        }
        return inner;
    }

    // ---- the end

    /** From now on no statement belongs to it any more. */
    void ending(boolean commit) {
        ending = true;
        commitSent |= commit;
        closeResources();
    }

    boolean isEnding() {
        return ending;
    }

    void ended(boolean successfully) {
        closeResources();
        committed = successfully;
    }

    boolean isCommitted() {
        return committed;
    }

    void rollbackFailed() {
        rollbackFailed = true;
    }

    /** Whether the database was asked to commit, and nobody can say what became of it unless the failure does. */
    boolean isCommitSent() {
        return commitSent;
    }

    boolean isRollbackFailed() {
        return rollbackFailed;
    }

    void closeAtEnd(AutoCloseable resource) {
        resources.add(resource);
    }

    private void closeResources() {
        for (AutoCloseable resource : List.copyOf(resources)) {
            try {
                resource.close();
            } catch (Exception e) {
                LOG.warn("A stream could not be closed with its transaction", e);
            }
        }
        resources.clear();
    }
}
