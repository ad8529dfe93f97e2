package dev.phoebe.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An index over one or more columns, as part of {@link Model#indexes()}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Index {

    /** The properties, in order: field names, not column names. */
    String[] columns();

    /** Whether no two rows may have the same values. */
    boolean unique() default false;

    /** The index's name; made from table and columns by default. */
    String name() default "";
}
