package dev.phoebe.bookshop.sales;

import dev.phoebe.bookshop.catalog.Book;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** An order as clients see it. */
record OrderView(Long id, CustomerView customer, Instant placed, BigDecimal total, List<Line> lines) {

    record CustomerView(Long id, String name) {}

    record Line(BookView book, int quantity, BigDecimal amount) {}

    record BookView(Long id, String title) {}

    /** The view of an order whose customer, lines and books are loaded. */
    static OrderView of(Order order) {
        Customer customer = order.customer.get();
        return new OrderView(
                order.id,
                new CustomerView(customer.id, customer.name),
                order.placed,
                order.total,
                order.lines.stream().map(OrderView::line).toList());
    }

    private static Line line(OrderLine line) {
        Book book = line.book.get();
        return new Line(new BookView(book.id, book.title), line.quantity, line.amount);
    }
}
