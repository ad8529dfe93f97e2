package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.CounterTable.COUNTER;
import static dev.phoebe.orm.tck.model.CountryTable.COUNTRY;
import static dev.phoebe.orm.tck.model.CustomerTable.CUSTOMER;
import static dev.phoebe.orm.tck.model.OrderLineTable.ORDER_LINE;
import static dev.phoebe.orm.tck.model.PairTable.PAIR;
import static dev.phoebe.orm.tck.model.ProfileTable.PROFILE;
import static dev.phoebe.orm.tck.model.PurchaseOrderTable.PURCHASE_ORDER;
import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static dev.phoebe.orm.tck.model.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.ForeignKeyViolationException;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.NotNullViolationException;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.error.UnsavedReferenceException;
import dev.phoebe.orm.error.ValidationException;
import dev.phoebe.orm.jdbc.Operation;
import dev.phoebe.orm.model.Key;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Country;
import dev.phoebe.orm.tck.model.Customer;
import dev.phoebe.orm.tck.model.OrderLine;
import dev.phoebe.orm.tck.model.Pair;
import dev.phoebe.orm.tck.model.Profile;
import dev.phoebe.orm.tck.model.PurchaseOrder;
import dev.phoebe.orm.tck.model.Tag;
import dev.phoebe.orm.tck.model.User;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A row that is inserted is there, with its key, by one statement. */
public abstract class InsertContract extends Contract {

    @Test
    void theObjectGetsItsKey() {
        Author author = new Author("Ursula");
        Author inserted = db.insert(author);
        assertThat(inserted).isSameAs(author);
        assertThat(author.id).isNotNull();
        assertThat(counter.count()).isEqualTo(1);
        assertThat(db.get(AUTHOR, author.id).name).isEqualTo("Ursula");
    }

    @Test
    void aRecordComesBackAsAnotherOneWithItsKey() {
        Tag tag = new Tag("fantasy");
        Tag inserted = db.insert(tag);
        assertThat(tag.id()).isNull();
        assertThat(inserted.id()).isNotNull();
        assertThat(inserted).isEqualTo(new Tag(inserted.id(), "fantasy"));
        assertThat(db.select(TAG).list()).containsExactly(inserted);
    }

    @Test
    void eachRowHasAnotherKey() {
        Author one = db.insert(new Author("one"));
        Author two = db.insert(new Author("two"));
        assertThat(one.id).isNotEqualTo(two.id);
    }

    @Test
    void aKeyThatIsSetIsKept() {
        Author author = new Author("Ursula");
        author.id = 4711L;
        db.insert(author);
        assertThat(db.select(AUTHOR.id).list()).containsExactly(4711L);
    }

    @Test
    void aKeyOf32BitsIsCountedToo() {
        Customer customer = db.insert(new Customer("Ann", "ann@example.org"));
        assertThat(customer.getId()).isNotNull();
        assertThat(db.get(CUSTOMER, customer.getId()).getEmail()).isEqualTo("ann@example.org");
    }

    @Test
    void aUuidIsMadeBeforeTheInsertAndRisesWithTime() {
        Customer customer = db.insert(new Customer("Ann", "ann@example.org"));
        PurchaseOrder one = db.insert(new PurchaseOrder(customer));
        PurchaseOrder two = db.insert(new PurchaseOrder(customer));
        assertThat(one.id.version()).isEqualTo(7);
        assertThat(two.id.getMostSignificantBits() >>> 16)
                .isGreaterThanOrEqualTo(one.id.getMostSignificantBits() >>> 16);
        assertThat(db.get(PURCHASE_ORDER, one.id).customer.id()).isEqualTo(customer.getId());
    }

    @Test
    void aKeyOfTheProgramIsStored() {
        db.insert(new Country("NO", "Norway"));
        assertThat(db.get(COUNTRY, "NO").name).isEqualTo("Norway");
    }

    @Test
    void aKeyOfTheProgramMustBeThere() {
        Country country = new Country();
        country.name = "Nowhere";
        assertThatThrownBy(() -> db.insert(country))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("code");
        assertThat(counter.count()).isZero();
    }

    @Test
    void aKeyOfSeveralColumnsIsStored() {
        PurchaseOrder order = db.insert(new PurchaseOrder(db.insert(new Customer("Ann", "ann@example.org"))));
        Book book = db.insert(new Book("Tehanu", db.insert(new Author("Ursula"))));
        db.insert(new OrderLine(order, 1, book, "5.00"));
        db.insert(new OrderLine(order, 2, book, "6.00"));
        assertThat(db.get(ORDER_LINE, Key.of(order.id, 2)).amount).isEqualByComparingTo("6.00");
        assertThatThrownBy(() -> db.insert(new OrderLine(order, 1, book, "7.00")))
                .isInstanceOf(UniqueViolationException.class);
    }

    /** A foreign key that is the primary key: it needs its other row, and is found by that one's key. */
    @Test
    void aReferenceCanBeTheKey() {
        User user = db.insert(new User("huey"));
        db.insert(new Profile(user, "meow"));
        assertThat(db.get(PROFILE, user.id).motto).isEqualTo("meow");
        Profile lost = new Profile();
        lost.user = Ref.id(-1L);
        lost.motto = "?";
        assertThatThrownBy(() -> db.insert(lost)).isInstanceOf(ForeignKeyViolationException.class);
    }

