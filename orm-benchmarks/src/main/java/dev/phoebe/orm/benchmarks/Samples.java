package dev.phoebe.orm.benchmarks;

import dev.phoebe.orm.relation.Ref;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The rows that everything is measured on; the same in every run. */
final class Samples {

    static final int AUTHORS = 1_000;
    static final int BOOKS = 10_000;

    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(1980, 1, 1);

    private Samples() {}

    static List<Author> authors() {
        List<Author> authors = new ArrayList<>();
        for (int i = 1; i <= AUTHORS; i++) {
            Author author = new Author();
            author.name = "Author Number " + i;
            author.email = i % 5 == 0 ? null : "author" + i + "@example.org";
            author.createdAt = START.plus(i, ChronoUnit.HOURS);
            authors.add(author);
        }
        return authors;
    }

    static List<Book> books() {
        List<Book> books = new ArrayList<>();
        for (int i = 1; i <= BOOKS; i++) {
            books.add(book(i));
        }
        return books;
    }

    static Book book(int i) {
        Book book = new Book();
        book.author = Ref.id((long) authorOf(i));
        book.title = title(i);
        book.price = price(i);
        book.published = published(i);
        book.pages = pages(i);
        book.inStock = true;
        return book;
    }

    static PlainBook plainBook(int i) {
        PlainBook book = new PlainBook();
        book.authorId = authorOf(i);
        book.title = title(i);
        book.price = price(i);
        book.published = published(i);
        book.pages = pages(i);
        book.inStock = true;
        return book;
    }

    private static int authorOf(int i) {
        return (i - 1) % AUTHORS + 1;
    }

    private static String title(int i) {
        return "Book " + i + " of the benchmarks";
    }

    private static BigDecimal price(int i) {
        return BigDecimal.valueOf(500 + i * 7 % 9500, 2);
    }

    private static LocalDate published(int i) {
        return FIRST_DAY.plusDays(i % 14_000);
    }

    private static int pages(int i) {
        return 100 + i % 900;
    }
}
