package dev.phoebe.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A condition that the database holds for every row, as part of {@link Model#checks()}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Check {

    /** The constraint's name. */
    String name();

    /** SQL over column names, a constant of the program: {@code "stock >= 0"}. */
    String sql();
}
