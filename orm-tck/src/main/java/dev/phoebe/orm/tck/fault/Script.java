package dev.phoebe.orm.tck.fault;

import org.jspecify.annotations.Nullable;

/** Counts the calls that can fail, and tells which of them do. To be used by one thread; the calls of others go well. */
final class Script {

    private volatile @Nullable Thread thread;
    private @Nullable Fault fault;
    private @Nullable String counted;
    private int calls;
    private int failures;
    private @Nullable String place;

    /**
     * From now on calls of this thread are counted; one of them fails where there is a fault.
     *
     * @param only the name of those that are counted; null for all
     */
    void begin(@Nullable Fault planted, @Nullable String only) {
        fault = planted;
        counted = only;
        calls = 0;
        failures = 0;
        place = null;
        thread = Thread.currentThread();
    }

    /** From now on everything goes well. */
    void end() {
        thread = null;
    }

    int calls() {
        return calls;
    }

    int failures() {
        return failures;
    }

    /** The call that failed first; null where none did. */
    @Nullable
    String place() {
        return place;
    }

    /**
     * The fault that the next call has; null for none.
     *
     * @param name what is called
     * @param commits whether the call stores something for good, when it goes well
     */
    @Nullable
    Fault next(String name, boolean commits) {
        if (thread != Thread.currentThread() || (counted != null && !counted.equals(name))) {
            return null;
        }
        int call = calls++;
        Fault planted = fault;
        if (planted == null || call < planted.call() || (call > planted.call() && !planted.forEver())) {
            return null;
        }
        if ((commits || name.startsWith("set"))
                && planted.afterwards()
                && planted.kind().isAnswer()) {
            return null; // the server does not refuse what it has stored or set
        }
        failures++;
        if (place == null) {
            place = name;
        }
        return planted;
    }
}
