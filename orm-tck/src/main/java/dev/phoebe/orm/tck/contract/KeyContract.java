package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.max;
import static dev.phoebe.orm.expr.Expressions.min;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.CountryTable.COUNTRY;
import static dev.phoebe.orm.tck.model.EnrollmentTable.ENROLLMENT;
import static dev.phoebe.orm.tck.model.OrderLineTable.ORDER_LINE;
import static dev.phoebe.orm.tck.model.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidKeyException;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.NotFoundException;
import dev.phoebe.orm.model.Key;
import dev.phoebe.orm.model.RefColumn;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Note;
import dev.phoebe.orm.tck.model.User;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/**
 * Keys as programs give them: those that no row can have are refused where they come in, before anything is sent, by an
 * error that names the model, the field and both types. So are rows that are none.
 */
public abstract class KeyContract extends Contract {

    @SuppressWarnings("unchecked") // what code without types can do
    private static <M> Table<M, Object> raw(Table<M, ?> table) {
        return (Table<M, Object>) table;
    }

    private void assertRefused(String message, ThrowingCallable call) {
        counter.reset();
        assertThatThrownBy(call).isExactlyInstanceOf(InvalidKeyException.class).hasMessageContaining(message);
        assertThat(counter.count()).isZero();
    }

    private void assertNoRow(ThrowingCallable call) {
        counter.reset();
        assertThatThrownBy(call)
                .isExactlyInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("in place of a");
        assertThat(counter.count()).isZero();
    }

