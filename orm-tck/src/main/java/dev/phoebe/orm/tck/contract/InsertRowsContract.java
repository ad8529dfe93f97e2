package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.max;
import static dev.phoebe.orm.expr.Expressions.notExists;
import static dev.phoebe.orm.expr.Expressions.value;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.CounterTable.COUNTER;
import static dev.phoebe.orm.tck.model.MeasurementTable.MEASUREMENT;
import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.error.ValidationException;
import dev.phoebe.orm.query.Insert;
import dev.phoebe.orm.query.Returning;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.Sample;
import dev.phoebe.orm.tck.model.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Inserts of many rows, of the rows of a query, of a row of defaults, and of a row that must not be there yet. */
public abstract class InsertRowsContract extends Contract {

    private List<String> tags() {
        return db.select(TAG.name).orderBy(TAG.id).list();
    }

    @Test
    void severalRowsAreOneStatement() {
        long rows = db.insert(SAMPLE)
                .set(SAMPLE.counter, 1)
                .set(SAMPLE.value, 0.5)
                .row()
                .set(SAMPLE.value, 1.5)
                .set(SAMPLE.counter, 2)
                .row()
                .set(SAMPLE.counter, 3)
                .set(SAMPLE.value, 2)
                .execute();
        assertThat(rows).isEqualTo(3);
        assertThat(counter.count()).isEqualTo(1);
        assertThat(db.select(SAMPLE).orderBy(SAMPLE.counter).list())
                .extracting(row -> row.counter() + "/" + row.value())
                .containsExactly("1/0.5", "2/1.5", "3/2.0");
    }

    @Test
    void aListBecomesRows() {
        List<String> names = List.of("sf", "fantasy", "satire");
        long rows = db.insert(TAG)
                .rows(names, (row, name) -> row.set(TAG.name, name))
                .execute();
        assertThat(rows).isEqualTo(3);
        assertThat(counter.count()).isEqualTo(1);
        assertThat(tags()).isEqualTo(names);
    }

    @Test
    void expressionsStandAmongTheValues() {
        new Shelf(db);
        db.insert(SAMPLE)
                .set(SAMPLE.value, 1)
                .set(SAMPLE.counter, db.select(max(BOOK.stock)).asValue())
                .row()
                .set(SAMPLE.value, 2)
                .set(SAMPLE.counter, 7)
                .execute();
        assertThat(db.select(SAMPLE.counter).orderBy(SAMPLE.value).list()).containsExactly(1, 7);
    }

    @Test
    void anEmptyListSendsNothing() {
        Insert<Tag> insert = db.insert(TAG).rows(List.<String>of(), (row, name) -> row.set(TAG.name, name));
        assertThat(insert.execute()).isZero();
        assertThat(insert.returning(TAG).list()).isEmpty();
        assertThat(counter.count()).isZero();
    }

    /** As many rows go in a statement as it takes, and all statements in one transaction. */
    @Test
    void manyRowsAreFewStatementsInOneTransaction() {
        List<Integer> numbers = IntStream.range(0, 2500).boxed().toList();
        Insert<Sample> insert = db.insert(SAMPLE)
                .rows(numbers, (row, i) -> row.set(SAMPLE.counter, i).set(SAMPLE.value, i / 2.0));
        assertThat(insert.execute()).isEqualTo(2500);
        assertThat(counter.count()).isEqualTo(3);
        assertThat(db.select(SAMPLE.counter).orderBy(SAMPLE.id).list()).isEqualTo(numbers);

        List<String> names = new ArrayList<>(
                IntStream.range(0, 1500).mapToObj(i -> "tag " + i).toList());
        names.add("tag 3");
        assertThatThrownBy(() -> db.insert(TAG)
                        .rows(names, (row, name) -> row.set(TAG.name, name))
                        .execute())
                .isInstanceOf(UniqueViolationException.class);
        assertThat(tags()).isEmpty();
    }

    @Test
    void rowsAnswerInTheirOrder() {
        List<String> names = IntStream.range(0, 1200)
                .mapToObj(i -> "tag " + (i * 7919) % 1200)
                .toList();
        Returning<Tag> insert = db.insert(TAG)
                .rows(names, (row, name) -> row.set(TAG.name, name))
                .returning(TAG);
        if (has(Feature.INSERT_RETURNING)) {
            assertThat(insert.list()).extracting(Tag::name).isEqualTo(names);
            assertThat(counter.count()).isEqualTo(2);
        } else {
            assertRefused(Feature.INSERT_RETURNING, insert::list);
        }
    }

