package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.EmployeeTable.EMPLOYEE;
import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.NotFoundException;
import dev.phoebe.orm.error.TooManyRowsException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Employee;
import dev.phoebe.orm.tck.model.EmployeeTable;
import dev.phoebe.orm.tck.model.Sample;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements that read, and how many rows their terminals take. */
public abstract class SelectContract extends Contract {

    private Shelf shelf;

    @BeforeEach
    void fill() {
        shelf = new Shelf(db);
        counter.reset();
    }

    private List<String> titles(Select<Book> select) {
        return select.list().stream().map(book -> book.title).toList();
    }

    @Test
    void allRowsComeInOneStatement() {
        assertThat(titles(db.select(BOOK).orderBy(BOOK.title)))
                .containsExactly("A Wizard of Earthsea", "Mort", "Small Gods", "Tehanu", "The Dispossessed");
        assertThat(counter.count()).isEqualTo(1);
    }

    /** A list is a list: to walk through it again, inside another walk or to ask its size, costs nothing. */
    @Test
    void aListIsReadOnce() {
        List<Author> authors = db.select(AUTHOR).list();
        int pairs = 0;
        for (Author one : authors) {
            for (Author other : authors) {
                pairs += one == other ? 1 : 0;
            }
        }
        assertThat(pairs).isEqualTo(authors.size()).isEqualTo(3);
        assertThat(counter.count()).isEqualTo(1);
    }

    @Test
    void oneMeansOne() {
        assertThat(db.select(BOOK).where(BOOK.title.eq("Mort")).one().id).isEqualTo(shelf.mort.id);
        assertThatThrownBy(() -> db.select(BOOK).where(BOOK.title.eq("None")).one())
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("book");
        assertThatThrownBy(() -> db.select(BOOK).one()).isInstanceOf(TooManyRowsException.class);
    }

    @Test
    void atMostOneMeansAtMostOne() {
        assertThat(db.select(BOOK).where(BOOK.title.eq("None")).oneOrNull()).isNull();
        assertThat(db.select(BOOK).where(BOOK.title.eq("None")).optional()).isEmpty();
        assertThat(db.select(BOOK).where(BOOK.title.eq("Mort")).optional()).isPresent();
        assertThatThrownBy(() -> db.select(BOOK).oneOrNull()).isInstanceOf(TooManyRowsException.class);
        assertThatThrownBy(() -> db.select(BOOK).optional()).isInstanceOf(TooManyRowsException.class);
        assertThat(counter.texts()).allMatch(text -> text.contains(" limit "));
    }

    @Test
    void theFirstRowOfMany() {
        assertThat(db.select(BOOK).orderBy(BOOK.price).first().orElseThrow().title)
                .isEqualTo("Mort");
        assertThat(db.select(BOOK).where(BOOK.title.eq("None")).first()).isEmpty();
        assertThat(counter.texts()).allMatch(text -> text.contains(" limit "));
    }

    /** To ask for the first value reads one row only, and the same select afterwards still answers with all of them. */
    @Test
    void askingForTheFirstDoesNotChangeTheQuery() {
        Select<String> names = db.select(AUTHOR.name).orderBy(AUTHOR.name.desc());
        assertThat(names.first()).contains("Ursula");
        assertThat(counter.texts().get(0)).contains(" limit ");
        assertThat(names.list()).containsExactly("Ursula", "Terry", "Nobody");
        assertThat(counter.texts().get(1)).doesNotContain(" limit ");
    }

    @Test
    void byKey() {
        assertThat(db.get(BOOK, shelf.mort.id).title).isEqualTo("Mort");
        assertThat(db.find(BOOK, shelf.mort.id)).isNotNull();
        assertThat(db.find(BOOK, -1L)).isNull();
        assertThatThrownBy(() -> db.get(BOOK, -1L))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Book")
                .hasMessageContaining("-1");
        assertThat(counter.count()).isEqualTo(4);
    }

    @Test
    void ordersByOneThenTheOther() {
        assertThat(titles(db.select(BOOK).orderBy(BOOK.author.desc(), BOOK.price.asc())))
                .containsExactly("Mort", "Small Gods", "A Wizard of Earthsea", "Tehanu", "The Dispossessed");
    }

    @Test
    void aNewOrderTakesThePlaceOfTheOld() {
        Select<Book> byPrice = db.select(BOOK).orderBy(BOOK.price);
        assertThat(titles(byPrice.orderBy(BOOK.title.desc()))).startsWith("The Dispossessed");
        assertThat(titles(byPrice)).startsWith("Mort");
    }

    @Test
    void nullsStandWhereTheQuerySays() {
        assertThat(titles(db.select(BOOK).orderBy(BOOK.published.asc().nullsFirst())))
                .startsWith("Tehanu");
        assertThat(titles(db.select(BOOK).orderBy(BOOK.published.asc().nullsLast())))
                .endsWith("Tehanu");
        assertThat(titles(db.select(BOOK).orderBy(BOOK.published.desc().nullsFirst())))
                .startsWith("Tehanu", "Small Gods");
        assertThat(titles(db.select(BOOK).orderBy(BOOK.published.desc().nullsLast())))
                .startsWith("Small Gods")
                .endsWith("Tehanu");
    }

    @Test
    void limitAndOffsetCutAPart() {
        Select<Book> byPrice = db.select(BOOK).orderBy(BOOK.price);
        assertThat(titles(byPrice.limit(2))).containsExactly("Mort", "A Wizard of Earthsea");
        assertThat(titles(byPrice.limit(2).offset(1))).containsExactly("A Wizard of Earthsea", "Small Gods");
        assertThat(titles(byPrice.offset(3))).containsExactly("Tehanu", "The Dispossessed");
        assertThat(byPrice.limit(0).list()).isEmpty();
        assertThat(byPrice.limit(5).offset(5).list()).isEmpty();
        assertThat(byPrice.limit(2).toSql().values()).contains(2L);
    }

