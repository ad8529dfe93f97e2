package dev.phoebe.orm.jdbc;

import org.jspecify.annotations.Nullable;

/** Is told of every statement. Must not throw, and must be safe for use by several threads. */
@FunctionalInterface
public interface StatementListener {

    /** A statement is about to run; the answer is told how it ended. */
    Execution start(StatementInfo statement);

    /** A running statement. */
    @FunctionalInterface
    interface Execution {

        /** For listeners that do not care for the end. */
        Execution IGNORED = (rows, failure) -> {};

        /**
         * It has ended.
         *
         * @param rows how many rows were read or changed; -1 where nobody knows
         * @param failure why it failed; null when it did not
         */
        void end(long rows, @Nullable Throwable failure);
    }
}
