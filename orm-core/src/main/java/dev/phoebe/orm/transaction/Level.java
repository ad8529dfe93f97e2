package dev.phoebe.orm.transaction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One block: the transaction itself, or a savepoint in it. */
final class Level implements Transaction {

    private final @Nullable Level parent;
    private final List<Runnable> afterCommit = new ArrayList<>(0);
    private final List<Runnable> afterRollback = new ArrayList<>(0);
    private boolean rollbackOnly;

    Level(@Nullable Level parent) {
        this.parent = parent;
    }

    @Nullable
    Level parent() {
        return parent;
    }

    boolean isRollbackOnly() {
        return rollbackOnly;
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
        rollbackOnly = true;
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

    void committed() {
        afterCommit.forEach(Runnable::run);
    }

    void rolledBack(@Nullable Throwable cause) {
        for (Runnable action : afterRollback) {
            try {
                action.run();
            } catch (RuntimeException e) {
                if (cause == null) {
                    throw e;
                }
                cause.addSuppressed(e);
            }
        }
    }
}