    @Test
    void negativeNumbersOfRowsAreRefused() {
        assertThatThrownBy(() -> db.select(BOOK).limit(-1)).isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> db.select(BOOK).offset(-1)).isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void distinctRowsComeOnce() {
        assertThat(db.select(BOOK.author).distinct().orderBy(BOOK.author).list())
                .containsExactly(shelf.ursula.id, shelf.terry.id);
    }

    @Test
    void conditionsOneAfterTheOtherMustAllHold() {
        assertThat(titles(db.select(BOOK).where(BOOK.price.gt(6)).where(BOOK.price.lt(9))))
                .containsExactly("A Wizard of Earthsea");
        assertThat(titles(db.select(BOOK).where(BOOK.price.gt(6), BOOK.price.lt(9))))
                .containsExactly("A Wizard of Earthsea");
    }

    @Test
    void eitherConditionMayHold() {
        assertThat(titles(db.select(BOOK)
                        .where(BOOK.title.eq("Mort").or(BOOK.title.eq("Tehanu")))
                        .orderBy(BOOK.title)))
                .containsExactly("Mort", "Tehanu");
        Condition cheapOrDear = BOOK.price.lt(7).or(BOOK.price.gt(11));
        assertThat(titles(db.select(BOOK).where(cheapOrDear.and(BOOK.author.eq(shelf.terry.id)))))
                .containsExactly("Mort");
        assertThat(titles(db.select(BOOK).where(cheapOrDear.not()).orderBy(BOOK.title)))
                .containsExactly("A Wizard of Earthsea", "Small Gods", "Tehanu");
    }

    @Test
    void conditionsComeInLists() {
        assertThat(db.select(BOOK).where(Condition.all(List.of())).count()).isEqualTo(5);
        assertThat(db.select(BOOK).where(Condition.any(List.of())).count()).isZero();
        assertThat(db.select(BOOK)
                        .where(Condition.all(List.of(BOOK.price.lt(10), BOOK.price.gt(8))))
                        .count())
                .isEqualTo(2);
        assertThat(db.select(BOOK)
                        .where(Condition.any(List.of(BOOK.price.lt(7), BOOK.price.gt(11))))
                        .count())
                .isEqualTo(2);
    }

    @Test
    void aConditionMayBeMissing() {
        Optional<Condition> none = Optional.empty();
        assertThat(db.select(BOOK).where(none).count()).isEqualTo(5);
        assertThat(db.select(BOOK)
                        .where(Optional.of("Mort").map(BOOK.title::eq))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aSelectIsNeverChanged() {
        Select<Book> all = db.select(BOOK);
        Select<Book> cheap = all.where(BOOK.price.lt(9));
        Select<Book> dear = all.where(BOOK.price.ge(9));
        assertThat(cheap.count()).isEqualTo(2);
        assertThat(dear.count()).isEqualTo(3);
        assertThat(all.count()).isEqualTo(5);
    }

    @Test
    void threadsShareASelect() throws Exception {
        Select<Book> cheap = db.select(BOOK).where(BOOK.price.lt(9)).prefetch(BOOK.author);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> work = () -> cheap.list().size();
            for (Future<Integer> size :
                    threads.invokeAll(IntStream.range(0, 20).mapToObj(i -> work).toList())) {
                assertThat(size.get()).isEqualTo(2);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aSelectNeedsADatabaseToRun() {
        Select<Book> cheap = Select.of(BOOK).where(BOOK.price.lt(9));
        assertThatThrownBy(cheap::list)
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("on(");
        assertThat(db.on(cheap).count()).isEqualTo(2);
    }

    @Test
    void aSelectCanMoveToAnotherDatabase() {
        Select<Book> cheap = db.select(BOOK).where(BOOK.price.lt(9));
        Database other = Database.builder(db.dataSource()).ambient(false).build();
        assertThat(other.on(cheap).count()).isEqualTo(2);
        assertThat(counter.count()).isZero();
    }

    @Test
    void aTableCanBeThereTwice() {
        Employee boss = db.insert(new Employee("Boss", null));
        db.insert(new Employee("Worker", boss));
        EmployeeTable head = EMPLOYEE.as("head");
        List<String> pairs = db.select(as((String a, String b) -> a + " under " + b, EMPLOYEE.name, head.name))
                .from(EMPLOYEE)
                .join(head, EMPLOYEE.boss.eq(head.id))
                .list();
        assertThat(pairs).containsExactly("Worker under Boss");
    }

    @Test
    void aTableThatIsNotInFromIsRefused() {
        assertThatThrownBy(() -> db.select(BOOK).where(AUTHOR.name.eq("Terry")).list())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("author");
        assertThat(counter.count()).isZero();
    }

    @Test
    void recordsAreReadAsRecords() {
        Sample sample = db.insert(new Sample(7, 1.5));
        assertThat(db.select(SAMPLE).list()).containsExactly(sample);
    }

    /** What is sent is what can be seen before, and what the user wrote stands in it as a question mark. */
    @Test
    void theStatementCanBeSeenAndHoldsNoValue() {
        Select<Book> select = db.select(BOOK)
                .where(BOOK.title.contains("x'"), BOOK.price.lt(20), BOOK.stock.in(7, 8))
                .orderBy(BOOK.title)
                .limit(3)
                .offset(4);
        select.list();
        assertThat(counter.texts()).containsExactly(select.toSql().text());
        assertThat(select.toSql().text()).doesNotContain("x'").doesNotContainPattern("[0-9]");
        assertThat(select.limit(5).offset(6).toSql().text())
                .isEqualTo(select.toSql().text());
    }
}
