package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static dev.phoebe.orm.tck.model.VenueTable.VENUE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.phoebe.orm.error.MissingTableException;
import dev.phoebe.orm.error.RelationNotLoadedException;
import dev.phoebe.orm.error.SchemaMismatchException;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.error.ValidationException;
import dev.phoebe.orm.error.Violation;
import dev.phoebe.orm.model.Key;
import dev.phoebe.orm.page.CursorPage;
import dev.phoebe.orm.page.CursorRequest;
import dev.phoebe.orm.page.Page;
import dev.phoebe.orm.page.PageRequest;
import dev.phoebe.orm.page.Slice;
import dev.phoebe.orm.page.SortKey;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.ManyToMany;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.City;
import dev.phoebe.orm.tck.model.Tag;
import dev.phoebe.orm.tck.model.Venue;
import dev.phoebe.orm.type.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows as values: two reads of one row are equal, and a row may leave the program and come back, as from an HTTP session. */
public abstract class SerializationContract extends Contract {

    @SuppressWarnings({"unchecked", "BanSerializableRead"}) // what was written here is read back
    private static <T> T copy(T object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
            out.flush();
            return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- equality

    @Test
    void twoReadsOfOneRecordAreEqual() {
        City oslo = db.insert(new City(null, "Oslo"));
        City rome = db.insert(new City(null, "Rome"));
        Venue opera = db.insert(new Venue(null, "Opera", Ref.of(oslo), Ref.of(rome)));
        Venue other = db.insert(new Venue(null, "Opera", Ref.of(rome), null));
        Venue read = db.get(VENUE, requireNonNull(opera.id()));
        assertThat(read).isEqualTo(opera).hasSameHashCodeAs(opera);
        assertThat(db.get(VENUE, requireNonNull(opera.id()))).isEqualTo(read).hasSameHashCodeAs(read);
        Venue loaded = db.select(VENUE)
                .where(VENUE.id.eq(opera.id()))
                .prefetch(VENUE.city, VENUE.twin)
                .one();
        assertThat(loaded.city().isLoaded()).isTrue();
        assertThat(loaded).isEqualTo(read).hasSameHashCodeAs(read);
        assertThat(db.get(VENUE, requireNonNull(other.id()))).isNotEqualTo(read);
        assertThat(new HashSet<>(List.of(read, db.get(VENUE, requireNonNull(other.id())))))
                .contains(loaded);
    }

    @Test
    void referencesAreEqualByTheirKeys() {
        City oslo = db.insert(new City(null, "Oslo"));
        Ref<City> made = Ref.of(oslo);
        assertThat(made)
                .isEqualTo(Ref.of(oslo))
                .hasSameHashCodeAs(Ref.of(oslo))
                .isNotEqualTo(Ref.of(new City(oslo.id(), "Oslo")));
        Venue venue = db.insert(new Venue(null, "Opera", made, null));
        assertThat(venue.city())
                .isEqualTo(Ref.id(requireNonNull(oslo.id())))
                .isNotEqualTo(Ref.id(requireNonNull(oslo.id()) + 1));
        assertThat(Ref.id("a")).isEqualTo(Ref.id("a")).isNotEqualTo(Ref.id("b")).isNotEqualTo("a");
        assertThat(Ref.id(Key.of(1L, "a")))
                .isEqualTo(Ref.id(Key.of(1L, "a")))
                .hasSameHashCodeAs(Ref.id(Key.of(1L, "a")));
    }

    // ---- serialization

    @Test
    void whatIsLoadedComesBack() {
        Shelf shelf = new Shelf(db);
        List<Tag> tags = db.insertAll(List.of(new Tag("classic"), new Tag("sf")));
        db.links(BOOK.tags, shelf.tehanu).add(tags);
        Book book = db.select(BOOK)
                .where(BOOK.id.eq(shelf.tehanu.id))
                .prefetch(BOOK.author, BOOK.tags)
                .one();
        counter.reset();
        Book read = copy(book);
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("author", "editor", "tags", "reviews", "loans")
                .isEqualTo(book);
        assertThat(read.author).isEqualTo(book.author);
        assertThat(read.author.get().name).isEqualTo("Ursula");
        assertThat(read.tags.list()).containsExactlyInAnyOrderElementsOf(tags);
        assertThat(read.editor).isEqualTo(Ref.id(shelf.terry.id));
        assertThat(counter.count()).isZero();
        read.stock = 7;
        db.update(read);
        assertThat(db.get(BOOK, book.id).stock).isEqualTo(7);
        assertThat(db.get(BOOK, book.id).editor).isEqualTo(book.editor);
    }

    /** No database is asked, because there is none: the key is still there to ask one with. */
    @Test
    void whatIsNotLoadedSaysSo() {
        Shelf shelf = new Shelf(db);
        Book book = copy(db.get(BOOK, shelf.tehanu.id));
        counter.reset();
        assertThat(book.author.isLoaded()).isFalse();
        assertThat(book.author.getIfLoaded()).isNull();
        assertThat(book.tags.listIfLoaded()).isNull();
        assertThatThrownBy(book.author::get)
                .isInstanceOf(RelationNotLoadedException.class)
                .hasMessageContaining(shelf.ursula.id.toString())
                .hasMessageContaining("serialized");
        assertThatThrownBy(book.tags::list)
                .isInstanceOf(RelationNotLoadedException.class)
                .hasMessageContaining("serialized");
        assertThatThrownBy(() -> copy(db.get(AUTHOR, shelf.terry.id)).books.size())
                .isInstanceOf(RelationNotLoadedException.class);
        assertThat(db.get(AUTHOR, book.author.id(Long.class)).name).isEqualTo("Ursula");
    }

    @Test
    void rowsThatReferToEachOtherComeBack() {
        Author author = new Author("Ursula");
        Book book = new Book("Tehanu", author);
        author.books = Backref.of(book);
        book.tags = ManyToMany.of(new Tag("sf"));
        Author read = copy(author);
        Book itsBook = read.books.list().get(0);
        assertThat(itsBook.author.get()).isSameAs(read);
        assertThat(itsBook.tags.list()).containsExactly(new Tag("sf"));
        db.insert(read);
        db.insert(itsBook);
        assertThat(db.get(BOOK, itsBook.id).author.get().name).isEqualTo("Ursula");
    }

    @Test
    void pagesAndKeysComeBack() {
        new Shelf(db);
        Page<Book> page = db.select(BOOK).orderBy(BOOK.title).page(PageRequest.of(0, 2));
        assertThat(copy(page).content()).hasSize(2);
        assertThat(copy(page.map(book -> book.title))).isEqualTo(page.map(book -> book.title));
        Slice<String> slice = db.select(BOOK.title).orderBy(BOOK.title).slice(PageRequest.of(1, 2));
        assertThat(copy(slice)).isEqualTo(slice);
        CursorPage<String> cursors = db.select(BOOK.title).orderBy(BOOK.title).page(CursorRequest.first(2));
        assertThat(copy(cursors)).isEqualTo(cursors);
        for (Object value : List.of(
                new PageRequest(1, 2, List.of(new SortKey("title", true))),
                new CursorRequest(3, cursors.next(), null),
                Key.of(1L, "a"),
                Json.of("{\"a\": 1}"),
                Ref.id(1L),
                Ref.id("a"))) {
            assertThat(copy(value)).isEqualTo(value);
        }
    }

    // ---- relations of new objects

    /** A field that begins with none can be read before its row is stored and afterwards, and nothing is sent. */
    @Test
    void newObjectsMayBeginWithLoadedCollections() {
        Author author = new Author("Ursula");
        author.books = Backref.of();
        Book book = new Book("Tehanu", author);
        book.tags = ManyToMany.of();
        assertThat(author.books.isLoaded()).isTrue();
        assertThat(author.books).isEmpty();
        assertThat(book.tags.size()).isZero();
        db.insert(author);
        db.insertAll(List.of(book));
        counter.reset();
        assertThat(author.books.list()).isEmpty();
        assertThat(book.tags.list()).isEmpty();
        assertThat(counter.count()).isZero();
        assertThat(db.get(AUTHOR, author.id).books).hasSize(1);
    }

    @Test
    void loadedCollectionsAreMadeByHand() {
        List<Tag> tags = List.of(new Tag("a"), new Tag("b"));
        ManyToMany<Tag> collection = ManyToMany.of(tags);
        assertThat(collection.list()).isEqualTo(tags);
        assertThat(ManyToMany.of(tags.get(0), tags.get(1)).list()).isEqualTo(tags);
        assertThat(collection.isLoaded()).isTrue();
        assertThat(collection.toString()).contains("2 rows");
        assertThatThrownBy(() -> collection.list().add(new Tag("c"))).isInstanceOf(UnsupportedOperationException.class);
        Shelf shelf = new Shelf(db);
        shelf.mort.tags = collection;
        db.update(shelf.mort);
        assertThat(shelf.mort.tags).isSameAs(collection);
        assertThat(db.get(BOOK, shelf.mort.id).tags).isEmpty();
    }

    @Test
    void errorsLeaveTheProgramWhole() {
        db.insert(new Tag("there"));
        UniqueViolationException taken =
                copy(catchThrowableOfType(UniqueViolationException.class, () -> db.insert(new Tag("there"))));
        assertThat(taken.violates(TAG.name)).isTrue();
        assertThat(taken.properties()).containsExactly("name");
        assertThat(taken.getMessage()).contains("insert into");
        ValidationException invalid =
                copy(catchThrowableOfType(ValidationException.class, () -> db.insert(new Tag("x".repeat(200)))));
        assertThat(invalid.violations()).extracting(Violation::path).containsExactly("name");
        assertThat(copy(new SchemaMismatchException("H2", List.of("a", "b"))).differences())
                .containsExactly("a", "b");
        assertThat(copy(new MissingTableException(Tag.class, "none")).model()).isEqualTo(Tag.class);
    }
}
