package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.CounterTable.COUNTER;
import static dev.phoebe.orm.tck.model.CountryTable.COUNTRY;
import static dev.phoebe.orm.tck.model.EnrollmentTable.ENROLLMENT;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.NotFoundException;
import dev.phoebe.orm.error.TooManyRowsException;
import dev.phoebe.orm.query.Returning;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Counter;
import dev.phoebe.orm.tck.model.Country;
import dev.phoebe.orm.tck.model.Course;
import dev.phoebe.orm.tck.model.Enrollment;
import dev.phoebe.orm.tck.model.Pair;
import dev.phoebe.orm.tck.model.Tag;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements that change rows and answer with them; where the database cannot, it says so before anything is sent. */
public abstract class ReturningContract extends Contract {

    @Test
    void anInsertAnswersWithItsRow() {
        Returning<Counter> insert = db.insert(COUNTER)
                .set(COUNTER.name, "pages")
                .set(COUNTER.hits, 1)
                .set(COUNTER.misses, 2)
                .returning(COUNTER);
        if (has(Feature.INSERT_RETURNING)) {
            Counter row = insert.one();
            assertThat(row.name).isEqualTo("pages");
            assertThat(counter.count()).isEqualTo(1);
            assertThat(db.get(COUNTER, row.id).hits).isEqualTo(1);
        } else {
            assertRefused(Feature.INSERT_RETURNING, insert::one);
        }
    }

    @Test
    void anInsertAnswersWithOneColumn() {
        Returning<Long> insert = db.insert(TAG).set(TAG.name, "fantasy").returning(TAG.id);
        if (has(Feature.INSERT_RETURNING)) {
            assertThat(db.get(TAG, insert.one()).name()).isEqualTo("fantasy");
        } else {
            assertRefused(Feature.INSERT_RETURNING, insert::one);
        }
    }

    @Test
    void anUpdateAnswersWithItsRowsAsTheyAreNow() {
        Shelf shelf = new Shelf(db);
        Returning<Book> update = db.update(BOOK)
                .set(BOOK.stock, BOOK.stock.plus(4))
                .where(BOOK.author.is(shelf.terry))
                .returning(BOOK);
        counter.reset();
        List<Book> books = update.list();
        assertThat(books).extracting(book -> book.title).containsExactlyInAnyOrder("Mort", "Small Gods");
        assertThat(books).allMatch(book -> book.stock == 5);
        int statements =
                has(Feature.UPDATE_RETURNING) ? 1 : 3; // keys are locked, rows changed by them, and read by them
        assertThat(counter.count()).isEqualTo(statements);
        assertThat(books).allMatch(book -> book.author.get().name.equals("Terry"));
        assertThat(counter.count()).isEqualTo(statements + 1);
    }

    /** They are the rows that were changed, whether or not they fulfil the condition afterwards. */
    @Test
    void anUpdateAnswersWithTheRowsThatItChanged() {
        new Shelf(db);
        Returning<String> update = db.update(BOOK)
                .set(BOOK.price, BOOK.price.plus(100))
                .where(BOOK.price.lt(10))
                .orderBy(BOOK.price.desc())
                .limit(2)
                .returning(BOOK.title);
        assertThat(update.list()).containsExactlyInAnyOrder("Small Gods", "A Wizard of Earthsea");
        assertThat(update.list()).containsExactly("Mort");
        counter.reset();
        assertThat(update.list()).isEmpty();
        assertThat(counter.count()).isEqualTo(1);
        assertThat(db.select(BOOK).where(BOOK.price.gt(100)).count()).isEqualTo(3);
    }

    @Test
    void rowsWithKeysOfSeveralColumnsAnswer() {
        Crowd crowd = new Crowd(db);
        Course course = db.insert(new Course("Go"));
        db.insertAll(List.of(new Enrollment(crowd.huey, course, 1), new Enrollment(crowd.mickey, course, 2)));
        assertThat(db.update(ENROLLMENT)
                        .set(ENROLLMENT.grade, ENROLLMENT.grade.plus(3))
                        .all()
                        .returning(as((Long user, Integer grade) -> grade, ENROLLMENT.user, ENROLLMENT.grade))
                        .list())
                .containsExactlyInAnyOrder(4, 5);
    }

    /** A key that is changed would not find its row any more. */
    @Test
    void anUpdateOfAKeyAnswersWhereTheDatabaseCan() {
        db.insert(new Country("NO", "Norway"));
        Returning<String> update = db.update(COUNTRY)
                .set(COUNTRY.code, "SE")
                .where(COUNTRY.code.eq("NO"))
                .returning(COUNTRY.code);
        if (has(Feature.UPDATE_RETURNING)) {
            assertThat(update.one()).isEqualTo("SE");
        } else {
            assertRefused(Feature.UPDATE_RETURNING, update::one);
            assertThat(db.select(COUNTRY.code).list()).containsExactly("NO");
        }
    }

