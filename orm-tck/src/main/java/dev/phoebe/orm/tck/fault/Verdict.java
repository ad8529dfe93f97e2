package dev.phoebe.orm.tck.fault;

import dev.phoebe.orm.error.CommitOutcomeUnknownException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be thought of what is stored, and of what the program was told of it. */
enum Verdict {
    /** What was told is so. */
    RIGHT,

    /** Some of the work is stored. */
    PARTIAL,

    /** All is stored or nothing, but the program was told otherwise. */
    FALSE;

    static Verdict of(
            Scenario scenario,
            @Nullable Throwable failure,
            List<String> stored,
            List<String> before,
            List<String> after) {
        boolean all = stored.equals(after);
        boolean nothing = stored.equals(before);
        if (!all && !nothing) {
            return PARTIAL;
        } else if (failure == null) {
            return all ? RIGHT : FALSE;
        }
        return nothing || isOpen(scenario, failure) ? RIGHT : FALSE;
    }

    /**
     * Whether nobody can know what is stored: the error says so, or is one of the machine; or a statement was alone, and
     * its answer did not come.
     */
    private static boolean isOpen(Scenario scenario, Throwable failure) {
        return failure instanceof CommitOutcomeUnknownException || failure instanceof Error || !scenario.isBlock();
    }
}
