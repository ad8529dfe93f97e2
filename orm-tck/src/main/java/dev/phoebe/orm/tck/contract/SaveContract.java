package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.CustomerTable.CUSTOMER;
import static dev.phoebe.orm.tck.model.EmployeeTable.EMPLOYEE;
import static dev.phoebe.orm.tck.model.OrderLineTable.ORDER_LINE;
import static dev.phoebe.orm.tck.model.SerialTable.SERIAL;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.StaleRowException;
import dev.phoebe.orm.error.UnsavedReferenceException;
import dev.phoebe.orm.model.Key;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Customer;
import dev.phoebe.orm.tck.model.Employee;
import dev.phoebe.orm.tck.model.OrderLine;
import dev.phoebe.orm.tck.model.PurchaseOrder;
import dev.phoebe.orm.tck.model.Serial;
import dev.phoebe.orm.tck.model.Tag;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows that are written back as a whole. */
public abstract class SaveContract extends Contract {

    @Test
    void allColumnsOfTheRowAreWritten() {
        Author author = db.insert(new Author("Ursula"));
        author.name = "Ursula K.";
        author.email = "ursula@example.org";
        author.joined = Instant.parse("2022-02-02T02:02:02Z");
        counter.reset();
        assertThat(db.update(author)).isSameAs(author);
        assertThat(counter.count()).isEqualTo(1);
        Author read = db.get(AUTHOR, author.id);
        assertThat(read.name).isEqualTo("Ursula K.");
        assertThat(read.email).isEqualTo("ursula@example.org");
        assertThat(read.joined).isEqualTo(Instant.parse("2022-02-02T02:02:02Z"));
    }

    @Test
    void otherRowsStayAsTheyAre() {
        Author one = db.insert(new Author("one"));
        Author two = db.insert(new Author("two"));
        one.name = "uno";
        db.update(one);
        assertThat(db.get(AUTHOR, two.id).name).isEqualTo("two");
    }

    @Test
    void saveInsertsWhatIsNewAndUpdatesWhatIsNot() {
        Author author = new Author("Ursula");
        db.save(author);
        Long id = author.id;
        assertThat(id).isNotNull();
        author.name = "Ursula K.";
        db.save(author);
        assertThat(author.id).isEqualTo(id);
        assertThat(db.select(AUTHOR.name).list()).containsExactly("Ursula K.");
        assertThat(counter.count()).isEqualTo(3);
    }

    @Test
    void aRecordIsUpdatedByAnotherOneWithItsKey() {
        Tag tag = db.insert(new Tag("fantasy"));
        Tag renamed = db.update(new Tag(tag.id(), "Fantasy"));
        assertThat(renamed).isEqualTo(new Tag(tag.id(), "Fantasy"));
        assertThat(db.select(TAG).list()).containsExactly(renamed);
    }

    @Test
    void aModelBehindAccessorsIsUpdated() {
        Customer customer = db.insert(new Customer("Ann", "ann@example.org"));
        customer.setName("Anne");
        db.save(customer);
        assertThat(db.get(CUSTOMER, customer.getId()).getName()).isEqualTo("Anne");
    }

    @Test
    void aKeyOfSeveralColumnsFindsItsRow() {
        PurchaseOrder order = db.insert(new PurchaseOrder(db.insert(new Customer("Ann", "ann@example.org"))));
        Book book = db.insert(new Book("Tehanu", db.insert(new Author("Ursula"))));
        OrderLine one = db.insert(new OrderLine(order, 1, book, "5"));
        db.insert(new OrderLine(order, 2, book, "6"));
        one.quantity = 10;
        db.update(one);
        assertThat(db.get(ORDER_LINE, Key.of(order.id, 1)).quantity).isEqualTo(10);
        assertThat(db.get(ORDER_LINE, Key.of(order.id, 2)).quantity).isEqualTo(1);
    }

    /** Whether a row with a key of several columns, set by the program, is new cannot be told: it must be said. */
    @Test
    void saveRefusesToGuess() {
        PurchaseOrder order = db.insert(new PurchaseOrder(db.insert(new Customer("Ann", "ann@example.org"))));
        Book book = db.insert(new Book("Tehanu", db.insert(new Author("Ursula"))));
        counter.reset();
        assertThatThrownBy(() -> db.save(new OrderLine(order, 1, book, "5")))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("OrderLine")
                .hasMessageContaining("insert()");
        assertThat(counter.count()).isZero();
    }

