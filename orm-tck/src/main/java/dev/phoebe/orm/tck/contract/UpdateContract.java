package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.EmployeeTable.EMPLOYEE;
import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static dev.phoebe.orm.tck.model.TweetTable.TWEET;
import static dev.phoebe.orm.tck.model.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Sample;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Statements that change the rows for which a condition holds. */
public abstract class UpdateContract extends Contract {

    @Test
    void rowsAreChangedByACondition() {
        new Shelf(db);
        counter.reset();
        assertThat(db.update(BOOK)
                        .set(BOOK.stock, 0)
                        .set(BOOK.available, false)
                        .where(BOOK.price.lt(9))
                        .execute())
                .isEqualTo(2);
        assertThat(counter.count()).isEqualTo(1);
        assertThat(db.select(BOOK.title)
                        .where(BOOK.available.not(), BOOK.stock.eq(0))
                        .orderBy(BOOK.title)
                        .list())
                .containsExactly("A Wizard of Earthsea", "Mort");
    }

    /** The number is that of the rows that were found, also of those that were so before. */
    @Test
    void rowsThatWereFoundAreCounted() {
        new Shelf(db);
        assertThat(db.update(BOOK).set(BOOK.stock, 1).where(BOOK.price.lt(9)).execute())
                .isEqualTo(2);
        assertThat(db.update(BOOK).set(BOOK.stock, 1).where(BOOK.price.lt(1)).execute())
                .isZero();
        Author author = db.select(AUTHOR).first().orElseThrow();
        db.update(author);
        db.update(author);
    }

    @Test
    void aConditionMustBeGivenOrRenounced() {
        new Shelf(db);
        counter.reset();
        assertThatThrownBy(() -> db.update(BOOK).set(BOOK.stock, 0).execute())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("book")
                .hasMessageContaining("all()");
        assertThatThrownBy(() -> db.update(BOOK).set(BOOK.stock, 0).where().execute())
                .isInstanceOf(InvalidQueryException.class);
        assertThat(counter.count()).isZero();
        assertThat(db.update(BOOK).set(BOOK.stock, 0).all().execute()).isEqualTo(5);
    }

    @Test
    void anUpdateThatSetsNothingIsRefused() {
        assertThatThrownBy(() -> db.update(BOOK).where(BOOK.id.eq(1)).execute())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("book");
        assertThat(counter.count()).isZero();
    }

    @Test
    void valuesAreComputedInTheDatabase() {
        db.insertAll(List.of(new Sample(1, 1.5), new Sample(2, 2.5)));
        db.update(SAMPLE)
                .set(SAMPLE.counter, SAMPLE.counter.plus(10))
                .set(SAMPLE.value, SAMPLE.value.times(2.0))
                .where(SAMPLE.counter.eq(2))
                .execute();
        assertThat(db.select(SAMPLE).orderBy(SAMPLE.counter).list())
                .extracting(row -> row.counter() + "/" + row.value())
                .containsExactly("1/1.5", "12/5.0");
    }

    @Test
    void oneColumnTakesTheValueOfAnother() {
        new Shelf(db);
        db.update(BOOK)
                .set(BOOK.editor, BOOK.author)
                .where(BOOK.editor.isNull())
                .execute();
        assertThat(db.select(BOOK).where(BOOK.editor.eq(BOOK.author)).count()).isEqualTo(2);
    }

    @Test
    void valuesBecomeNull() {
        new Shelf(db);
        db.update(AUTHOR)
                .set(AUTHOR.email, (String) null)
                .where(AUTHOR.name.eq("Ursula"))
                .execute();
        assertThat(db.select(AUTHOR).where(AUTHOR.email.isNull()).count()).isEqualTo(3);
    }

    /** Each row gets a value that is computed from rows of another table that belong to it. */
    @Test
    void valuesComeFromRelatedRows() {
        new Crowd(db);
        var tweets =
                db.select(count()).from(TWEET).where(TWEET.user.eq(USER.id)).asValue();
        counter.reset();
        db.update(USER)
                .set(USER.name, USER.name.concat("-").concat(tweets))
                .all()
                .execute();
        assertThat(counter.count()).isEqualTo(1);
        assertThat(db.select(USER.name).orderBy(USER.name).list()).containsExactly("huey-3", "mickey-2", "zaizee-0");
    }

