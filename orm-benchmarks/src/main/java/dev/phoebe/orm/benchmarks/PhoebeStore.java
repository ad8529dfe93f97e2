package dev.phoebe.orm.benchmarks;

import static dev.phoebe.orm.benchmarks.AuthorTable.AUTHOR;
import static dev.phoebe.orm.benchmarks.BookTable.BOOK;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.expr.Order;
import dev.phoebe.orm.page.Page;
import dev.phoebe.orm.page.PageRequest;
import dev.phoebe.orm.query.Select;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The work as a user of Phoebe writes it. Every statement is built anew at each call. */
final class PhoebeStore {

    private static final Order[] NEWEST_FIRST = {BOOK.published.desc(), BOOK.id.asc()};
    private static final Order[] BY_KEY = {BOOK.id.asc()};

    private final Database db;

    PhoebeStore(Database db) {
        this.db = db;
    }

    // ---- reading

    Book get(long id) {
        return db.get(BOOK, id);
    }

    List<Book> list(BigDecimal minPrice, int limit) {
        return db.select(BOOK)
                .where(BOOK.inStock, BOOK.price.ge(minPrice))
                .orderBy(BOOK.id)
                .limit(limit)
                .list();
    }

    List<Book> booksWithAuthor(long after, int limit) {
        return db.select(BOOK)
                .where(BOOK.id.gt(after))
                .orderBy(BOOK.id)
                .limit(limit)
                .prefetch(BOOK.author)
                .list();
    }

    List<Author> authorsWithBooks(long after, int limit) {
        return db.select(AUTHOR)
                .where(AUTHOR.id.gt(after))
                .orderBy(AUTHOR.id)
                .limit(limit)
                .prefetch(AUTHOR.books)
                .list();
    }

    Page<Book> page(BigDecimal minPrice, int page, int size) {
        return db.select(BOOK)
                .where(BOOK.inStock, BOOK.price.ge(minPrice))
                .orderBy(BOOK.id)
                .page(PageRequest.of(page, size));
    }

    List<Book> search(Filter filter) {
        return query(filter).list();
    }

    Select<Book> query(Filter filter) {
        return db.select(BOOK)
                .where(Optional.ofNullable(filter.authorId()).map(BOOK.author::eq))
                .where(Optional.ofNullable(filter.title()).map(BOOK.title::startsWith))
                .where(Optional.ofNullable(filter.minPrice()).map(BOOK.price::ge))
                .where(Optional.ofNullable(filter.publishedFrom()).map(BOOK.published::ge))
                .orderBy(filter.newestFirst() ? NEWEST_FIRST : BY_KEY)
                .limit(20);
    }

    // ---- writing

    Book insert(Book book) {
        return db.insert(book);
    }

    List<Book> insertAll(List<Book> books) {
        return db.insertAll(books);
    }

    long insertAllWithoutKeys(List<Book> books) {
        return db.insertAll(books.stream());
    }

    Book addPages(long id, int more) {
        return db.atomically(transaction -> {
            Book book = db.get(BOOK, id);
            book.pages += more;
            return db.update(book);
        });
    }
}
