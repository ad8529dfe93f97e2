package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.NoteTable.NOTE;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.ConstraintViolationException;
import dev.phoebe.orm.error.ForeignKeyViolationException;
import dev.phoebe.orm.error.StaleRowException;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.signal.Signals;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Note;
import dev.phoebe.orm.tck.model.Tag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is promised to happen as a whole does so also in a block whose program catches the error and goes on. */
public abstract class AllOrNoneContract extends Contract {

    /** More than one statement takes. */
    private static final int MANY = 2500;

    private static final int SEVERAL = 600;

    private static final class Oops extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final List<Signals.Registration> registrations = new ArrayList<>();

    @AfterEach
    void forget() {
        registrations.forEach(Signals.Registration::remove);
        registrations.clear();
    }

    /** Nothing stays of work that fails, be it alone, in a block or in a block inside it; what is around it does. */
    private void assertNoneOf(ThrowingCallable work, Class<? extends Throwable> failure, Supplier<Object> state) {
        Object before = state.get();
        assertThatThrownBy(work).as("alone").isInstanceOf(failure);
        assertThat(state.get()).as("alone").isEqualTo(before);
        db.atomic(() -> assertNoneInside(work, failure, state, before, "block"));
        db.atomic(() -> {
            db.insert(new Note("around"));
            db.atomic(() -> assertNoneInside(work, failure, state, before, "inner"));
        });
        assertThat(state.get()).as("in the end").isEqualTo(before);
        assertThat(db.select(NOTE.text).orderBy(NOTE.text).list())
                .containsExactly("after block", "after inner", "around", "before block", "before inner");
    }

    private void assertNoneInside(
            ThrowingCallable work,
            Class<? extends Throwable> failure,
            Supplier<Object> state,
            Object before,
            String place) {
        db.insert(new Note("before " + place));
        assertThatThrownBy(work).as(place).isInstanceOf(failure);
        assertThat(state.get()).as(place).isEqualTo(before);
        db.insert(new Note("after " + place));
    }

    private Object tags() {
        return db.select(TAG).count();
    }

    private static List<Tag> newTags(int number, String last) {
        List<Tag> tags = new ArrayList<>(
                IntStream.range(1, number).mapToObj(i -> new Tag("tag " + i)).toList());
        tags.add(new Tag(last));
        return tags;
    }

    @Test
    void aBulkInsert() {
        db.insert(new Tag("there"));
        assertNoneOf(() -> db.insertAll(newTags(MANY, "there")), UniqueViolationException.class, this::tags);
    }

    @Test
    void aBulkInsertOfAStream() {
        db.insert(new Tag("there"));
        assertNoneOf(() -> db.insertAll(newTags(MANY, "there").stream()), UniqueViolationException.class, this::tags);
    }

    @Test
    void aBulkInsertWhoseRowsCannotBeMade() {
        assertNoneOf(
                () -> db.insertAll(Stream.concat(newTags(MANY, "last").stream(), Stream.generate(() -> {
                    throw new Oops();
                }))),
                Oops.class,
                this::tags);
    }

    @Test
    void aBulkInsertThatAListenerRefuses() {
        registrations.add(db.signals().afterBulk(TAG, done -> {
            throw new Oops();
        }));
        assertNoneOf(() -> db.insertAll(newTags(3, "last")), Oops.class, this::tags);
    }

    private List<Book> books(int number) {
        Author author = db.insert(new Author("Ursula"));
        return db.insertAll(IntStream.range(0, number)
                .mapToObj(i -> new Book("book " + i, author))
                .toList());
    }

    private Object stockAndVersions() {
        return db.select(BOOK).orderBy(BOOK.id).list().stream()
                .map(book -> book.stock + " " + book.version)
                .distinct()
                .toList();
    }

    @Test
    void aBulkUpdate() {
        List<Book> books = books(SEVERAL);
        books.get(SEVERAL - 1).version = 7; // somebody else has seen it
        books.forEach(book -> book.stock = 5);
        assertNoneOf(() -> db.updateAll(books), StaleRowException.class, this::stockAndVersions);
        assertThat(books.get(0).version).isZero();
        books.get(SEVERAL - 1).version = 0;
        db.updateAll(books);
        assertThat(stockAndVersions()).isEqualTo(List.of("5 1"));
    }

