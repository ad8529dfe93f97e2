package dev.phoebe.bookshop.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A book as clients see it. What they read here they may change and send back as a {@link BookRequest}. */
record BookView(
        Long id,
        int version,
        String title,
        Named author,
        BigDecimal price,
        @Nullable LocalDate published,
        int stock,
        List<Named> tags) {

    /** Something that is known by its name: an author, a tag. */
    record Named(Long id, String name) {}

    /** A single book, with what readers think of it: null where nobody has said anything. */
    record Rated(@JsonUnwrapped BookView book, @Nullable BigDecimal averageRating) {}

    /** The view of a book whose author and tags are loaded. */
    static BookView of(Book book) {
        Author author = book.author.get();
        return new BookView(
                book.id,
                book.version,
                book.title,
                new Named(author.id, author.name),
                book.price,
                book.published,
                book.stock,
                book.tags.stream().map(tag -> new Named(tag.id(), tag.name())).toList());
    }
}
