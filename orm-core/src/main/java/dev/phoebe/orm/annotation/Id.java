package dev.phoebe.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The primary key, or one part of it when several fields carry the annotation.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Id {

    /** Where the key of a new row comes from. */
    Generation generation() default Generation.AUTO;

    /** Where the key of a new row comes from. */
    enum Generation {
        /** {@code Long}, {@code Integer}, {@code long} and {@code int}: the database; {@code UUID}: the client; else assigned. */
        AUTO,
        /** The database counts. */
        IDENTITY,
        /** The client makes a time-ordered UUID. */
        UUID,
        /** The program sets it before the insert. */
        ASSIGNED
    }
}
