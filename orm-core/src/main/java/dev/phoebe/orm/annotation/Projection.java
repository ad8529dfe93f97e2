package dev.phoebe.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record whose components are columns of a model, or of models to which its references lead. The annotation processor
 * writes how it is selected, {@code CardProjection.of()} for a record {@code Card}, into the same package.
 *
 * <p>A component is the property of its own name, or the one that {@link From} says; its value where it has a column, the
 * model or another such record where it is a reference, a list of these where it leads to many rows. What is no column, an
 * aggregate say, is marked with {@link Argument}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Projection {

    /** The model. */
    Class<?> value();
}
