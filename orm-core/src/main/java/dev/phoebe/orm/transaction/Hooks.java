package dev.phoebe.orm.transaction;

import dev.phoebe.orm.error.TransactionHookException;
import java.util.ArrayList;
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
        List<Throwable> failures = new ArrayList<>(0);
        for (int i = 0; i < hooks.size(); i++) {
            try {
                hooks.get(i).run();
            } catch (Throwable e) {
                failures.add(e);
            }
        }
        if (failures.isEmpty()) {
            return;
        }
        if (failure != null) {
            failures.forEach(each -> suppress(failure, each));
            return;
        }
        Throwable first = failures.get(0);
        TransactionHookException failed =
                new TransactionHookException(message(hooks.size(), failures.size(), committed), committed, first);
        failures.subList(1, failures.size()).forEach(each -> suppress(failed, each));
        throw failed;
    }

    private static String message(int hooks, int failed, boolean committed) {
        return committed
                ? "The transaction was committed, and then " + failed + " of its " + hooks
                        + " afterCommit actions failed. The cause is the first failure. The work of the block is stored: do"
                        + " not repeat it."
                : "The block was rolled back, as it asked for, and then " + failed + " of its " + hooks
                        + " afterRollback actions failed. The cause is the first failure.";
    }

    private static void suppress(Throwable failure, Throwable more) {
        if (failure != more) {
            failure.addSuppressed(more);
        }
    }
}
