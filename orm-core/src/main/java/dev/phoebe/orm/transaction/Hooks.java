package dev.phoebe.orm.transaction;

import dev.phoebe.orm.error.TransactionHookException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs what was to be done at the end of a block: all of it, whatever one of them throws. */
final class Hooks {

    private Hooks() {}

    /**
     * Runs hooks.
     *
     * @param failure takes what they throw; null to throw it
     */
    static void run(List<Runnable> hooks, boolean committed, @Nullable Throwable failure) {
        Throwable first = failure;
        int failed = 0;
        for (int i = 0; i < hooks.size(); i++) {
            try {
                hooks.get(i).run();
            } catch (Throwable e) {
                failed++;
                first = joined(first, e);
            }
        }
        if (failed == 0 || failure != null) {
            return;
        }
        if (first instanceof Error error) {
            throw error;
        }
        throw new TransactionHookException(
                "The transaction was " + (committed ? "committed" : "rolled back") + ", and then " + failed + " of its "
                        + hooks.size() + (committed ? " afterCommit" : " afterRollback")
                        + " actions failed. The cause is the first failure; "
                        + (committed ? "do not repeat the block, its work is stored." : "nothing is stored."),
                committed,
                first == null ? new IllegalStateException() : first);
    }

    /** An error of the machine is the one to throw, else the first. */
    private static Throwable joined(@Nullable Throwable first, Throwable next) {
        if (first == null) {
            return next;
        }
        if (first != next) {
            first.addSuppressed(next);
        }
        return first;
    }
}
