package dev.phoebe.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the database does with this row when the one that it refers to is deleted.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface OnDelete {

    /** What happens. */
    Action value();

    /** What happens to the referring row. */
    enum Action {
        /** The delete is refused. */
        RESTRICT,
        /** This row is deleted too. */
        CASCADE,
        /** The reference becomes null. */
        SET_NULL
    }
}
