package dev.phoebe.orm.spring.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a client asks for, on a parameter of a handler method that is a {@link dev.phoebe.orm.expr.Condition}. A bean of the
 * type {@link dev.phoebe.orm.query.Filter} makes it of the parameters of the request.
 *
 * <pre>{@code
 * @Bean
 * Filter bookFilter() {
 *     return Filter.on(BOOK.title, BOOK.price).on("author.name", BOOK.author().name);
 * }
 *
 * @GetMapping("/books")
 * Page<Book> books(@Filtered("bookFilter") Condition filter, PageRequest page) {
 *     return db.select(BOOK).where(filter).page(page);
 * }
 * }</pre>
 *
 * <p>Then {@code /books?price.lt=20&author.name=Ursula&page=1} adds {@code where book.price < ? and author.name = ?}. Where
 * the client asks for nothing, the condition is true. What the filter did not declare is answered by 400; parameters of pages
 * and those that {@link dev.phoebe.orm.query.Filter#besides} names are left alone. A parameter without a value counts as not
 * sent. That the filter is there is looked at when the application starts.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Filtered {

    /** The name, or the qualifier, of the bean; without one it is the only filter, or the primary one. */
    String value() default "";
}
