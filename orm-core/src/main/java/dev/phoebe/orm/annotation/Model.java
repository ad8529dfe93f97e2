package dev.phoebe.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A class or record whose objects are rows of a table. The annotation processor writes its table, {@code BookTable}
 * with the constant {@code BOOK} for a class {@code Book}, into the same package.
 *
 * <p>Fields may be package-private or public, or private with accessors. Fields of superclasses are columns too: one
 * table for each concrete class. A field without {@code @Nullable} (JSpecify) is {@code NOT NULL}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Model {

    /** The table's name; by default the class name in snake case: {@code WebHTTPRequest} is {@code web_http_request}. */
    String table() default "";

    /** The schema in which the table stands; none by default. */
    String schema() default "";

    /** Indexes over several columns. */
    Index[] indexes() default {};

    /** Indexes over words, for full-text search. */
    FullTextIndex[] fullTextIndexes() default {};

    /** Conditions that the database holds for every row. */
    Check[] checks() default {};

    /** The name of the database that this model belongs to, when there are several. */
    String database() default "";
}