    @Test
    void aKeyIsOfTheTypeOfItsColumn() {
        String message = "Book.id is a key of type Long, but the Integer 7 was given";
        assertRefused(message, () -> db.find(raw(BOOK), 7));
        assertRefused(message, () -> db.get(raw(BOOK), 7));
        assertRefused("Book.id is a key of type Long, but the String x was given", () -> db.find(raw(BOOK), "x"));
        assertRefused("Country.code is a key of type String, but the Long 7 was given", () -> db.get(raw(COUNTRY), 7L));
        assertRefused("Book.id is a key of type Long, but the Key [7] was given", () -> db.get(raw(BOOK), Key.of(7L)));
        assertThatThrownBy(() -> db.get(BOOK, 7L)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aKeyOfSeveralColumnsHasAllItsParts() {
        String parts = "The key of OrderLine has 2 parts, order (UUID), position (Integer), but ";
        assertRefused(parts + "1 were given", () -> db.find(ORDER_LINE, Key.of(UUID.randomUUID())));
        assertRefused(parts + "3 were given", () -> db.get(ORDER_LINE, Key.of(UUID.randomUUID(), 1, 2)));
        assertRefused(parts + "0 were given", () -> db.get(ORDER_LINE, Key.of()));
        assertRefused(parts + "the Integer 1 was given", () -> db.get(raw(ORDER_LINE), 1));
        assertRefused(
                "OrderLine.position is a key of type Integer, but the String one was given",
                () -> db.get(ORDER_LINE, Key.of(UUID.randomUUID(), "one")));
        assertRefused(
                "OrderLine.order is a key of type UUID, but the Integer 1 was given",
                () -> db.find(ORDER_LINE, Key.of(1, UUID.randomUUID())));
        assertRefused(
                "Enrollment.course is a key of type Long, but the Integer 2 was given",
                () -> db.find(ENROLLMENT, Key.of(1L, 2)));
        assertThat(db.find(ENROLLMENT, Key.of(1L, 2L))).isNull();
    }

    @Test
    @SuppressWarnings("NullAway") // what code without nullness can do
    void aKeyIsNeverNull() {
        assertRefused("Part 2 of a key of 2 parts is null", () -> Key.of(1L, null));
        assertRefused("Part 1 of a key of 1 parts is null", () -> Key.of((Object[]) null));
        assertRefused("Part 1 of a key of 2 parts is null", () -> new Key(Arrays.asList(null, 1)));
        assertRefused("Book has no row with the key null", () -> db.find(raw(BOOK), null));
        assertRefused("Book has no row with the key null", () -> db.get(raw(BOOK), null));
        assertRefused("OrderLine has no row with the key null", () -> db.get(ORDER_LINE, null));
        assertRefused("Ref.of(null)", () -> Ref.of((Author) null));
        assertRefused("Ref.id(null)", () -> Ref.id((Object) null));
    }

    @Test
    @SuppressWarnings({"rawtypes", "unchecked"}) // what code without types can do
    void aForeignKeyIsOfTheTypeOfTheKey() {
        RefColumn author = BOOK.author;
        String message = "Author.id is a key of type Long, but the Integer 7 was given";
        assertRefused(message, () -> author.eq((Comparable) 7));
        assertRefused(message, () -> author.ne((Comparable) 7));
        assertRefused(message, () -> author.in(List.<Object>of(7L, 7)));
        assertRefused(message, () -> author.notIn(List.of(7)));
        assertRefused(message, () -> BOOK.author.isKey(7));
        assertRefused(message, () -> AUTHOR.books.ofKey(7));
        assertRefused("User.id is a key of type Long, but the Integer 7 was given", () -> USER.notes.ofKey(7));
        assertRefused("a Integer was asked for", () -> Ref.id(7L).id(Integer.class));
        assertThat(db.select(BOOK).where(BOOK.author.isKey(7L)).exists()).isFalse();
    }

    @Test
    void aReferenceIsWrittenByAKeyOfTheRightType() {
        Book book = new Book();
        book.title = "Mort";
        book.author = Ref.id(7);
        String message =
                "Book.author cannot refer by this key. Author.id is a key of type Long, but the Integer 7 was given";
        assertRefused(message, () -> db.insert(book));
        assertRefused(message, () -> db.insertAll(List.of(book)));
        assertRefused(message, () -> db.insertAll(List.of(book).stream()));
        book.id = 1L;
        assertRefused(message, () -> db.update(book));
        assertRefused(message, () -> db.updateAll(List.of(book)));
    }

    /** A foreign key has the order of the keys. */
    @Test
    void aForeignKeyHasAnOrder() {
        Author author = db.insert(new Author("Terry"));
        Author other = db.insert(new Author("Ursula"));
        db.insert(new Book("Mort", author));
        db.insert(new Book("Tehanu", other));
        assertThat(db.select(BOOK.title)
                        .where(BOOK.author.between(author.id, author.id))
                        .list())
                .containsExactly("Mort");
        assertThat(db.select(BOOK.title).where(BOOK.author.lt(other.id)).list()).containsExactly("Mort");
        assertThat(db.select(max(BOOK.author)).one()).isEqualTo(other.id);
        assertThat(db.select(min(BOOK.author)).one()).isEqualTo(author.id);
    }

    @Test
    void keysOfLinksAreChecked() {
        User user = db.insert(new User("gargie"));
        String message = "Note.id is a key of type Long, but the Integer 7 was given";
        assertRefused(message, () -> db.links(USER.notes, user).addKeys(List.of(7)));
        assertRefused(message, () -> db.links(USER.notes, user).removeKeys(List.of(7)));
        assertRefused(message, () -> db.links(USER.notes, user).setKeys(List.of(7)));
        assertRefused(message, () -> db.links(USER.notes, user).containsKey(7));
    }

    @Test
    @SuppressWarnings("NullAway") // what code without nullness can do
    void aRowIsAModel() {
        User user = db.insert(new User("gargie"));
        Author author = new Author("Terry");
        List<Author> withNull = Arrays.asList(author, null);
        assertNoRow(() -> db.insertAll(withNull));
        assertNoRow(() -> db.insertAll(Arrays.asList((Author) null)));
        assertNoRow(() -> db.insertAll(Arrays.asList(author, (Author) null).stream()));
        assertNoRow(() -> db.insertAll(List.of(author, user)));
        assertNoRow(() -> db.updateAll(withNull));
        assertNoRow(() -> db.deleteAll(withNull));
        assertNoRow(() -> db.insert((Author) null));
        assertNoRow(() -> db.update((Author) null));
        assertNoRow(() -> db.save((Author) null));
        assertNoRow(() -> db.delete((Author) null));
        assertNoRow(() -> db.refresh((Author) null));
        assertNoRow(() -> db.links(USER.notes, null));
        assertNoRow(() -> db.links(USER.notes, user).add(Arrays.asList((Note) null)));
        assertNoRow(() -> db.links(USER.notes, user).remove(Arrays.asList((Note) null)));
        assertNoRow(() -> db.links(USER.notes, user).contains(null));
        assertNoRow(() -> db.links(USER.notes, user).add(KeyContract.<Note>raw(List.of(author))));
        Map<User, List<Note>> links = new HashMap<>();
        links.put(user, Arrays.asList((Note) null));
        assertNoRow(() -> db.linkAll(USER.notes, links));
        links.clear();
        links.put(null, List.of());
        assertNoRow(() -> db.linkAll(USER.notes, links));
        assertNoRow(() -> BOOK.author.is(null));
        assertNoRow(() -> AUTHOR.books.of(null));
        assertThat(db.select(AUTHOR).exists()).isFalse();
    }

    @SuppressWarnings("unchecked") // what code without types can do
    private static <X> Collection<X> raw(Collection<?> rows) {
        return (Collection<X>) rows;
    }

    /** MariaDB counts a key where 0 is given: the row would be stored under another one. */
    @Test
    void keyZeroIsKeptOrRefused() {
        Author zero = new Author("Zero");
        zero.id = 0L;
        if (has(Feature.KEY_ZERO)) {
            db.insert(zero);
            assertThat(db.get(AUTHOR, 0L).name).isEqualTo("Zero");
            db.delete(zero);
            db.insertAll(List.of(zero, new Author("Other")));
            assertThat(db.get(AUTHOR, 0L).name).isEqualTo("Zero");
            return;
        }
        assertRefused(Feature.KEY_ZERO, () -> db.insert(zero));
        assertRefused(Feature.KEY_ZERO, () -> db.insertAll(List.of(new Author("Other"), zero)));
        assertRefused(Feature.KEY_ZERO, () -> db.insertAll(Stream.of(new Author("Other"), zero)));
        assertRefused(
                Feature.KEY_ZERO,
                () -> db.insert(AUTHOR)
                        .set(AUTHOR.id, 0L)
                        .set(AUTHOR.name, "Zero")
                        .execute());
        assertThat(db.select(AUTHOR).count()).isZero();
        zero.id = -5L;
        db.insert(zero);
        assertThat(db.get(AUTHOR, -5L).name).isEqualTo("Zero");
    }
}
