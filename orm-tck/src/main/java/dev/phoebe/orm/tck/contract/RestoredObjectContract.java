package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.PurchaseOrderTable.PURCHASE_ORDER;
import static dev.phoebe.orm.tck.model.StickerTable.STICKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.ForeignKeyViolationException;
import dev.phoebe.orm.error.OrmException;
import dev.phoebe.orm.error.SerializationFailureException;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.signal.Signals;
import dev.phoebe.orm.tck.database.FreshDatabase;
import dev.phoebe.orm.tck.fault.FaultKind;
import dev.phoebe.orm.tck.fault.FaultyDataSource;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Customer;
import dev.phoebe.orm.tck.model.PurchaseOrder;
import dev.phoebe.orm.tck.model.Sticker;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What was written into objects in a block that is rolled back is taken out of them again. */
public abstract class RestoredObjectContract extends Contract {

    private static final class Oops extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final FaultyDataSource faulty =
            new FaultyDataSource(() -> fresh().dataSource().getConnection());

    @Override
    protected DataSource source(FreshDatabase database) {
        return faulty;
    }

    private void failing(Runnable work) {
        assertThatThrownBy(() -> db.atomic(() -> {
                    work.run();
                    throw new Oops();
                }))
                .isInstanceOf(Oops.class);
    }

    private Book book() {
        return db.insert(new Book("Tehanu", db.insert(new Author("Ursula"))));
    }

    private Book stored(Book book) {
        return db.get(BOOK, book.id);
    }

    private static void assertNew(Author author) {
        assertThat(author.id).isNull();
        assertThat(author.books).isNull();
        assertThat(author.edited).isNull();
    }

    /** Saved after all, it is a row like any other. */
    private void assertCanBeSaved(Author author) {
        db.save(author);
        assertThat(db.select(AUTHOR).where(AUTHOR.id.eq(author.id)).count()).isEqualTo(1);
        assertThat(author.books.list()).isEmpty();
    }

    @Test
    void aKeyOfTheDatabase() {
        Author author = new Author("Ursula");
        failing(() -> db.insert(author));
        assertNew(author);
        assertCanBeSaved(author);
    }

    @Test
    void aKeyThatIsMadeBefore() {
        Customer customer = db.insert(new Customer("Ged", "ged@example.org"));
        PurchaseOrder order = new PurchaseOrder(customer);
        failing(() -> db.insert(order));
        assertThat(order.id).isNull();
        assertThat(order.lines).isNull();
        db.save(order);
        assertThat(db.select(PURCHASE_ORDER)
                        .where(PURCHASE_ORDER.id.eq(order.id))
                        .count())
                .isEqualTo(1);
    }

    /** Only what was written is taken out. */
    @Test
    void aKeyOfTheProgramStays() {
        Author author = new Author("Ursula");
        author.id = 77L;
        failing(() -> db.insert(author));
        assertThat(author.id).isEqualTo(77);
        db.insert(author);
        assertThat(db.get(AUTHOR, 77L).name).isEqualTo("Ursula");
    }

    @Test
    void aVersion() {
        Book book = book();
        book.stock = 5;
        failing(() -> {
            db.update(book);
            db.save(book);
            assertThat(book.version).isEqualTo(2);
        });
        assertThat(book.version).isZero();
        assertThat(book.stock).isEqualTo(5);
        db.update(book);
        assertThat(stored(book).stock).isEqualTo(5);
        assertThat(stored(book).version).isEqualTo(1).isEqualTo(book.version);
    }

    @Test
    void keysOfManyRows() {
        List<Author> authors = List.of(new Author("a"), new Author("b"), new Author("c"));
        failing(() -> db.insertAll(authors));
        authors.forEach(RestoredObjectContract::assertNew);
        authors.forEach(this::assertCanBeSaved);
    }

    @Test
    void versionsOfManyRows() {
        Author author = db.insert(new Author("Ursula"));
        List<Book> books = db.insertAll(List.of(new Book("a", author), new Book("b", author)));
        failing(() -> db.updateAll(books));
        assertThat(books).extracting(book -> book.version).containsExactly(0, 0);
        db.updateAll(books);
        assertThat(books).extracting(book -> book.version).containsExactly(1, 1);
    }

    @Test
    void anInnerBlockTakesBackWhatItWrote() {
        Author outer = new Author("outer");
        Author inner = new Author("inner");
        Author committed = new Author("committed");
        Book book = book();
        db.atomic(() -> {
            db.insert(outer);
            db.update(book);
            failing(() -> {
                db.insert(inner);
                db.update(book);
                assertThat(book.version).isEqualTo(2);
            });
            assertThat(book.version).isEqualTo(1);
            assertNew(inner);
            assertThat(outer.id).isNotNull();
            db.atomic(() -> db.insert(committed));
        });
        assertNew(inner);
        assertThat(outer.id).isNotNull();
        assertThat(committed.id).isNotNull();
        assertThat(book.version).isEqualTo(1).isEqualTo(stored(book).version);
        assertCanBeSaved(inner);
        db.update(book);
    }

    @Test
    void anInnerBlockThatEndedWellIsTakenBackWithTheOuterOne() {
        Author author = new Author("inner");
        Book book = book();
        failing(() -> {
            db.update(book);
            db.atomic(() -> {
                db.insert(author);
                db.update(book);
            });
            assertThat(book.version).isEqualTo(2);
        });
        assertNew(author);
        assertThat(book.version).isZero();
        assertCanBeSaved(author);
        db.update(book);
    }

