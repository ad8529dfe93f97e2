package dev.phoebe.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record whose components are selected from a model, or from the models to which its references lead. For a
 * record {@code Card}, the annotation processor writes a class {@code CardProjection} into the same package:
 *
 * <pre>{@code
 * @Projection(Book.class)
 * record Card(String title, @From("author.name") String author, @From("tags.name") List<String> tags) {}
 *
 * db.select(CardProjection.of()).where(BOOK.price.lt(10)).list();
 * db.select(CardProjection.of(other)).from(other).list(); // of an alias
 * }</pre>
 *
 * <p>A component is the property of its own name, or the one that {@link From} names. It has the type of the property; for
 * a reference, the type of its key, the model, or another such record; for a property that leads to many rows, a list of
 * these. A component that is not a property, such as an aggregate, is marked with {@link Argument}. Types and nullness are
 * checked when the record is compiled.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Projection {

    /** The model. */
    Class<?> value();
}
