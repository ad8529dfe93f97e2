package dev.phoebe.orm.load;

/** What happens when a relation is touched that no prefetch loaded. */
public enum LazyLoading {
    /** It is loaded for all rows of its result, in one statement. */
    BATCH,
    /** It is an error that names the prefetch to add. */
    FORBID
}
