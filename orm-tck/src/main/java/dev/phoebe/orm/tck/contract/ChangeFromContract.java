package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Expressions.max;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.FavoriteTable.FAVORITE;
import static dev.phoebe.orm.tck.model.OrderLineTable.ORDER_LINE;
import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static dev.phoebe.orm.tck.model.TweetTable.TWEET;
import static dev.phoebe.orm.tck.model.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.ValidationException;
import dev.phoebe.orm.query.DerivedTable;
import dev.phoebe.orm.query.Update;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Customer;
import dev.phoebe.orm.tck.model.OrderLine;
import dev.phoebe.orm.tck.model.PurchaseOrder;
import dev.phoebe.orm.tck.model.Sample;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Updates and deletes to which other sources have something to say, and those of the first rows only. */
public abstract class ChangeFromContract extends Contract {

    private PurchaseOrder order(Shelf shelf) {
        PurchaseOrder order = db.insert(new PurchaseOrder(db.insert(new Customer("Ann", "ann@example.org"))));
        db.insertAll(List.of(
                new OrderLine(order, 1, shelf.mort, "5.50"),
                new OrderLine(order, 2, shelf.tehanu, "9.25"),
                new OrderLine(order, 3, shelf.gods, "1.00")));
        db.update(ORDER_LINE)
                .set(ORDER_LINE.quantity, ORDER_LINE.position)
                .all()
                .execute();
        counter.reset();
        return order;
    }

    private List<String> stocks() {
        return db.select(BOOK).orderBy(BOOK.title).list().stream()
                .map(book -> book.title + " " + book.stock)
                .toList();
    }

    @Test
    void valuesComeFromAnotherTable() {
        Shelf shelf = new Shelf(db);
        PurchaseOrder order = order(shelf);
        assertThat(db.update(BOOK)
                        .set(BOOK.stock, BOOK.stock.plus(ORDER_LINE.quantity))
                        .set(BOOK.price, ORDER_LINE.amount)
                        .set(BOOK.available, false)
                        .from(ORDER_LINE)
                        .where(ORDER_LINE.book.eq(BOOK.id), ORDER_LINE.order.is(order), ORDER_LINE.quantity.le(2))
                        .execute())
                .isEqualTo(2);
        assertThat(counter.count()).isEqualTo(1);
        assertThat(stocks())
                .containsExactly("A Wizard of Earthsea 1", "Mort 2", "Small Gods 1", "Tehanu 3", "The Dispossessed 1");
        assertThat(db.get(BOOK, shelf.mort.id).price).isEqualByComparingTo("5.50");
        assertThat(db.get(BOOK, shelf.tehanu.id).price).isEqualByComparingTo("9.25");
        assertThat(db.select(BOOK.title)
                        .where(BOOK.available.not())
                        .orderBy(BOOK.title)
                        .list())
                .containsExactly("Mort", "Tehanu");
    }

    @Test
    void valuesComeFromAQuery() {
        new Crowd(db);
        var content = max(TWEET.content).as("content");
        DerivedTable longest = db.select(as((Long user, String text) -> text, TWEET.user, content))
                .groupBy(TWEET.user)
                .asTable("longest");
        assertThat(db.update(USER)
                        .set(USER.name, longest.get(content))
                        .from(longest)
                        .where(longest.get(TWEET.user).eq(USER.id))
                        .execute())
                .isEqualTo(2);
        assertThat(db.select(USER.name).orderBy(USER.id).list()).containsExactly("purr", "woof", "zaizee");
    }

