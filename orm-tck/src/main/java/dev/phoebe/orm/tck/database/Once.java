package dev.phoebe.orm.tck.database;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Starts something once in the life of the JVM. What could not be started fails at once when it is asked for again. */
final class Once<T> {

    private final String what;
    private final Callable<T> start;
    private @Nullable T started;
    private @Nullable Exception failure;

    Once(String what, Callable<T> start) {
        this.what = what;
        this.start = start;
    }

    synchronized T get() {
        if (started == null && failure == null) {
            try {
                started = start.call();
            } catch (Exception e) {
                failure = e;
            }
        }
        if (started == null) {
            throw new IllegalStateException(what + " could not be reached, and the tests need it.", failure);
        }
        return started;
    }
}
