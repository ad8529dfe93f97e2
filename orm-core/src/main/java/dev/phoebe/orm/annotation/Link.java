package dev.phoebe.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The table between the two sides of a {@code ManyToMany}. Without it one is made, {@code book_tag} for
 * {@code Book.tags}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Link {

    /** The link table's name. */
    String table() default "";

    /** The link table's schema; without it, that of the model's own table. */
    String schema() default "";

    /** A model of your own that holds a reference to each side. */
    Class<?> through() default void.class;

    /** On the other side: the property that says it all. */
    String mappedBy() default "";
}
