package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.StaleRowException;
import dev.phoebe.orm.error.ValidationException;
import dev.phoebe.orm.signal.Signals;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Listeners are told what happens to rows, inside the transaction in which it happens. */
public abstract class SignalContract extends Contract {

    private final List<String> heard = new ArrayList<>();
    private final List<Signals.Registration> registrations = new ArrayList<>();

    private void listen(Signals.Registration registration) {
        registrations.add(registration);
    }

    private void listenToAuthors() {
        listen(db.signals().beforeSave(AUTHOR, e -> heard.add("before save " + e.model().name + " " + e.created())));
        listen(db.signals().afterSave(AUTHOR, e -> heard.add("after save " + e.model().name + " " + e.created())));
        listen(db.signals().beforeDelete(AUTHOR, e -> heard.add("before delete " + e.model().name)));
        listen(db.signals().afterDelete(AUTHOR, e -> heard.add("after delete " + e.model().name)));
    }

    @AfterEach
    void forget() {
        registrations.forEach(Signals.Registration::remove);
        registrations.clear();
        heard.clear();
    }

    @Test
    void everyWriteIsTold() {
        listenToAuthors();
        Author author = db.insert(new Author("a"));
        author.name = "b";
        db.update(author);
        db.save(author);
        db.delete(author);
        assertThat(heard)
                .containsExactly(
                        "before save a true",
                        "after save a true",
                        "before save b false",
                        "after save b false",
                        "before save b false",
                        "after save b false",
                        "before delete b",
                        "after delete b");
        assertThat(counter.count()).isEqualTo(4);
    }

    @Test
    void theRowHasItsKeyAfterwards() {
        listen(db.signals().afterSave(AUTHOR, e -> heard.add("key " + (e.model().id != null))));
        listen(db.signals().beforeSave(AUTHOR, e -> heard.add("key " + (e.model().id != null))));
        db.insert(new Author("a"));
        assertThat(heard).containsExactly("key false", "key true");
        listen(db.signals().afterSave(TAG, e -> heard.add("tag " + (e.model().id() != null))));
        db.insert(new Tag("fantasy"));
        assertThat(heard).last().isEqualTo("tag true");
    }

    /** What a listener changes before the row is written is written, and is checked like the rest. */
    @Test
    void aListenerMayChangeTheRow() {
        listen(db.signals()
                .beforeSave(AUTHOR, e -> e.model().name = e.model().name.strip()));
        Author author = db.insert(new Author("  Ursula "));
        assertThat(db.get(AUTHOR, author.id).name).isEqualTo("Ursula");
        listen(db.signals().beforeSave(AUTHOR, e -> e.model().name = "x".repeat(100)));
        assertThatThrownBy(() -> db.insert(new Author("b"))).isInstanceOf(ValidationException.class);
    }

    @Test
    void aListenerMayRefuse() {
        listen(db.signals().afterSave(AUTHOR, e -> {
            throw new IllegalStateException("not this one");
        }));
        assertThatThrownBy(() -> db.insert(new Author("a"))).isInstanceOf(IllegalStateException.class);
        assertThat(db.select(AUTHOR).count()).isZero();
        assertThat(db.transactions().isActive()).isFalse();
    }

