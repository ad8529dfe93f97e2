package dev.phoebe.orm.spring.boot.autoconfigure;

import dev.phoebe.orm.DatabaseBuilder;

/**
 * Changes what an auto-configured database is made of, before it is made. All beans of this type are asked, in their
 * order, for every database; {@link DatabaseBuilder#name()} says which one it is.
 */
@FunctionalInterface
public interface DatabaseCustomizer {

    /** Changes it; the last word is the customizer's. */
    void customize(DatabaseBuilder builder);
}
