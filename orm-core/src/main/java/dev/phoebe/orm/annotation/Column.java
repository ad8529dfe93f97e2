package dev.phoebe.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a column is called and what it may hold. All of it is optional.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Column {

    /** The column's name; by default the field's in snake case, for a reference with {@code _id} behind it. */
    String name() default "";

    /**
     * The names of the columns of a reference to a key of several columns, in the order of the key; by default {@link #name()},
     * or the field in snake case, with the names of the columns of the key behind it: {@code line_order_id},
     * {@code line_position}.
     */
    String[] columns() default {};

    /**
     * The unique property of the other model by which a reference refers to it; by default its key. {@code Ref.id(...)} takes
     * the value of that property then.
     */
    String references() default "";

    /** The longest text that it takes, in characters; 255 by default, {@link Integer#MAX_VALUE} for a text without limit. */
    int maxLength() default 0;

    /** All digits of a decimal; 19 by default. */
    int precision() default 0;

    /** The number of decimal places; 4 by default. A value with more is refused unless {@link #rounding()} says how. */
    int scale() default -1;

    /** How a decimal with too many decimal places is rounded before it is written. */
    Rounding rounding() default Rounding.REFUSE;

    /** Whether no two rows may have the same value. */
    boolean unique() default false;

    /** Whether an index is made for it. References and unique columns have one anyway. */
    boolean index() default false;

    /** Whether an update writes it. */
    boolean updatable() default true;

    /** How a decimal is made to fit its scale. */
    enum Rounding {
        /** Not at all: a value that does not fit is an error. */
        REFUSE,
        /** To the nearest, a half away from zero. */
        HALF_UP,
        /** To the nearest, a half to the even neighbour. */
        HALF_EVEN,
        /** Towards zero. */
        DOWN
    }
}
