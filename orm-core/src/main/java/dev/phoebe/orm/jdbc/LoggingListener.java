package dev.phoebe.orm.jdbc;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes statements to the log {@code dev.phoebe.orm.sql}: each one with its time at DEBUG, and those that took longer
 * than a threshold at WARN. Values are left out unless asked for.
 */
public final class LoggingListener implements StatementListener {

    private static final Logger LOG = LoggerFactory.getLogger("dev.phoebe.orm.sql");

    private final long slowNanos;
    private final boolean values;

    /**
     * A listener.
     *
     * @param slow from when on a statement is slow; null for never
     * @param values whether bound values are logged: they may be secrets
     */
    public LoggingListener(@Nullable Duration slow, boolean values) {
        this.slowNanos = slow == null ? Long.MAX_VALUE : slow.toNanos();
        this.values = values;
    }

    @Override
    public Execution start(StatementInfo statement) {
        if (slowNanos == Long.MAX_VALUE && !LOG.isDebugEnabled()) {
            return Execution.IGNORED;
        }
        long begin = System.nanoTime();
        return (rows, failure) -> log(statement, System.nanoTime() - begin, rows, failure);
    }

    private void log(StatementInfo statement, long nanos, long rows, @Nullable Throwable failure) {
        boolean slow = nanos >= slowNanos;
        if (!slow && !LOG.isDebugEnabled()) {
            return;
        }
        long micros = TimeUnit.NANOSECONDS.toMicros(nanos);
        String outcome = failure == null
                ? rows + " rows"
                : "failed: " + failure.getClass().getSimpleName();
        String shown = values
                ? statement.sql().text() + " " + statement.sql().values()
                : statement.sql().text();
        if (slow) {
            LOG.warn("slow statement, {} us, {}: {}", micros, outcome, shown);
        } else {
            LOG.debug("{} us, {}: {}", micros, outcome, shown);
        }
    }
}