    @Test
    void aBulkUpdateThatAConstraintRefuses() {
        List<Book> books = books(SEVERAL);
        books.forEach(book -> book.stock = 5);
        books.get(SEVERAL - 1).stock = -1;
        assertNoneOf(() -> db.updateAll(books), ConstraintViolationException.class, this::stockAndVersions);
        assertThat(books.get(0).version).isZero();
    }

    @Test
    void aBulkUpdateThatAListenerRefuses() {
        List<Book> books = books(3);
        books.forEach(book -> book.stock = 5);
        registrations.add(db.signals().afterBulk(BOOK, done -> {
            throw new Oops();
        }));
        assertNoneOf(() -> db.updateAll(books), Oops.class, this::stockAndVersions);
        assertThat(books.get(0).version).isZero();
    }

    @Test
    void aBulkDelete() {
        List<Author> authors = new ArrayList<>(db.insertAll(IntStream.range(0, MANY)
                .mapToObj(i -> new Author("author " + i))
                .toList()));
        Collections.reverse(authors);
        db.insert(new Book("Tehanu", authors.get(0)));
        assertNoneOf(
                () -> db.deleteAll(authors),
                ForeignKeyViolationException.class,
                () -> db.select(AUTHOR).count());
    }

    @Test
    void aBulkDeleteThatAListenerRefuses() {
        List<Tag> tags = db.insertAll(newTags(3, "last"));
        registrations.add(db.signals().afterBulk(TAG, done -> {
            throw new Oops();
        }));
        assertNoneOf(() -> db.deleteAll(tags), Oops.class, this::tags);
    }

    private List<Object> links(Book book) {
        return new ArrayList<>(
                db.select(BOOK.id).join(BOOK.tags).where(BOOK.id.eq(book.id)).list());
    }

    @Test
    void manyLinks() {
        List<Tag> tags = new ArrayList<>(db.insertAll(newTags(SEVERAL, "last")));
        Book book = books(1).get(0);
        db.links(BOOK.tags, book).add(tags.get(SEVERAL - 1));
        tags.add(new Tag(Long.MAX_VALUE / 2, "nowhere")); // the last one to be linked
        assertNoneOf(
                () -> db.linkAll(BOOK.tags, Map.of(book, tags)), ForeignKeyViolationException.class, () -> links(book));
        assertThat(links(book)).hasSize(1);
    }

    @Test
    void linksThatAreSet() {
        Tag tag = db.insert(new Tag("there"));
        Book book = books(1).get(0);
        db.links(BOOK.tags, book).add(tag);
        assertNoneOf(
                () -> db.links(BOOK.tags, book).set(List.of(tag, new Tag(-1L, "nowhere"))),
                ForeignKeyViolationException.class,
                () -> links(book));
        assertThat(links(book)).hasSize(1);
    }

    private Object authors() {
        return List.of(db.select(AUTHOR.name).orderBy(AUTHOR.name).list(), tags());
    }

    /** Whose listener writes something, too, before another one refuses. */
    private void refuseAuthors() {
        registrations.add(db.signals().afterSave(AUTHOR, saved -> db.insert(new Tag("saved " + saved.model().name))));
        registrations.add(db.signals()
                .afterDelete(AUTHOR, deleted -> db.insert(new Tag("deleted " + deleted.model().name))));
        registrations.add(db.signals().afterSave(AUTHOR, saved -> {
            throw new Oops();
        }));
        registrations.add(db.signals().afterDelete(AUTHOR, deleted -> {
            throw new Oops();
        }));
    }

    @Test
    void aRowThatAListenerRefuses() {
        refuseAuthors();
        assertNoneOf(() -> db.insert(new Author("new")), Oops.class, this::authors);
    }

    @Test
    void aSavedRowThatAListenerRefuses() {
        refuseAuthors();
        assertNoneOf(() -> db.save(new Author("new")), Oops.class, this::authors);
    }

    @Test
    void anUpdateThatAListenerRefuses() {
        Author author = db.insert(new Author("old"));
        refuseAuthors();
        author.name = "new";
        assertNoneOf(() -> db.update(author), Oops.class, this::authors);
    }

    @Test
    void aDeleteThatAListenerRefuses() {
        Author author = db.insert(new Author("old"));
        refuseAuthors();
        assertNoneOf(() -> db.delete(author), Oops.class, this::authors);
    }
}
