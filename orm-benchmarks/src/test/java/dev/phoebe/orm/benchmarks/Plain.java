package dev.phoebe.orm.benchmarks;

import java.util.List;
import java.util.Objects;

/** Phoebe's models as the classes of the other side, to compare them field by field. */
final class Plain {

    private Plain() {}

    static List<PlainBook> of(List<Book> books) {
        return books.stream().map(Plain::of).toList();
    }

    static List<PlainBook> withAuthor(List<Book> books) {
        return books.stream()
                .map(book -> {
                    PlainBook plain = of(book);
                    plain.author = of(Objects.requireNonNull(book.author.getIfLoaded()));
                    return plain;
                })
                .toList();
    }

    static List<PlainAuthor> withBooks(List<Author> authors) {
        return authors.stream()
                .map(author -> {
                    PlainAuthor plain = of(author);
                    plain.books = of(Objects.requireNonNull(author.books.listIfLoaded()));
                    return plain;
                })
                .toList();
    }

    static PlainBook of(Book book) {
        PlainBook plain = new PlainBook();
        plain.id = book.id;
        plain.authorId = book.author.id(Long.class);
        plain.title = book.title;
        plain.price = book.price;
        plain.published = book.published;
        plain.pages = book.pages;
        plain.inStock = book.inStock;
        plain.version = book.version;
        return plain;
    }

    private static PlainAuthor of(Author author) {
        PlainAuthor plain = new PlainAuthor();
        plain.id = author.id;
        plain.name = author.name;
        plain.email = author.email;
        plain.createdAt = author.createdAt;
        return plain;
    }
}
