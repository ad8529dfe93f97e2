package dev.phoebe.bookshop.sales;

import static dev.phoebe.bookshop.catalog.BookTable.BOOK;
import static dev.phoebe.bookshop.sales.CustomerTable.CUSTOMER;
import static dev.phoebe.bookshop.sales.OrderLineTable.ORDER_LINE;
import static dev.phoebe.bookshop.sales.OrderTable.ORDER;

import dev.phoebe.bookshop.catalog.Book;
import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.ValidationException;
import dev.phoebe.orm.error.Violation;
import dev.phoebe.orm.page.Page;
import dev.phoebe.orm.page.PageRequest;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.relation.Ref;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** Sells books. */
@Service
class OrderService {

    private static final int RETRIES = 3;

    private final Database db;

    OrderService(Database db) {
        this.db = db;
    }

    OrderView get(long id) {
        return OrderView.of(orders().where(ORDER.id.eq(id)).one());
    }

    Page<OrderView> ofCustomer(long customer, PageRequest request) {
        db.get(CUSTOMER, customer);
        return orders().where(ORDER.customer.eq(customer)).page(request).map(OrderView::of);
    }

    /** Orders with all that an {@link OrderView} shows: two statements, whatever their number. */
    private Select<Order> orders() {
        return db.select(ORDER)
                .prefetch(
                        ORDER.customer, ORDER.lines.orderBy(ORDER_LINE.id.asc()).prefetch(ORDER_LINE.book));
    }

    /** Takes the books from stock and writes the order: both, or nothing. */
    OrderView place(OrderRequest request) {
        return db.atomic().retries(RETRIES).call(tx -> {
            requireCustomer(request.customerId());
            SortedMap<Long, Integer> copies = copies(request);
            copies.forEach((book, quantity) -> takeFromStock(book, quantity, request));
            return get(write(request.customerId(), copies));
        });
    }

    /** In the order of the books' ids: two orders of the same books never wait for each other in a circle. */
    private static SortedMap<Long, Integer> copies(OrderRequest request) {
        SortedMap<Long, Integer> copies = new TreeMap<>();
        request.lines().forEach(line -> copies.merge(line.bookId(), line.quantity(), Integer::sum));
        return copies;
    }

    private void requireCustomer(Long id) {
        if (db.find(CUSTOMER, id) == null) {
            throw new ValidationException("Order", List.of(new Violation("customerId", "is the id of no customer")));
        }
    }

    /** One statement that asks and takes, so that nobody comes between; it raises the version, as every change does. */
    private void takeFromStock(Long id, int quantity, OrderRequest request) {
        long taken = db.update(BOOK)
                .set(BOOK.stock, BOOK.stock.minus(quantity))
                .set(BOOK.version, BOOK.version.plus(1))
                .where(BOOK.id.eq(id), BOOK.stock.ge(quantity))
                .execute();
        if (taken == 0) {
            Book book = db.find(BOOK, id);
            if (book == null) {
                throw new ValidationException("Order", unknownBook(id, request));
            }
            throw new OutOfStockException(book, quantity);
        }
    }

    private static List<Violation> unknownBook(Long id, OrderRequest request) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < request.lines().size(); i++) {
            if (request.lines().get(i).bookId().equals(id)) {
                violations.add(new Violation("lines[" + i + "].bookId", "is the id of no book"));
            }
        }
        return violations;
    }

    /** The books are ours until the transaction ends: their prices cannot change any more. */
    private long write(Long customer, SortedMap<Long, Integer> copies) {
        List<Book> books = db.select(BOOK)
                .where(BOOK.id.in(copies.keySet()))
                .orderBy(BOOK.id)
                .list();
        BigDecimal total = books.stream()
                .map(book -> OrderLine.amount(book, copies.get(book.id)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Order order = db.insert(new Order(Ref.id(customer), now, total));
        db.insertAll(books.stream()
                .map(book -> new OrderLine(order, book, copies.get(book.id)))
                .toList());
        return order.id;
    }
}
