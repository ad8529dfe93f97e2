package dev.phoebe.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The property from which a component of a {@link Projection} is selected. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface From {

    /** The name of a property of the model, or a path along references to one: {@code "author.country.name"}. */
    String value();
}
