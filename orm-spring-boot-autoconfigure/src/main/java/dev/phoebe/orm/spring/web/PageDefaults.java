package dev.phoebe.orm.spring.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a list offers, on a parameter of a handler method that is a {@link dev.phoebe.orm.page.PageRequest} or a
 * {@link dev.phoebe.orm.page.CursorRequest}.
 *
 * <p>Clients choose by the parameters {@code page} (the first is 0), {@code size} and {@code sort=price,desc}, which may be
 * repeated, or by {@code size}, {@code after} and {@code before} for cursors. In one {@code sort} the direction stands last
 * and is that of all its properties: {@code sort=price,stock,desc}. A parameter without a value counts as not sent.
 * Whatever is not on offer is answered by 400: nothing is cut to size in silence.
 *
 * <pre>{@code
 * @GetMapping("/books")
 * Page<Book> books(@PageDefaults(sort = "title", sortable = {"price", "published"}) PageRequest page) {
 *     return db.select(BOOK).page(page);
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface PageDefaults {

    /** Rows on a page when the client does not say; 0 for {@code orm.web.page.default-size}. */
    int size() default 0;

    /** Rows that a client may ask for; 0 for {@code orm.web.page.max-size}. */
    int maxSize() default 0;

    /** The order when the client does not say, as in {@code {"price,desc", "title"}}. */
    String[] sort() default {};

    /**
     * Properties that a client may sort by, beside those of {@link #sort()}. By default there are none, because the order of
     * rows tells about values that are not shown; {@code "*"} is every property of the model.
     */
    String[] sortable() default {};
}