    @Test
    void theSameRowCannotBeInsertedTwice() {
        Author author = db.insert(new Author("Ursula"));
        assertThatThrownBy(() -> db.insert(author)).isInstanceOf(UniqueViolationException.class);
        assertThat(db.select(AUTHOR).count()).isEqualTo(1);
    }

    /** What the program does not set has the value of the field's initializer, not null. */
    @Test
    void initializersAreTheDefaults() {
        Author author = db.insert(new Author("Ursula"));
        Book book = db.insert(new Book("Tehanu", author));
        Book read = db.get(BOOK, book.id);
        assertThat(read.price).isEqualByComparingTo("10.00");
        assertThat(read.stock).isEqualTo(1);
        assertThat(read.available).isTrue();
        assertThat(db.get(AUTHOR, author.id).joined).isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
    }

    @Test
    void namesThatAreWordsOfSqlAreNames() {
        User user = db.insert(new User("select"));
        Pair pair = db.insert(new Pair("from", "where"));
        assertThat(db.select(USER).where(USER.name.eq("select")).one().id).isEqualTo(user.id);
        assertThat(db.select(PAIR).where(PAIR.key.eq("from")).one()).isEqualTo(pair);
    }

    @Test
    void valuesNeverBecomeSql() {
        String name = "Robert'); drop table author; -- \\' \" ` ${x} :x ?";
        Author author = db.insert(new Author(name));
        assertThat(db.get(AUTHOR, author.id).name).isEqualTo(name);
        assertThat(db.select(AUTHOR).where(AUTHOR.name.eq(name)).count()).isEqualTo(1);
    }

    @Test
    void aChildOfAnUnsavedParentIsRefusedAndBothAreNamed() {
        Book book = new Book("Tehanu", new Author("Ursula"));
        assertThatThrownBy(() -> db.insert(book))
                .isInstanceOf(UnsavedReferenceException.class)
                .hasMessageContaining("Book.author")
                .hasMessageContaining("Author");
        assertThat(counter.count()).isZero();
        assertThat(db.select(BOOK).count()).isZero();
    }

    @Test
    void anUnsavedParentIsRefusedWhereTheReferenceMayBeNullToo() {
        Book book = new Book("Tehanu", db.insert(new Author("Ursula")));
        book.editor = Ref.of(new Author("Ed"));
        assertThatThrownBy(() -> db.insert(book)).isInstanceOf(UnsavedReferenceException.class);
        assertThat(db.select(BOOK).count()).isZero();
    }

    /** The child is made of a parent without a key; by the time it is inserted, the parent has one. */
    @Test
    void aParentMayBeSavedAfterItsChildWasMade() {
        Author author = new Author("Charlie");
        Book book = new Book("Tehanu", author);
        db.insert(author);
        counter.reset();
        db.insert(book);
        assertThat(counter.count(Operation.INSERT)).isEqualTo(1);
        assertThat(counter.count()).isEqualTo(1);
        assertThat(book.author.id()).isEqualTo(author.id);
        assertThat(db.select(BOOK.author).list()).containsExactly(author.id);
    }

    @Test
    void aReferenceNeedsOnlyAKey() {
        Author author = db.insert(new Author("Ursula"));
        Book book = new Book();
        book.title = "Tehanu";
        book.author = Ref.id(author.id);
        db.insert(book);
        assertThat(db.select(BOOK.author).list()).containsExactly(author.id);
    }

    @Test
    void aReferenceMustLeadToARow() {
        Book book = new Book();
        book.title = "Tehanu";
        book.author = Ref.id(-1L);
        assertThatThrownBy(() -> db.insert(book)).isInstanceOf(ForeignKeyViolationException.class);
    }

    @Test
    void aReferenceThatMustBeThereIsMissed() {
        Book book = new Book();
        book.title = "Tehanu";
        assertThatThrownBy(() -> db.insert(book))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("author");
        assertThat(counter.count()).isZero();
    }

    @Test
    void columnsCanBeSetOneByOne() {
        long rows = db.insert(COUNTER)
                .set(COUNTER.name, "pages")
                .set(COUNTER.hits, 3)
                .set(
                        COUNTER.misses,
                        db.select(SAMPLE.counter).limit(1).asValue().orElse(8))
                .execute();
        assertThat(rows).isEqualTo(1);
        assertThat(counter.count()).isEqualTo(1);
        assertThat(db.select(COUNTER.misses)
                        .where(COUNTER.name.eq("pages"), COUNTER.hits.eq(3))
                        .list())
                .containsExactly(8);
    }

    @Test
    void aColumnThatIsLeftOutAndMustHaveAValueIsMissed() {
        assertThatThrownBy(() -> db.insert(COUNTER).set(COUNTER.name, "pages").execute())
                .isInstanceOf(NotNullViolationException.class);
    }

    @Test
    void anInsertThatSetsNothingIsRefused() {
        assertThatThrownBy(() -> db.insert(COUNTER).execute())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("counter");
        assertThat(counter.count()).isZero();
    }
}