    @Test
    void aDeleteAnswersWithItsRowsAsTheyWere() {
        new Shelf(db);
        Returning<String> delete = db.delete(BOOK).where(BOOK.price.lt(9)).returning(BOOK.title);
        if (has(Feature.DELETE_RETURNING)) {
            assertThat(delete.list()).containsExactlyInAnyOrder("Mort", "A Wizard of Earthsea");
            assertThat(db.select(BOOK).count()).isEqualTo(3);
        } else {
            assertRefused(Feature.DELETE_RETURNING, delete::list);
            assertThat(db.select(BOOK).count()).isEqualTo(5);
        }
    }

    @Test
    void rowsAnswerAsWhateverAProjectionMakesOfThem() {
        Shelf shelf = new Shelf(db);
        Returning<Pair> insert = db.insert(TAG)
                .set(TAG.name, "sf")
                .returning(as((Long id, String name) -> new Pair(name, "tag"), TAG.id, TAG.name));
        if (has(Feature.INSERT_RETURNING)) {
            assertThat(insert.one()).isEqualTo(new Pair("sf", "tag"));
        } else {
            assertRefused(Feature.INSERT_RETURNING, insert::one);
        }
        Returning<String> update = db.update(BOOK)
                .set(BOOK.stock, 7)
                .where(BOOK.author.is(shelf.terry))
                .returning(as((String title, Book book) -> title + book.stock, BOOK.title, BOOK));
        assertThat(update.list()).containsExactlyInAnyOrder("Mort7", "Small Gods7");
        Returning<String> delete = db.delete(BOOK)
                .where(BOOK.id.eq(shelf.tehanu.id))
                .returning(as((Long author, String title) -> title + author, BOOK.author, BOOK.title));
        if (has(Feature.DELETE_RETURNING)) {
            assertThat(delete.one()).isEqualTo("Tehanu" + shelf.ursula.id);
        } else {
            assertRefused(Feature.DELETE_RETURNING, delete::list);
        }
    }

    @Test
    void onlyColumnsOfTheTableAnswer() {
        var update = db.update(BOOK).set(BOOK.stock, 7).all();
        counter.reset();
        assertThatThrownBy(() -> update.returning(AUTHOR.name).list()).isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> update.returning(BOOK.author().name).list()).isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> update.returning(BOOK.stock.plus(1)).list()).isInstanceOf(InvalidQueryException.class);
        assertThat(counter.count()).isZero();
    }

    @Test
    void whatAnswersWithMoreThanTheOnlyRowChangesNothing() {
        new Shelf(db);
        Returning<String> update = db.update(BOOK).set(BOOK.stock, 99).all().returning(BOOK.title);
        Returning<Long> insert = db.insert(TAG)
                .rows(List.of("a", "b"), (row, name) -> row.set(TAG.name, name))
                .returning(TAG.id);
        assertThatThrownBy(update::one).isInstanceOf(TooManyRowsException.class);
        db.atomic(() -> assertThatThrownBy(update::one).isInstanceOf(TooManyRowsException.class));
        assertThat(db.select(BOOK).where(BOOK.stock.eq(99)).count()).isZero();
        if (has(Feature.INSERT_RETURNING)) {
            assertThatThrownBy(insert::one).isInstanceOf(TooManyRowsException.class);
        } else {
            assertRefused(Feature.INSERT_RETURNING, insert::one);
        }
        assertThat(db.select(TAG).count()).isZero();
    }

    @Test
    void howManyRowsAnswerIsInTheNameOfTheTerminal() {
        db.insertAll(List.of(new Tag("a"), new Tag("b")));
        Returning<String> none = db.delete(TAG).where(TAG.name.eq("x")).returning(TAG.name);
        Returning<String> both = db.delete(TAG).all().returning(TAG.name);
        if (has(Feature.DELETE_RETURNING)) {
            assertThat(none.list()).isEmpty();
            assertThat(none.first()).isEmpty();
            assertThatThrownBy(none::one).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> db.atomic(() -> assertThat(both.one()).isNull()))
                    .isInstanceOf(TooManyRowsException.class);
            assertThat(db.select(TAG).count()).isEqualTo(2);
            assertThatThrownBy(both::one).isInstanceOf(TooManyRowsException.class);
            db.atomic(() -> assertThatThrownBy(both::one).isInstanceOf(TooManyRowsException.class));
            assertThat(db.select(TAG).count()).isEqualTo(2);
            assertThat(both.first()).isPresent();
            assertThat(db.select(TAG).count()).isZero();
        } else {
            assertRefused(Feature.DELETE_RETURNING, none::one);
            assertRefused(Feature.DELETE_RETURNING, both::first);
        }
    }
}
