package dev.phoebe.bookshop.catalog;

import static dev.phoebe.bookshop.catalog.BookTable.BOOK;
import static dev.phoebe.bookshop.catalog.ReviewTable.REVIEW;
import static dev.phoebe.bookshop.catalog.TagTable.TAG;
import static dev.phoebe.orm.expr.Expressions.avg;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.ForeignKeyViolationException;
import dev.phoebe.orm.error.NotFoundException;
import dev.phoebe.orm.error.StaleRowException;
import dev.phoebe.orm.page.CursorPage;
import dev.phoebe.orm.page.CursorRequest;
import dev.phoebe.orm.page.Page;
import dev.phoebe.orm.page.PageRequest;
import dev.phoebe.orm.query.Select;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Finds and keeps books. */
@Service
class BookService {

    /** What a list of books can be narrowed to. */
    record Filter(
            Optional<String> title,
            Optional<Long> author,
            Optional<String> tag,
            Optional<BigDecimal> maxPrice,
            Optional<Boolean> inStock) {}

    private final Database db;

    BookService(Database db) {
        this.db = db;
    }

    Page<BookView> page(Filter filter, PageRequest request) {
        return books().where(filter.title().map(BOOK.title::containsIgnoreCase))
                .where(filter.author().map(BOOK.author::eq))
                .where(filter.tag().map(name -> BOOK.tags.any(TAG.name.eq(name))))
                .where(filter.maxPrice().map(BOOK.price::le))
                .where(filter.inStock().map(available -> available ? BOOK.stock.gt(0) : BOOK.stock.eq(0)))
                .page(request)
                .map(BookView::of);
    }

    /** The newest first, those without a date last. */
    CursorPage<BookView> feed(CursorRequest request) {
        return books().orderBy(BOOK.published.desc().nullsLast(), BOOK.id.desc())
                .page(request)
                .map(BookView::of);
    }

    BookView.Rated get(long id) {
        Book book = books().where(BOOK.id.eq(id)).one();
        return new BookView.Rated(BookView.of(book), averageRating(id));
    }

    /** Books with all that a {@link BookView} shows: the author in the same statement, the tags in one more. */
    private Select<Book> books() {
        return db.select(BOOK).prefetch(BOOK.author, BOOK.tags.orderBy(TAG.name.asc()));
    }

    private @Nullable BigDecimal averageRating(long book) {
        Double mean = db.select(avg(REVIEW.rating)).where(REVIEW.book.eq(book)).one();
        return mean == null ? null : BigDecimal.valueOf(mean).setScale(2, RoundingMode.HALF_UP);
    }

    @Transactional
    BookView.Rated create(BookRequest request) {
        BookChanges changes = new BookChanges(db, request);
        changes.mustEqual("id", request.id(), null);
        changes.mustEqual("version", request.version(), 0);
        changes.mustEqual("averageRating", request.averageRating(), null);
        Book book = new Book();
        changes.writeTo(book);
        db.insert(book);
        db.links(BOOK.tags, book).set(changes.tags());
        return get(book.id);
    }

    @Transactional
    BookView.Rated update(long id, BookRequest request) {
        Book book = db.get(BOOK, id);
        if (request.version() != null && request.version() != book.version) {
            throw new StaleRowException("Book " + id + " is at version " + book.version + " by now, not "
                    + request.version() + ". Read it again, and change what you find.");
        }
        BookChanges changes = new BookChanges(db, request);
        if (request.version() == null) {
            changes.refuse("version", "must be that of the book as it was read");
        }
        changes.mustEqual("id", request.id(), id);
        changes.mustEqual("averageRating", request.averageRating(), averageRating(id));
        changes.writeTo(book);
        db.update(book);
        db.links(BOOK.tags, book).set(changes.tags());
        return get(id);
    }

    /** Reviews and links to tags go with the book; a book that was ordered stays, because its order lines refer to it. */
    void delete(long id) {
        try {
            if (db.delete(BOOK).where(BOOK.id.eq(id)).execute() == 0) {
                throw new NotFoundException("There is no book " + id + ".");
            }
        } catch (ForeignKeyViolationException e) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "Book " + id + " was ordered, so it cannot be deleted any more.", e);
        }
    }
}