    @Test
    void rowsAreFoundByTheirRelations() {
        Shelf shelf = new Shelf(db);
        assertThat(db.update(BOOK)
                        .set(BOOK.stock, 9)
                        .where(BOOK.author.in(db.select(AUTHOR.id).where(AUTHOR.name.eq("Terry"))))
                        .execute())
                .isEqualTo(2);
        assertThat(db.update(AUTHOR)
                        .set(AUTHOR.name, "Busy")
                        .where(AUTHOR.books.count().ge(3))
                        .execute())
                .isEqualTo(1);
        assertThat(db.update(AUTHOR)
                        .set(AUTHOR.name, "Idle")
                        .where(AUTHOR.books.none())
                        .execute())
                .isEqualTo(1);
        assertThat(db.get(AUTHOR, shelf.ursula.id).name).isEqualTo("Busy");
        assertThat(db.get(AUTHOR, shelf.nobody.id).name).isEqualTo("Idle");
    }

    @Test
    void anEmptyListFindsNothingToChange() {
        new Shelf(db);
        assertThat(db.update(BOOK)
                        .set(BOOK.stock, 0)
                        .where(BOOK.id.in(List.<Long>of()))
                        .execute())
                .isZero();
        assertThat(db.update(BOOK)
                        .set(BOOK.price, new BigDecimal("1"))
                        .where(BOOK.id.notIn(List.<Long>of()))
                        .execute())
                .isEqualTo(5);
    }

    /** One column set twice is a mistake: databases disagree on which value counts. */
    @Test
    void aColumnIsSetOnce() {
        new Shelf(db);
        counter.reset();
        assertThatThrownBy(() -> db.update(BOOK)
                        .set(BOOK.stock, 1)
                        .set(BOOK.stock, 2)
                        .all()
                        .execute())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("stock");
        assertThatThrownBy(() ->
                        db.insert(TAG).set(TAG.name, "a").set(TAG.name, "b").execute())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("name");
        assertThat(counter.count()).isZero();
    }

    @Test
    void whatTheModelKeepsIsKept() {
        counter.reset();
        assertThatThrownBy(() -> db.update(EMPLOYEE)
                        .set(EMPLOYEE.created, Instant.now())
                        .all()
                        .execute())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("'created'")
                .hasMessageContaining("updatable");
        assertThat(counter.count()).isZero();
    }

    /** What a raw type or a path lets through. */
    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void columnsOfOtherTablesAreRefused() {
        Column other = TAG.name;
        assertOfAnotherTable(() -> db.update(BOOK).set(other, "changed"));
        Column<Book, String> disguised = other;
        assertOfAnotherTable(() -> db.update(BOOK).set(disguised, BOOK.title));
        assertOfAnotherTable(() -> db.update(EMPLOYEE).set(EMPLOYEE.boss().name, "changed"));
        assertOfAnotherTable(() -> db.insert(BOOK).set(other, "changed"));
        assertOfAnotherTable(() -> db.insert(BOOK).rows(List.of("a"), (row, name) -> row.set(other, name)));
        assertOfAnotherTable(() -> db.insert(BOOK).columns(other));
        assertOfAnotherTable(() -> db.insert(BOOK).onConflict(other));
        assertOfAnotherTable(
                () -> db.insert(BOOK).set(BOOK.title, "a").onConflict(BOOK.id).doUpdate(other));
        assertOfAnotherTable(() -> db.insert(BOOK)
                .set(BOOK.title, "a")
                .onConflict(BOOK.id)
                .doUpdate()
                .set(other, "a"));
        Column title = BOOK.title;
        assertThatThrownBy(() -> db.update(BOOK).set(title, 5))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("title")
                .hasMessageContaining("takes String, not Integer");
        assertThat(counter.count()).isZero();
    }

    private static void assertOfAnotherTable(ThrowingCallable statement) {
        assertThatThrownBy(statement)
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("name")
                .hasMessageContaining("none of the table");
    }
}
