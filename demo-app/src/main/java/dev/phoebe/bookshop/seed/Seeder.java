package dev.phoebe.bookshop.seed;

import static dev.phoebe.bookshop.catalog.BookTable.BOOK;

import dev.phoebe.bookshop.catalog.Author;
import dev.phoebe.bookshop.catalog.Book;
import dev.phoebe.bookshop.catalog.Tag;
import dev.phoebe.bookshop.sales.Customer;
import dev.phoebe.bookshop.sales.Order;
import dev.phoebe.bookshop.sales.OrderLine;
import dev.phoebe.orm.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Fills an empty bookshop, all or nothing, by bulk statements only. That happens before the server opens its port, so
 * that nobody ever sees a shop that is half full.
 */
@Component
class Seeder implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(Seeder.class);
    private static final int BATCH = 2000;

    private final Database db;
    private final SeedProperties properties;

    Seeder(Database db, SeedProperties properties) {
        this.db = db;
        this.properties = properties;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (properties.books() == 0 || db.select(BOOK).exists()) {
            return;
        }
        long start = System.nanoTime();
        db.atomic(this::seed);
        log.info("The bookshop is open after {} ms", (System.nanoTime() - start) / 1_000_000);
    }

    private void seed() {
        Samples samples = new Samples();
        List<Tag> tags = insert("tags", samples.tags());
        List<Author> authors = insert("authors", samples.authors(properties.authors()));
        List<Book> books = insert("books", samples.books(properties.books(), authors));
        link(books, tags, samples);
        insert("reviews", samples.reviews(properties.reviews(), books));
        List<Customer> customers = insert("customers", samples.customers(properties.customers()));
        List<OrderLine> lines = new ArrayList<>();
        List<Order> orders = samples.orders(properties.orders(), customers, books, lines);
        insert("orders", orders);
        insert("order lines", lines);
    }

    private <M> List<M> insert(String what, List<M> rows) {
        List<M> inserted = new ArrayList<>(rows.size());
        for (int from = 0; from < rows.size(); from += BATCH) {
            inserted.addAll(db.insertAll(rows.subList(from, Math.min(from + BATCH, rows.size()))));
            log.info("Inserted {} of {} {}", inserted.size(), rows.size(), what);
        }
        return inserted;
    }

    private void link(List<Book> books, List<Tag> tags, Samples samples) {
        Map<Book, List<Tag>> tagsOfBook = new LinkedHashMap<>();
        books.forEach(book -> tagsOfBook.put(book, samples.some(tags)));
        db.linkAll(BOOK.tags, tagsOfBook);
        log.info("Linked {} books to their tags", books.size());
    }
}