    @Test
    void everyRowSetsTheSameColumns() {
        Insert<Sample> insert = db.insert(SAMPLE)
                .set(SAMPLE.counter, 1)
                .set(SAMPLE.value, 1)
                .row()
                .set(SAMPLE.counter, 2);
        assertThatThrownBy(insert::execute)
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("Row 2");
        assertThatThrownBy(() -> insert.set(SAMPLE.id, 3L).execute()).isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> db.insert(TAG)
                        .rows(
                                List.of("a"),
                                (row, name) -> row.set(TAG.name, name).set(TAG.name, name)))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> db.insert(TAG).row()).isInstanceOf(InvalidQueryException.class);
        assertThat(counter.count()).isZero();
    }

    @Test
    void everyRowIsCheckedBeforeTheFirstIsSent() {
        assertThatThrownBy(() -> db.insert(TAG)
                        .rows(List.of("a", "x".repeat(101)), (row, name) -> row.set(TAG.name, name))
                        .execute())
                .isInstanceOf(ValidationException.class);
        assertThat(counter.count()).isZero();
    }

    @Test
    void theRowsOfAQueryAreInserted() {
        new Shelf(db);
        counter.reset();
        long rows = db.insert(COUNTER)
                .columns(COUNTER.name, COUNTER.hits, COUNTER.misses)
                .select(db.select(
                                as((String title, Integer stock, Long one) -> title, BOOK.title, BOOK.stock, value(1)))
                        .where(BOOK.price.lt(9)))
                .execute();
        assertThat(rows).isEqualTo(2);
        assertThat(counter.count()).isEqualTo(1);
        assertThat(db.select(COUNTER).orderBy(COUNTER.name).list())
                .extracting(row -> row.name + " " + row.hits + " " + row.misses)
                .containsExactly("A Wizard of Earthsea 1 1", "Mort 1 1");
    }

    @Test
    void aQueryMayReadTheTableThatItFills() {
        db.insert(new Sample(1, 0.5));
        db.insert(new Sample(2, 1.5));
        assertThat(db.insert(SAMPLE)
                        .columns(SAMPLE.counter, SAMPLE.value)
                        .select(db.select(as(
                                (Integer number, Double value) -> value,
                                SAMPLE.counter.plus(SAMPLE.counter),
                                SAMPLE.value)))
                        .execute())
                .isEqualTo(2);
        assertThat(db.select(SAMPLE.counter).orderBy(SAMPLE.id).list()).containsExactlyInAnyOrder(1, 2, 2, 4);
    }

    @Test
    void aQueryMustFitItsColumns() {
        assertThatThrownBy(() -> db.insert(TAG).columns(TAG.name).select(db.select(AUTHOR)))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("1 are to be filled");
        assertThatThrownBy(() -> db.insert(TAG).columns(TAG.name).select(db.select(AUTHOR.joined)))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("INSTANT");
        assertThatThrownBy(() -> db.insert(TAG)
                        .set(TAG.name, "a")
                        .columns(TAG.name)
                        .select(db.select(AUTHOR.name))
                        .execute())
                .isInstanceOf(InvalidQueryException.class);
        assertThat(counter.count()).isZero();
    }

    @Test
    void aRowMayHaveNothingButDefaults() {
        assertThat(db.insert(MEASUREMENT).defaultValues().execute()).isEqualTo(1);
        assertThat(db.select(MEASUREMENT).one().exact).isNull();
        assertThatThrownBy(() -> db.insert(MEASUREMENT).execute())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("defaultValues()");
        assertThatThrownBy(
                        () -> db.insert(TAG).set(TAG.name, "a").defaultValues().execute())
                .isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void aRowIsInsertedWhereItIsNotThere() {
        Insert<Tag> insert = db.insert(TAG)
                .set(TAG.name, "sf")
                .where(notExists(db.select(TAG.id).where(TAG.name.eq("sf"))));
        assertThat(insert.execute()).isEqualTo(1);
        assertThat(insert.execute()).isZero();
        assertThat(counter.count()).isEqualTo(2);
        assertThat(tags()).containsExactly("sf");
        assertThatThrownBy(() -> insert.row().set(TAG.name, "b").execute()).isInstanceOf(InvalidQueryException.class);
    }
}
