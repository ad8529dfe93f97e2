package dev.phoebe.orm.spring.transaction;

import dev.phoebe.orm.transaction.Transaction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;

/** The transaction itself, or a savepoint in it, whoever asked for it. */
final class Level implements Transaction {

    private final @Nullable Level parent;
    private final @Nullable TransactionExecution execution;
    private final List<Runnable> afterCommit = new ArrayList<>(0);
    private final List<Runnable> afterRollback = new ArrayList<>(0);
    private boolean ownedByBlock;

    /**
     * A level.
     *
     * @param parent the level around it; null for the transaction itself
     * @param execution what Spring calls it; null for a transaction that ran before anybody here was told of it
     */
    Level(@Nullable Level parent, @Nullable TransactionExecution execution) {
        this.parent = parent;
        this.execution = execution;
    }

    @Nullable
    Level parent() {
        return parent;
    }

    boolean is(TransactionExecution other) {
        return execution == other;
    }

    /** An atomic block began it, and runs its actions itself. */
    void ownedByBlock() {
        ownedByBlock = true;
    }

    boolean isOwnedByBlock() {
        return ownedByBlock;
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    @Override
    public void afterRollback(Runnable action) {
        afterRollback.add(action);
    }

    @Override
    public void setRollbackOnly() {
        if (execution == null) {
            throw new IllegalStateException("This transaction was begun by somebody else, who must end it.");
        }
        execution.setRollbackOnly();
    }

    @Override
    public boolean isNested() {
        return parent != null;
    }

    /** A block that ended well belongs to the one around it from now on. */
    void adopt(Level inner) {
        afterCommit.addAll(inner.afterCommit);
        afterRollback.addAll(inner.afterRollback);
    }

    /** What is to be done now that this level has ended; it is handed out once. */
    List<Runnable> end(boolean committed) {
        List<Runnable> actions = List.copyOf(committed ? afterCommit : afterRollback);
        afterCommit.clear();
        afterRollback.clear();
        return actions;
    }
}