    @Test
    void valuesComeFromTheSameTable() {
        Shelf shelf = new Shelf(db);
        var other = BOOK.as("other");
        assertThat(db.update(BOOK)
                        .set(BOOK.price, other.price)
                        .from(other)
                        .where(other.id.eq(shelf.dispossessed.id), BOOK.author.eq(other.author))
                        .execute())
                .isEqualTo(3);
        assertThat(db.select(count()).from(BOOK).where(BOOK.price.eq(12)).list())
                .containsExactly(3L);
        assertThatThrownBy(() -> db.update(BOOK).from(BOOK)).isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void severalSourcesMeet() {
        new Crowd(db);
        assertThat(db.update(TWEET)
                        .set(TWEET.content, USER.name)
                        .from(FAVORITE)
                        .from(USER)
                        .where(FAVORITE.tweet.eq(TWEET.id), FAVORITE.user.eq(USER.id))
                        .execute())
                .isEqualTo(3);
        assertThat(db.select(TWEET.content).orderBy(TWEET.id).list())
                .containsExactly("mickey", "hiss", "mickey", "huey", "wheeze");
    }

    @Test
    void anUpdateFromAnotherTableAnswersWithItsRows() {
        Shelf shelf = new Shelf(db);
        PurchaseOrder order = order(shelf);
        var update = db.update(BOOK)
                .set(BOOK.stock, ORDER_LINE.quantity)
                .from(ORDER_LINE)
                .where(ORDER_LINE.book.eq(BOOK.id), ORDER_LINE.order.is(order))
                .returning(BOOK);
        if (has(Feature.UPDATE_RETURNING)) {
            assertThat(update.list())
                    .extracting(book -> book.title + book.stock)
                    .containsExactlyInAnyOrder("Mort1", "Tehanu2", "Small Gods3");
        } else {
            assertRefused(Feature.UPDATE_RETURNING, update::list);
        }
    }

    /** Columns are set at once: none is read with the value that another assignment of the statement gave it. */
    @Test
    void columnsAreReadAsTheyWere() {
        db.insert(new Sample(3, 10));
        db.update(SAMPLE)
                .set(SAMPLE.counter, SAMPLE.counter.plus(1))
                .set(SAMPLE.value, SAMPLE.value.plus(SAMPLE.counter))
                .all()
                .execute();
        assertThat(db.select(SAMPLE).one().counter()).isEqualTo(4);
        assertThat(db.select(SAMPLE).one().value()).isEqualTo(13);

        Shelf shelf = new Shelf(db);
        Update<Book> swap = db.update(BOOK)
                .set(BOOK.author, BOOK.editor)
                .set(BOOK.editor, BOOK.author)
                .where(BOOK.editor.isNotNull());
        if (has(Feature.SIMULTANEOUS_ASSIGNMENT)) {
            assertThat(swap.execute()).isEqualTo(3);
            assertThat(db.get(BOOK, shelf.tehanu.id).author.id()).isEqualTo(shelf.terry.id);
            assertThat(db.get(BOOK, shelf.tehanu.id).editor.id()).isEqualTo(shelf.ursula.id);
        } else {
            assertRefused(Feature.SIMULTANEOUS_ASSIGNMENT, swap::execute);
        }
    }

    @Test
    void onlyTheFirstRowsAreChanged() {
        new Shelf(db);
        counter.reset();
        assertThat(db.update(BOOK)
                        .set(BOOK.stock, 0)
                        .where(BOOK.price.gt(7))
                        .orderBy(BOOK.price)
                        .limit(2)
                        .execute())
                .isEqualTo(2);
        assertThat(counter.count()).isEqualTo(1);
        assertThat(stocks())
                .containsExactly("A Wizard of Earthsea 0", "Mort 1", "Small Gods 0", "Tehanu 1", "The Dispossessed 1");
        assertThat(db.update(BOOK)
                        .set(BOOK.stock, 5)
                        .all()
                        .orderBy(BOOK.price.desc())
                        .limit(1)
                        .execute())
                .isEqualTo(1);
        assertThat(db.select(BOOK.title).where(BOOK.stock.eq(5)).list()).containsExactly("The Dispossessed");
        assertThat(db.update(BOOK).set(BOOK.stock, 7).all().limit(4).execute()).isEqualTo(4);
        assertThat(db.update(BOOK).set(BOOK.stock, 8).all().limit(0).execute()).isZero();
    }

    /** Either of two conditions, and nevertheless the first only. */
    @Test
    void theFirstOfSomeOrOthers() {
        new Shelf(db);
        assertThat(db.update(BOOK)
                        .set(BOOK.stock, 0)
                        .where(BOOK.price.lt(7).or(BOOK.price.gt(11)))
                        .orderBy(BOOK.price)
                        .limit(1)
                        .execute())
                .isEqualTo(1);
        assertThat(db.select(BOOK.title).where(BOOK.stock.eq(0)).list()).containsExactly("Mort");
        assertThat(db.delete(BOOK)
                        .where(BOOK.price.lt(7).or(BOOK.price.gt(11)))
                        .orderBy(BOOK.price.desc())
                        .limit(1)
                        .execute())
                .isEqualTo(1);
        assertThat(db.select(BOOK.title).orderBy(BOOK.title).list())
                .containsExactly("A Wizard of Earthsea", "Mort", "Small Gods", "Tehanu");
    }

    @Test
    void onlyTheFirstRowsAreDeleted() {
        Shelf shelf = new Shelf(db);
        PurchaseOrder order = order(shelf);
        assertThat(db.delete(ORDER_LINE)
                        .where(ORDER_LINE.order.is(order))
                        .orderBy(ORDER_LINE.amount.desc())
                        .limit(2)
                        .execute())
                .isEqualTo(2);
        assertThat(counter.count()).isEqualTo(1);
        assertThat(db.select(ORDER_LINE.amount).one()).isEqualByComparingTo(new BigDecimal("1.00"));
        var rest = db.delete(ORDER_LINE).all().limit(1).returning(ORDER_LINE.position);
        if (has(Feature.DELETE_RETURNING)) {
            assertThat(rest.one()).isEqualTo(3);
        } else {
            assertRefused(Feature.DELETE_RETURNING, rest::list);
        }
    }

    @Test
    void anOrderWithoutALimitIsRefused() {
        assertThatThrownBy(() -> db.delete(BOOK).all().orderBy(BOOK.price).execute())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("limit");
        assertThatThrownBy(() -> db.update(BOOK)
                        .set(BOOK.stock, ORDER_LINE.quantity)
                        .from(ORDER_LINE)
                        .where(ORDER_LINE.book.eq(BOOK.id))
                        .limit(1)
                        .execute())
                .isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> db.delete(BOOK).limit(-1)).isInstanceOf(InvalidQueryException.class);
        assertThat(counter.count()).isZero();
    }

