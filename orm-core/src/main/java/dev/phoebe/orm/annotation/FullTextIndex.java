package dev.phoebe.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An index over the words in columns of texts, for full-text search, as part of {@link Model#fullTextIndexes()}. It is a GIN
 * index on PostgreSQL, a FULLTEXT index over a computed column on MariaDB and MySQL, and an FTS5 table kept by triggers on
 * SQLite. A database that cannot search by it is left without it: H2; SQLite where the database does not count the key; all
 * but PostgreSQL where there is a language.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface FullTextIndex {

    /** The properties, in order: field names of texts, not column names. */
    String[] columns();

    /**
     * The text search configuration of PostgreSQL, which makes one word of several forms and leaves out frequent words:
     * {@code english}. By default words are taken as they are.
     */
    String language() default "";

    /** The index's name; made from table and columns by default. */
    String name() default "";
}