    @Test
    void whatIsSavedAgainBehindAnInnerBlockIsInsertedAgain() {
        Author author = new Author("Ursula");
        db.atomic(() -> {
            failing(() -> db.save(author));
            db.save(author);
        });
        assertThat(db.select(AUTHOR.id).list()).containsExactly(author.id);
    }

    @Test
    void aRollbackWithoutAnError() {
        Author author = new Author("Ursula");
        Book book = book();
        db.atomic(tx -> {
            db.insert(author);
            db.update(book);
            tx.setRollbackOnly();
        });
        assertNew(author);
        assertThat(book.version).isZero();
        db.atomic(() -> db.atomic(tx -> {
            db.insert(author);
            db.update(book);
            tx.setRollbackOnly();
        }));
        assertNew(author);
        assertThat(book.version).isZero();
    }

    @Test
    void aCommitThatFails() {
        Author author = new Author("Ursula");
        Book book = book();
        assertThatThrownBy(() -> db.atomic(() -> {
                    db.insert(author);
                    db.update(book);
                    faulty.plant(FaultKind.CANCELLED, "commit");
                }))
                .isInstanceOf(OrmException.class);
        faulty.heal();
        assertNew(author);
        assertThat(book.version).isZero();
        assertCanBeSaved(author);
        db.update(book);
    }

    @Test
    void anInsertThatFailsOutsideOfBlocks() {
        Customer gone = new Customer("Ged", "ged@example.org");
        gone.setId(-1);
        PurchaseOrder order = new PurchaseOrder(gone);
        assertThatThrownBy(() -> db.insert(order)).isInstanceOf(ForeignKeyViolationException.class);
        assertThat(order.id).isNull();
        assertThat(order.lines).isNull();
    }

    @Test
    void anInsertThatFailsInABlockThatGoesOn() {
        Customer gone = new Customer("Ged", "ged@example.org");
        gone.setId(-1);
        PurchaseOrder order = new PurchaseOrder(gone);
        db.atomic(() -> {
            assertThatThrownBy(() -> db.atomic(() -> db.insert(order)))
                    .isInstanceOf(ForeignKeyViolationException.class);
            assertThat(order.id).isNull();
        });
        assertThat(order.id).isNull();
    }

    @Test
    void aBulkInsertThatFailsOutsideOfBlocks() {
        Author first = new Author("first");
        first.email = "same@example.org";
        Author second = new Author("second");
        second.email = "same@example.org";
        assertThatThrownBy(() -> db.insertAll(List.of(first, second))).isInstanceOf(UniqueViolationException.class);
        assertNew(first);
        assertNew(second);
    }

    @Test
    void aRowThatAListenerRefuses() {
        Author author = new Author("Ursula");
        Book book = book();
        Signals.Registration authors = db.signals().afterSave(AUTHOR, saved -> {
            throw new Oops();
        });
        Signals.Registration books = db.signals().afterSave(BOOK, saved -> {
            throw new Oops();
        });
        try {
            assertThatThrownBy(() -> db.insert(author)).isInstanceOf(Oops.class);
            assertThatThrownBy(() -> db.update(book)).isInstanceOf(Oops.class);
        } finally {
            authors.remove();
            books.remove();
        }
        assertNew(author);
        assertThat(book.version).isZero();
        assertCanBeSaved(author);
        db.update(book);
    }

    /** The row was read before the first attempt, which must leave no trace in it. */
    @Test
    void aBlockThatIsRepeatedBeginsWithTheSameObjects() {
        Book book = book();
        Author author = new Author("new");
        int[] attempts = new int[1];
        db.atomic().retries(3).run(() -> {
            assertThat(book.version).isZero();
            assertNew(author);
            book.stock = 5;
            db.save(book);
            db.save(author);
            if (++attempts[0] < 3) {
                throw new SerializationFailureException("lost", null, null);
            }
        });
        assertThat(attempts[0]).isEqualTo(3);
        assertThat(stored(book).stock).isEqualTo(5);
        assertThat(stored(book).version).isEqualTo(1);
        assertThat(db.select(AUTHOR).where(AUTHOR.name.eq("new")).count()).isEqualTo(1);
    }

    @Test
    void aPrimitiveKeyIsZeroAgain() {
        Sticker single = new Sticker("single");
        List<Sticker> many = List.of(new Sticker("one"), new Sticker("two"));
        IllegalStateException reason = new IllegalStateException("reason");
        assertThatThrownBy(() -> db.atomic(() -> {
                    db.insert(single);
                    db.insertAll(many);
                    throw reason;
                }))
                .isSameAs(reason);
        assertThat(single.id).isZero();
        assertThat(many).allSatisfy(sticker -> assertThat(sticker.id).isZero());
        db.save(single);
        assertThat(single.id).isPositive();
        assertThat(db.select(STICKER.name).list()).containsExactly("single");
    }

    @Test
    void whatWasReadAgainIsPutBack() {
        Book book = db.insert(new Book("Tehanu", db.insert(new Author("Ursula"))));
        Book other = db.get(BOOK, book.id);
        db.atomic(tx -> {
            other.title = "changed";
            db.update(other);
            db.refresh(book);
            assertThat(book.version).isEqualTo(1);
            tx.setRollbackOnly();
        });
        assertThat(book.version).isZero();
        assertThat(book.title).isEqualTo("Tehanu");
        db.update(book);
    }
}
