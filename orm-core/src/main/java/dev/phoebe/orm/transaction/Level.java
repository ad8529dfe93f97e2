package dev.phoebe.orm.transaction;

import dev.phoebe.orm.error.QueryTimeoutException;
import dev.phoebe.orm.error.SqlException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One block: the transaction itself, or a savepoint in it. */
final class Level implements Transaction {

    private static final Logger LOG = LoggerFactory.getLogger(Level.class);

    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final @Nullable Level parent;
    private final @Nullable Object savepoint;
    private final Thread thread = Thread.currentThread();
    private final boolean readOnly;
    private final @Nullable Duration timeout;
    private final long deadline;

    private @Nullable List<Runnable> afterCommit;
    private @Nullable List<Runnable> afterRollback;
    private @Nullable List<Runnable> restores;
    private @Nullable List<AutoCloseable> resources;
    private @Nullable SqlException failure;
    private @Nullable Object owner;
    private boolean rollbackOnly;
    private boolean ended;

    /** Whether its fate is known, so that its hooks run. */
    private boolean decided;

    private Level(@Nullable Level parent, @Nullable Object savepoint, TransactionOptions options) {
        this.parent = parent;
        this.savepoint = savepoint;
        this.readOnly = options.readOnly() || (parent != null && parent.readOnly);
        Duration own = options.timeout();
        long end = own == null ? 0 : System.nanoTime() + nanos(own);
        if (parent != null && parent.timeout != null && (own == null || parent.deadline - end < 0)) {
            this.timeout = parent.timeout;
            this.deadline = parent.deadline;
        } else {
            this.timeout = own;
            this.deadline = end;
        }
    }

    /** What is longer than a century is as good as no limit, and the difference of two clock readings must not overflow. */
    private static long nanos(Duration timeout) {
        return timeout.compareTo(LONGEST) < 0 ? timeout.toNanos() : LONGEST.toNanos();
    }

    /** The transaction itself. */
    static Level outermost(TransactionOptions options) {
        return new Level(null, null, options);
    }

    /** A block in this level: the shorter limit of time holds, and what is read-only stays so. */
    Level inner(TransactionOptions options) {
        return new Level(this, null, options);
    }

    /** A savepoint in this level that somebody else has set and rolls back or releases. */
    Level foreign(@Nullable Object foreignSavepoint, @Nullable Object itsOwner) {
        Level inner = new Level(this, foreignSavepoint, TransactionOptions.DEFAULT);
        inner.owner = itsOwner;
        return inner;
    }

    @Nullable
    Level parent() {
        return parent;
    }

    /** The savepoint that somebody else has set; null where it is not known, and for a block. */
    @Nullable
    Object savepoint() {
        return savepoint;
    }

    /** The nested method of the transaction manager that set the savepoint; null for none. */
    @Nullable
    Object owner() {
        return owner;
    }

    void isOwnedBy(Object nestedMethod) {
        owner = nestedMethod;
    }

    /** Whether it ends by itself, as blocks and nested methods do, rather than with the level that it is in. */
    boolean endsByItself() {
        return savepoint == null || owner != null;
    }

    boolean isReadOnly() {
        return readOnly;
    }

    boolean isRollbackOnly() {
        return rollbackOnly;
    }

    // ---- time

