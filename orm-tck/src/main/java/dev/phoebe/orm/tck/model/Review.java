package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Check;
import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.annotation.OnDelete;
import dev.phoebe.orm.relation.Ref;
import org.jspecify.annotations.Nullable;

/** Goes with its book, but keeps its customer from going. */
@Model(checks = @Check(name = "review_stars_range", sql = "stars between 1 and 5"))
public class Review {

    @Id
    public Long id;

    @OnDelete(OnDelete.Action.CASCADE)
    public Ref<Book> book;

    public Ref<Customer> customer;

    public int stars;

    @Column(maxLength = Integer.MAX_VALUE)
    public @Nullable String text;

    public Review() {}

    public Review(Book book, Customer customer, int stars) {
        this.book = Ref.of(book);
        this.customer = Ref.of(customer);
        this.stars = stars;
    }
}
