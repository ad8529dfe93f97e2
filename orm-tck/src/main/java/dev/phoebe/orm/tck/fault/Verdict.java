package dev.phoebe.orm.tck.fault;

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

    /**
     * The verdict.
     *
     * @param open whether the failure leaves open what is stored
     */
    static Verdict of(
            boolean open, @Nullable Throwable failure, List<String> stored, List<String> before, List<String> after) {
        boolean all = stored.equals(after);
        boolean nothing = stored.equals(before);
        if (!all && !nothing) {
            return PARTIAL;
        } else if (failure == null) {
            return all ? RIGHT : FALSE;
        }
        return nothing || open ? RIGHT : FALSE;
    }
}
