package dev.phoebe.bookshop.sales;

import dev.phoebe.bookshop.catalog.Book;
import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.annotation.OnDelete;
import dev.phoebe.orm.relation.Ref;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/** So many copies of one book, at the price of the day. A book that was ordered cannot be deleted. */
@Model
public class OrderLine {

    @Id
    public Long id;

    @OnDelete(OnDelete.Action.CASCADE)
    public Ref<Order> order;

    public Ref<Book> book;

    @Positive
    public int quantity;

    @Column(precision = 16, scale = 2)
    public BigDecimal amount;

    OrderLine() {}

    public OrderLine(Order order, Book book, int quantity) {
        this.order = Ref.of(order);
        this.book = Ref.of(book);
        this.quantity = quantity;
        this.amount = amount(book, quantity);
    }

    static BigDecimal amount(Book book, int quantity) {
        return book.price.multiply(BigDecimal.valueOf(quantity));
    }
}