    @Test
    void rowsAreDeletedByAnotherTable() {
        Crowd crowd = new Crowd(db);
        counter.reset();
        assertThat(db.delete(FAVORITE)
                        .using(TWEET)
                        .using(USER)
                        .where(FAVORITE.tweet.eq(TWEET.id), TWEET.user.eq(USER.id), USER.name.eq("huey"))
                        .execute())
                .isEqualTo(2);
        assertThat(counter.count()).isEqualTo(1);
        assertThat(db.select(FAVORITE.tweet).list()).containsExactly(crowd.woof.id);
        assertThatThrownBy(() -> db.delete(FAVORITE).using(TWEET).execute()).isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void anUpdateTakesItsValueFromRelatedRows() {
        Shelf shelf = new Shelf(db);
        var dearest =
                db.select(max(BOOK.title)).where(BOOK.author.eq(AUTHOR.id)).asValue();
        db.update(AUTHOR).set(AUTHOR.email, dearest).all().execute();
        assertThat(db.get(AUTHOR, shelf.ursula.id).email).isEqualTo("The Dispossessed");
        assertThat(db.get(AUTHOR, shelf.nobody.id).email).isNull();
    }

    /** A literal is enough for every column of numbers. */
    @Test
    void numbersAreGivenAsLiterals() {
        Shelf shelf = new Shelf(db);
        db.update(BOOK)
                .set(BOOK.price, 5)
                .set(BOOK.stock, 6)
                .where(BOOK.id.eq(shelf.mort.id))
                .execute();
        Book mort = db.get(BOOK, shelf.mort.id);
        assertThat(mort.price).isEqualByComparingTo("5");
        assertThat(mort.stock).isEqualTo(6);
        assertThatThrownBy(() -> db.update(BOOK).set(BOOK.stock, 5_000_000_000L))
                .isInstanceOf(ValidationException.class);
    }
}