    @Test
    void aListenerWritesInTheSameTransaction() {
        listen(db.signals().afterSave(AUTHOR, e -> db.insert(new Tag("by " + e.model().name))));
        db.insert(new Author("a"));
        assertThat(db.select(TAG.name).list()).containsExactly("by a");
        assertThatThrownBy(() -> db.atomic(() -> {
                    db.insert(new Author("b"));
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(db.select(TAG.name).list()).containsExactly("by a");
    }

    @Test
    void aListenerIsInATransaction() {
        listen(db.signals()
                .beforeSave(AUTHOR, e -> heard.add("active " + db.transactions().isActive())));
        listen(db.signals().afterSave(AUTHOR, e -> db.transactions().afterCommit(() -> heard.add("committed"))));
        db.insert(new Author("a"));
        assertThat(heard).containsExactly("active true", "committed");
    }

    @Test
    void whatFailsIsNotToldAsDone() {
        listenToAuthors();
        Author gone = new Author("gone");
        gone.id = -1L;
        assertThatThrownBy(() -> db.update(gone)).isInstanceOf(StaleRowException.class);
        assertThatThrownBy(() -> db.delete(gone)).isInstanceOf(StaleRowException.class);
        assertThat(heard).containsExactly("before save gone false", "before delete gone");
    }

    @Test
    void everyListenerHearsItsOwnModelOnly() {
        listen(db.signals().afterSave(AUTHOR, e -> heard.add("author")));
        listen(db.signals().afterSave(TAG, e -> heard.add("tag")));
        db.insert(new Tag("fantasy"));
        assertThat(heard).containsExactly("tag");
    }

    @Test
    void listenersAreToldInTheirOrderUntilTheyLeave() {
        Signals.Registration first = db.signals().afterSave(TAG, e -> heard.add("first"));
        Signals.Registration second = db.signals().afterSave(TAG, e -> heard.add("second"));
        db.insert(new Tag("a"));
        first.remove();
        db.insert(new Tag("b"));
        second.remove();
        db.insert(new Tag("c"));
        assertThat(heard).containsExactly("first", "second", "second");
    }

    /** Rows are announced however they were read: listed, found, joined, prefetched or loaded when touched. */
    @Test
    void everyRowThatIsReadIsTold() {
        Shelf shelf = new Shelf(db);
        listen(db.signals().afterLoad(AUTHOR, e -> heard.add(e.model().name)));
        db.select(AUTHOR).orderBy(AUTHOR.name).list();
        assertThat(heard).containsExactly("Nobody", "Terry", "Ursula");
        heard.clear();
        db.get(AUTHOR, shelf.terry.id);
        assertThat(heard).containsExactly("Terry");
        heard.clear();
        db.select(BOOK).prefetch(BOOK.author).where(BOOK.title.eq("Mort")).list();
        assertThat(heard).containsExactly("Terry");
        heard.clear();
        List<Book> books = db.select(BOOK).where(BOOK.title.eq("Mort")).list();
        assertThat(heard).isEmpty();
        books.get(0).author.get();
        assertThat(heard).containsExactly("Terry");
        heard.clear();
        db.select(AUTHOR.name).list();
        db.select(AUTHOR).count();
        assertThat(heard).isEmpty();
    }

    @Test
    void prefetchedRowsAreTold() {
        new Shelf(db);
        listen(db.signals().afterLoad(BOOK, e -> heard.add(e.model().title)));
        db.select(AUTHOR)
                .prefetch(AUTHOR.books.orderBy(BOOK.title))
                .where(AUTHOR.name.eq("Terry"))
                .list();
        assertThat(heard).containsExactly("Mort", "Small Gods");
    }

    /** Links, the first of each parent, parts of projections: whatever reads a row as its model. */
    @Test
    void rowsAreToldHoweverTheyAreAskedFor() {
        Shelf shelf = new Shelf(db);
        Tag classic = db.insert(new Tag("classic"));
        db.links(BOOK.tags, shelf.mort).add(classic);
        listen(db.signals().afterLoad(BOOK, e -> heard.add(e.model().title)));
        listen(db.signals().afterLoad(TAG, e -> heard.add(e.model().name())));
        db.select(BOOK).where(BOOK.title.eq("Mort")).prefetch(BOOK.tags).list();
        assertThat(heard).containsExactly("classic", "Mort");
        heard.clear();
        db.select(AUTHOR)
                .prefetch(AUTHOR.books.orderBy(BOOK.price.desc()).limitPerParent(1))
                .where(AUTHOR.name.eq("Terry"))
                .list();
        assertThat(heard).containsExactly("Small Gods");
        heard.clear();
        db.select(as((author, book) -> book, AUTHOR.name, BOOK))
                .from(AUTHOR)
                .leftJoin(AUTHOR.books)
                .where(AUTHOR.name.in("Nobody", "Terry"))
                .orderBy(BOOK.title)
                .list();
        assertThat(heard).containsExactly("Mort", "Small Gods");
        heard.clear();
        try (Stream<Book> books = db.select(BOOK).orderBy(BOOK.title).stream()) {
            assertThat(books).hasSize(5);
        }
        assertThat(heard).hasSize(5);
    }

    /** A statement that changes many rows is one signal with their number, not one a row. */
    @Test
    void statementsOverManyRowsAreToldOnce() {
        listenToAuthors();
        listen(db.signals().afterBulk(AUTHOR, e -> heard.add(e.kind() + " " + e.rows())));
        List<Author> authors = db.insertAll(List.of(new Author("a"), new Author("b"), new Author("c")));
        db.update(AUTHOR).set(AUTHOR.name, "x").where(AUTHOR.name.ne("c")).execute();
        db.delete(AUTHOR).where(AUTHOR.name.eq("c")).execute();
        db.deleteAll(authors);
        db.insertAll(List.<Author>of());
        db.insertAll(Stream.of(new Author("d"), new Author("e")));
        assertThat(heard).containsExactly("INSERT 3", "UPDATE 2", "DELETE 1", "DELETE 2", "INSERT 2");
    }

    @Test
    void whoListensToAllHearsAllButReading() {
        listen(db.signals()
                .onEvery(signal -> heard.add(signal.getClass().getSimpleName() + " "
                        + signal.modelType().getSimpleName())));
        Tag tag = db.insert(new Tag("fantasy"));
        db.select(TAG).list();
        db.delete(tag);
        assertThat(heard).containsExactly("BeforeSave Tag", "AfterSave Tag", "BeforeDelete Tag", "AfterDelete Tag");
    }
}
