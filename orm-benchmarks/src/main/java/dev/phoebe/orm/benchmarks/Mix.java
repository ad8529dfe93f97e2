package dev.phoebe.orm.benchmarks;

import java.sql.SQLException;

/**
 * Runs all scenarios in turns before one of them is measured. A program uses one call site with many models and
 * statements; without this, each measured JVM would know a single one, and its compiler would be luckier than it ever is
 * in a program.
 */
final class Mix {

    private static final long NANOS = 1_500_000_000L;

    private Mix() {}

    /** All scenarios of one side. */
    @FunctionalInterface
    interface Scenarios {

        void run() throws SQLException;
    }

    static void run(Scenarios scenarios) throws SQLException {
        long end = System.nanoTime() + NANOS;
        while (System.nanoTime() < end) {
            scenarios.run();
        }
    }
}
