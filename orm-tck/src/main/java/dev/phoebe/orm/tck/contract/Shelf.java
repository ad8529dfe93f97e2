package dev.phoebe.orm.tck.contract;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Country;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rows to read: three authors, one of whom has written nothing, and five books. */
final class Shelf {

    final Author ursula;
    final Author terry;
    final Author nobody;
    final Book earthsea;
    final Book dispossessed;
    final Book tehanu;
    final Book mort;
    final Book gods;

    Shelf(Database db) {
        Country america = db.insert(new Country("US", "America"));
        Country britain = db.insert(new Country("GB", "Britain"));
        ursula = db.insert(author("Ursula", "ursula@example.org", america));
        terry = db.insert(author("Terry", null, britain));
        nobody = db.insert(author("Nobody", null, null));
        earthsea = db.insert(book("A Wizard of Earthsea", ursula, "8.50", 1968, null));
        dispossessed = db.insert(book("The Dispossessed", ursula, "12.00", 1974, terry));
        tehanu = db.insert(book("Tehanu", ursula, "10.00", 0, terry));
        mort = db.insert(book("Mort", terry, "6.00", 1987, null));
        gods = db.insert(book("Small Gods", terry, "9.00", 1992, ursula));
    }

    private static Author author(String name, @Nullable String email, @Nullable Country country) {
        Author author = new Author(name);
        author.email = email;
        author.country = country == null ? null : Ref.of(country);
        return author;
    }

    private static Book book(String title, Author author, String price, int year, @Nullable Author editor) {
        Book book = new Book(title, author, price);
        book.published = year == 0 ? null : LocalDate.of(year, 3, 1);
        book.editor = editor == null ? null : Ref.of(editor);
        return book;
    }
}