    /**
     * The nanoseconds that are left; 0 for no limit.
     *
     * @throws QueryTimeoutException when none are left
     */
    long nanosLeft() {
        if (timeout == null) {
            return 0;
        }
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            throw new QueryTimeoutException(
                    "The block has taken longer than the " + timeout + " that it may take. The statement was not sent.",
                    null,
                    null);
        }
        return left;
    }

    /** The error of a block that ends too late; null for one that does not. */
    @Nullable
    QueryTimeoutException lateness() {
        if (timeout == null || deadline - System.nanoTime() > 0) {
            return null;
        }
        return new QueryTimeoutException(
                "The block has taken longer than the " + timeout
                        + " that it may take, and was rolled back. Nothing of it is stored.",
                null,
                null);
    }

    // ---- errors

    /** A statement has failed in this level, and perhaps the level with it. */
    void failed(SqlException error) {
        if (failure == null) {
            failure = error;
        }
    }

    /** The first failure that may have undone the level; null where there was none. */
    @Nullable
    SqlException failure() {
        return failure;
    }

    /** The failure has not undone the level. */
    void survived() {
        failure = null;
    }

    // ---- what is to be done at the end

    @Override
    public void afterCommit(Runnable action) {
        requireRunning();
        afterCommit = added(afterCommit, action);
    }

    @Override
    public void afterRollback(Runnable action) {
        requireRunning();
        afterRollback = added(afterRollback, action);
    }

    void onRollback(Runnable restore) {
        restores = added(restores, restore);
    }

    void closeAtEnd(AutoCloseable resource) {
        resources = added(resources, resource);
    }

    private static <T> List<T> added(@Nullable List<T> list, T item) {
        List<T> more = list == null ? new ArrayList<>(4) : list;
        more.add(item);
        return more;
    }

    @Override
    public void setRollbackOnly() {
        requireRunning();
        if (decided) {
            throw new IllegalStateException("The transaction is over: an action after its end cannot roll it back.");
        }
        rollbackOnly = true;
    }

    @Override
    public boolean isNested() {
        return parent != null;
    }

    /** Takes over from an inner level that ended well: it shares the fate of this one from now on. */
    void adopt(Level inner) {
        inner.ended = true;
        failure = failure == null ? inner.failure : failure;
        afterCommit = joined(afterCommit, inner.afterCommit);
        afterRollback = joined(afterRollback, inner.afterRollback);
        restores = joined(restores, inner.restores);
        resources = joined(resources, inner.resources);
        inner.forget();
    }

    private void forget() {
        afterCommit = null;
        afterRollback = null;
        restores = null;
        resources = null;
    }

    private static <T> @Nullable List<T> joined(@Nullable List<T> outer, @Nullable List<T> inner) {
        if (outer == null || inner == null) {
            return outer == null ? inner : outer;
        }
        outer.addAll(inner);
        return outer;
    }

    /** Closes what was to be closed, all of it. */
    void closeResources() {
        List<AutoCloseable> all = resources;
        resources = null;
        Throwable first = null;
        for (int i = 0; all != null && i < all.size(); i++) {
            try {
                all.get(i).close();
            } catch (Throwable e) {
                if (first == null) {
                    first = e;
                } else if (first != e) {
                    first.addSuppressed(e);
                }
            }
        }
        if (first instanceof Error error) {
            throw error;
        }
        if (first != null) {
            throw first instanceof RuntimeException unchecked
                    ? unchecked
                    : new IllegalStateException("A resource could not be closed with its transaction.", first);
        }
    }

    /** Puts back what was written into objects, the latest first. */
    void restoreObjects() {
        List<Runnable> all = restores == null ? List.of() : restores;
        restores = null;
        for (int i = all.size() - 1; i >= 0; i--) {
            try {
                all.get(i).run();
            } catch (Throwable e) { // the caller must see the reason of the rollback
                LOG.error("What was written into an object could not be put back after a rollback", e);
            }
        }
    }

    /** Runs the hooks of the outcome, once, and those that they add. Nothing can be added any more then. */
    void runHooks(boolean committed, @Nullable Throwable cause) {
        List<Runnable> hooks = committed ? afterCommit : afterRollback;
        decided = true;
        try {
            if (hooks != null) {
                Hooks.run(hooks, committed, cause);
            }
        } finally {
            afterCommit = null;
            afterRollback = null;
            ended = true;
        }
    }

    private void requireRunning() {
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException("The block runs in the thread " + thread.getName()
                    + ". What is to happen after it must be said in that thread.");
        }
        if (ended) {
            throw new IllegalStateException(
                    "The block has ended. What is to happen after it must be said inside of it.");
        }
    }
}
