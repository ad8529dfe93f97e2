package dev.phoebe.orm.sql;

import org.jspecify.annotations.Nullable;

/**
 * Conditions that hold for all rows of a table that a statement reads, changes or deletes, whoever wrote the statement.
 * Implementations are immutable and safe for use by several threads.
 */
@FunctionalInterface
public interface RowConditions {

    /** No conditions. */
    RowConditions NONE = table -> null;

    /**
     * The condition on the rows of one occurrence of a table; null for none. It names columns by {@link SqlWriter#column} of
     * this occurrence.
     */
    @Nullable
    Fragment of(Source table);
}
