package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.LoanTable.LOAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.ForeignKeyViolationException;
import dev.phoebe.orm.error.InvalidKeyException;
import dev.phoebe.orm.error.UnsavedReferenceException;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.schema.TableDefinition;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Customer;
import dev.phoebe.orm.tck.model.Loan;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** References to a unique column that is not the key: what they hold is the value of that column. */
public abstract class UniqueReferenceContract extends Contract {

    private Book mort;
    private Book gods;
    private Customer ann;

    @BeforeEach
    void fill() {
        Author terry = db.insert(new Author("Terry"));
        mort = book("Mort", "111", terry);
        gods = book("Small Gods", "222", terry);
        ann = db.insert(new Customer("Ann", "ann@example.org"));
        db.insertAll(List.of(
                new Loan(Ref.of(mort), Ref.of(ann)),
                new Loan(Ref.id("111"), null),
                new Loan(Ref.id("222"), Ref.id("ann@example.org"))));
        counter.reset();
    }

    private Book book(String title, String isbn, Author author) {
        Book book = new Book(title, author);
        book.isbn = isbn;
        return db.insert(book);
    }

    @Test
    void theForeignKeyLeadsToTheColumn() {
        assertThat(TableDefinition.of(LOAN).foreignKeys())
                .extracting(key -> key.columns() + " to " + key.table() + key.targetColumns())
                .containsExactly("[book_isbn] to book[isbn]", "[reader] to customer[email]");
        db.validateTables();
        assertThatThrownBy(() -> db.insert(new Loan(Ref.id("333"), null)))
                .isInstanceOf(ForeignKeyViolationException.class);
    }

    @Test
    void theKeyOfTheReferenceIsTheValue() {
        List<Loan> loans = db.select(LOAN).orderBy(LOAN.id).list();
        assertThat(loans).extracting(loan -> loan.book.id()).containsExactly("111", "111", "222");
        assertThat(loans).extracting(loan -> loan.book.get().title).containsExactly("Mort", "Mort", "Small Gods");
        assertThat(counter.count()).isEqualTo(2);
        Loan loan = loans.get(0);
        loan.book = Ref.of(gods);
        db.save(loan);
        assertThat(db.get(LOAN, loan.id).book.id(String.class)).isEqualTo("222");
    }

    @Test
    void itIsComparedJoinedAndLoaded() {
        assertThat(db.select(LOAN).where(LOAN.book.is(mort)).count()).isEqualTo(2);
        assertThat(db.select(LOAN).where(LOAN.book.eq("222")).count()).isEqualTo(1);
        assertThat(db.select(LOAN)
                        .where(LOAN.book.ge("2"), LOAN.customer.isNotNull())
                        .count())
                .isEqualTo(1);
        assertThat(db.select(LOAN).where(LOAN.book().title.eq("Mort")).count()).isEqualTo(2);
        Select<Loan> byValue = db.select(LOAN).where(LOAN.book().isbn.eq("111"));
        assertThat(byValue.toSql().text()).doesNotContain("join");
        assertThat(byValue.count()).isEqualTo(2);
        assertThat(db.select(LOAN).where(LOAN.book().id.eq(mort.id)).count()).isEqualTo(2);
        counter.reset();
        List<Loan> loans = db.select(LOAN)
                .prefetch(LOAN.book, LOAN.customer)
                .orderBy(LOAN.id)
                .list();
        assertThat(loans.get(2).book.get().title).isEqualTo("Small Gods");
        assertThat(loans.get(0).customer.get().getName()).isEqualTo("Ann");
        assertThat(loans.get(1).customer).isNull();
        assertThat(counter.count()).isEqualTo(1);
    }

    @Test
    void theOtherSideIsAskedAndLoaded() {
        List<Book> books =
                db.select(BOOK).prefetch(BOOK.loans).orderBy(BOOK.title).list();
        assertThat(counter.count()).isEqualTo(2);
        assertThat(books).extracting(book -> book.loans.size()).containsExactly(2, 1);
        assertThat(db.get(BOOK, mort.id).loans.list()).hasSize(2);
        assertThat(db.select(BOOK)
                        .prefetch(BOOK.loans.orderBy(LOAN.id).limitPerParent(1))
                        .orderBy(BOOK.title)
                        .list())
                .extracting(book -> book.loans.size())
                .containsExactly(1, 1);
        assertThat(db.select(BOOK.loans.count()).from(BOOK).orderBy(BOOK.title).list())
                .containsExactly(2L, 1L);
        assertThat(db.select(BOOK.title)
                        .where(BOOK.loans.any(LOAN.customer.isNull()))
                        .list())
                .containsExactly("Mort");
        assertThat(db.select(LOAN).where(BOOK.loans.of(mort)).count()).isEqualTo(2);
        assertThat(db.select(LOAN).where(BOOK.loans.ofKey(gods.id)).count()).isEqualTo(1);
        assertThat(db.select(BOOK.title)
                        .join(BOOK.loans)
                        .where(LOAN.customer.isNull())
                        .list())
                .containsExactly("Mort");
        assertThat(db.select(as(
                                (String title, List<Long> loans) -> title + loans.size(),
                                BOOK.title,
                                BOOK.loans.select(LOAN.id)))
                        .orderBy(BOOK.title)
                        .list())
                .containsExactly("Mort2", "Small Gods1");
    }

    @Test
    void otherTypesAndMissingValuesAreRefused() {
        assertThatThrownBy(() -> db.insert(new Loan(Ref.id(111L), null)))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("Loan.book cannot refer by this key")
                .hasMessageContaining("Book.isbn is a key of type String, but the Long 111 was given");
        Book without = db.insert(new Book("Tehanu", db.insert(new Author("Ursula"))));
        counter.reset();
        assertThatThrownBy(() -> db.insert(new Loan(Ref.of(without), null)))
                .isInstanceOf(UnsavedReferenceException.class);
        assertThat(counter.count()).isZero();
    }
}
