package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.CategoryTable.CATEGORY;
import static dev.phoebe.orm.tck.model.OrderLineTable.ORDER_LINE;
import static dev.phoebe.orm.tck.model.ReviewTable.REVIEW;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.ForeignKeyViolationException;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.StaleRowException;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Category;
import dev.phoebe.orm.tck.model.Customer;
import dev.phoebe.orm.tck.model.OrderLine;
import dev.phoebe.orm.tck.model.PurchaseOrder;
import dev.phoebe.orm.tck.model.Review;
import dev.phoebe.orm.tck.model.Tag;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that are to be there no more, and what becomes of those that refer to them. */
public abstract class DeleteContract extends Contract {

    @Test
    void oneRowGoes() {
        Author one = db.insert(new Author("one"));
        db.insert(new Author("two"));
        counter.reset();
        db.delete(one);
        assertThat(counter.count()).isEqualTo(1);
        assertThat(db.select(AUTHOR.name).list()).containsExactly("two");
    }

    @Test
    void aRecordGoes() {
        Tag tag = db.insert(new Tag("fantasy"));
        db.delete(tag);
        assertThat(db.select(TAG).count()).isZero();
    }

    @Test
    void aKeyOfSeveralColumnsFindsItsRow() {
        PurchaseOrder order = db.insert(new PurchaseOrder(db.insert(new Customer("Ann", "ann@example.org"))));
        Book book = db.insert(new Book("Tehanu", db.insert(new Author("Ursula"))));
        OrderLine one = db.insert(new OrderLine(order, 1, book, "5"));
        db.insert(new OrderLine(order, 2, book, "6"));
        db.delete(one);
        assertThat(db.select(ORDER_LINE.position).list()).containsExactly(2);
    }

    @Test
    void aRowThatIsGoneIsAnError() {
        Author author = db.insert(new Author("Ursula"));
        db.delete(author);
        assertThatThrownBy(() -> db.delete(author))
                .isInstanceOf(StaleRowException.class)
                .hasMessageContaining("Author")
                .hasMessageContaining(author.id.toString());
    }

    @Test
    void aRowThatWasNeverSavedIsAnError() {
        assertThatThrownBy(() -> db.delete(new Author("new"))).isInstanceOf(StaleRowException.class);
        assertThat(counter.count()).isZero();
    }

    @Test
    void rowsGoByACondition() {
        new Shelf(db);
        counter.reset();
        assertThat(db.delete(BOOK).where(BOOK.price.lt(9)).execute()).isEqualTo(2);
        assertThat(db.delete(BOOK).where(BOOK.price.lt(9)).execute()).isZero();
        assertThat(counter.count()).isEqualTo(2);
        assertThat(db.select(BOOK).count()).isEqualTo(3);
    }

    @Test
    void rowsGoByTheirRelations() {
        new Shelf(db);
        assertThat(db.delete(AUTHOR).where(AUTHOR.books.none()).execute()).isEqualTo(1);
        assertThat(db.delete(BOOK)
                        .where(BOOK.author.in(db.select(AUTHOR.id).where(AUTHOR.name.eq("Terry"))))
                        .execute())
                .isEqualTo(2);
        assertThat(db.select(BOOK).count()).isEqualTo(3);
    }

    @Test
    void aConditionMustBeGivenOrRenounced() {
        new Shelf(db);
        counter.reset();
        assertThatThrownBy(() -> db.delete(BOOK).execute())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("book")
                .hasMessageContaining("all()");
        assertThatThrownBy(() -> db.delete(BOOK).where().execute()).isInstanceOf(InvalidQueryException.class);
        assertThat(counter.count()).isZero();
        assertThat(db.delete(BOOK).all().execute()).isEqualTo(5);
    }

    @Test
    void anEmptyListFindsNothingToDelete() {
        new Shelf(db);
        assertThat(db.delete(BOOK).where(BOOK.id.in(List.<Long>of())).execute()).isZero();
        assertThat(db.select(BOOK).count()).isEqualTo(5);
    }

    @Test
    void aRowThatIsReferredToStays() {
        Shelf shelf = new Shelf(db);
        assertThatThrownBy(() -> db.delete(shelf.ursula)).isInstanceOf(ForeignKeyViolationException.class);
        assertThat(db.select(AUTHOR).count()).isEqualTo(3);
    }

    @Test
    void rowsThatBelongToItGoWithIt() {
        Shelf shelf = new Shelf(db);
        Customer ann = db.insert(new Customer("Ann", "ann@example.org"));
        db.insert(new Review(shelf.mort, ann, 5));
        db.insert(new Review(shelf.gods, ann, 4));
        db.delete(shelf.mort);
        assertThat(db.select(REVIEW.stars).list()).containsExactly(4);
        assertThatThrownBy(() -> db.delete(ann)).isInstanceOf(ForeignKeyViolationException.class);
    }

    @Test
    void referencesToItBecomeNull() {
        Shelf shelf = new Shelf(db);
        db.delete(BOOK).where(BOOK.author.is(shelf.terry)).execute();
        db.delete(shelf.terry);
        assertThat(db.select(BOOK).where(BOOK.editor.isNull()).count()).isEqualTo(3);
    }

    @Test
    void aTreeGoesFromItsLeaves() {
        Category root = db.insert(new Category("root", null));
        Category child = db.insert(new Category("child", root));
        assertThatThrownBy(() -> db.delete(root)).isInstanceOf(ForeignKeyViolationException.class);
        db.delete(child);
        db.delete(root);
        assertThat(db.select(CATEGORY).count()).isZero();
    }
}
