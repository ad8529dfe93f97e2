package dev.phoebe.orm.spring.transaction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs what was to be done at the end of a block: all of it, whatever one of them throws. */
final class Actions {

    private Actions() {}

    /**
     * Runs actions.
     *
     * @param failure takes what they throw; null to throw it, the first with the others added to it
     */
    static void run(List<Runnable> actions, @Nullable Throwable failure) {
        RuntimeException first = null;
        for (Runnable action : actions) {
            try {
                action.run();
            } catch (RuntimeException e) {
                if (failure != null) {
                    failure.addSuppressed(e);
                } else if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