    @Test
    void aRowThatIsGoneIsAnError() {
        Author author = db.insert(new Author("Ursula"));
        db.delete(AUTHOR).where(AUTHOR.id.eq(author.id)).execute();
        assertThatThrownBy(() -> db.update(author))
                .isInstanceOf(StaleRowException.class)
                .hasMessageContaining("Author")
                .hasMessageContaining(author.id.toString());
        assertThatThrownBy(() -> db.save(author)).isInstanceOf(StaleRowException.class);
        assertThat(db.select(AUTHOR).count()).isZero();
    }

    @Test
    void aRowThatWasNeverSavedIsAnError() {
        assertThatThrownBy(() -> db.update(new Author("new"))).isInstanceOf(StaleRowException.class);
        assertThat(counter.count()).isZero();
    }

    @Test
    void referencesAreGivenTakenAndCleared() {
        Shelf shelf = new Shelf(db);
        Book tehanu = db.get(BOOK, shelf.tehanu.id);
        tehanu.author = Ref.of(shelf.terry);
        tehanu.editor = null;
        db.update(tehanu);
        Book read = db.get(BOOK, tehanu.id);
        assertThat(read.author.id()).isEqualTo(shelf.terry.id);
        assertThat(read.editor).isNull();
        read.editor = Ref.of(new Author("unsaved"));
        assertThatThrownBy(() -> db.update(read)).isInstanceOf(UnsavedReferenceException.class);
        assertThat(db.get(BOOK, tehanu.id).editor).isNull();
    }

    @Test
    void aColumnThatIsNotUpdatableStays() {
        Employee employee = db.insert(new Employee("Ann", null));
        employee.created = Instant.parse("1999-01-01T00:00:00Z");
        employee.changed = Instant.parse("2022-02-02T02:02:02Z");
        db.update(employee);
        Employee read = db.get(EMPLOYEE, employee.id);
        assertThat(read.created).isEqualTo(Instant.parse("2021-02-03T04:05:06Z"));
        assertThat(read.changed).isEqualTo(employee.changed);
    }

    @Test
    void aRowIsReadAgain() {
        Author author = db.insert(new Author("Ursula"));
        db.update(AUTHOR)
                .set(AUTHOR.name, "Ursula K.")
                .where(AUTHOR.id.eq(author.id))
                .execute();
        assertThat(author.name).isEqualTo("Ursula");
        assertThat(db.refresh(author)).isSameAs(author);
        assertThat(author.name).isEqualTo("Ursula K.");
        Tag tag = db.insert(new Tag("a"));
        db.update(TAG).set(TAG.name, "b").all().execute();
        assertThat(db.refresh(tag)).isEqualTo(new Tag(tag.id(), "b"));
    }

    /** Everything in it is made by the database. */
    @Test
    void aRowMayBeNothingButAKey() {
        Serial one = db.insert(new Serial());
        List<Serial> more = db.insertAll(List.of(new Serial(), new Serial(), new Serial()));
        assertThat(db.insertAll(Stream.generate(Serial::new).limit(3))).isEqualTo(3);
        db.atomic(() -> db.insert(new Serial()));
        assertThat(db.select(SERIAL.id).orderBy(SERIAL.id).list())
                .hasSize(8)
                .doesNotHaveDuplicates()
                .startsWith(one.id, more.get(0).id, more.get(1).id, more.get(2).id);
        db.save(one);
        assertThat(db.updateAll(more)).isEqualTo(3);
        db.delete(one);
        assertThatThrownBy(() -> db.save(one)).isInstanceOf(StaleRowException.class);
        assertThatThrownBy(() -> db.update(one)).isInstanceOf(StaleRowException.class);
        db.delete(more.get(1));
        assertThat(db.updateAll(more)).isEqualTo(2);
    }

    /** A key that the program gives is not looked at by every database when it counts the next one. */
    @Test
    void keysGoOnBehindThoseThatWereGiven() {
        db.schema().advanceKeys(List.of(AUTHOR));
        Author first = db.insert(new Author("counted"));
        for (int i = 1; i <= 3; i++) { // whatever the steps in which a database counts
            Author given = new Author("given");
            given.id = first.id + i;
            db.insert(given);
        }
        db.schema().advanceKeys(db.models().tables());
        Author second = db.insert(new Author("counted"));
        assertThat(second.id).isGreaterThan(first.id + 3);
        db.delete(second);
        db.schema().advanceKeys(List.of(AUTHOR));
        assertThat(db.insert(new Author("counted")).id).isGreaterThan(second.id);
        assertThat(db.insertAll(List.of(new Author("a"), new Author("b"))))
                .extracting(author -> author.id)
                .doesNotContainNull();
    }
}
