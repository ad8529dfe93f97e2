package dev.phoebe.orm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.jdbc.StatementCounter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Both sides send the same statements and answer with the same rows. Nothing here looks at a clock. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // filled before all tests
class BenchmarkEqualityTests {

    static final List<String> ALL = Place.ALL;
    static final List<Filter> VISITORS = Filter.VISITORS;

    private final StatementCounter statements = new StatementCounter();
    private Place place;
    private Database db;
    private PhoebeStore phoebe;
    private JdbcStore jdbc;

    @BeforeAll
    void open() throws SQLException {
        place = Place.open("h2");
        db = place.builder().ambient(false).listener(statements).build();
        phoebe = new PhoebeStore(db);
        jdbc = new JdbcStore(place.pool(), "h2");
    }

    @AfterAll
    void close() throws SQLException {
        db.close();
        place.close();
    }

    @BeforeEach
    void forget() {
        statements.reset();
    }

    @Test
    void findById() throws SQLException {
        assertSame(Plain.of(phoebe.get(4_711)), jdbc.get(4_711));
        assertThat(statements.texts()).containsExactly(JdbcStore.FIND);
    }

    @Test
    void list() throws SQLException {
        assertSame(Plain.of(phoebe.list(Inputs.MIN_PRICE, 1_000)), jdbc.list(Inputs.MIN_PRICE, 1_000));
        assertThat(statements.texts()).containsExactly(JdbcStore.LIST);
        assertThat(phoebe.list(Inputs.MIN_PRICE, 10_000)).hasSize(10_000);
    }

    @Test
    void booksWithAuthor() throws SQLException {
        assertSame(Plain.withAuthor(phoebe.booksWithAuthor(500, 100)), jdbc.booksWithAuthor(500, 100));
        assertThat(statements.texts()).containsExactly(JdbcStore.JOIN);
    }

    @Test
    void authorsWithBooks() throws SQLException {
        assertSame(Plain.withBooks(phoebe.authorsWithBooks(500, 100)), jdbc.authorsWithBooks(500, 100));
        assertThat(statements.texts()).containsExactly(JdbcStore.AUTHORS, JdbcStore.BOOKS_OF_AUTHORS);
    }

    @Test
    void page() throws SQLException {
        var page = phoebe.page(Inputs.MIN_PRICE, Inputs.PAGE, Inputs.PAGE_SIZE);
        JdbcStore.Paged byHand = jdbc.page(Inputs.MIN_PRICE, Inputs.PAGE, Inputs.PAGE_SIZE);
        assertSame(Plain.of(page.content()), byHand.books());
        assertThat(page.totalElements()).isEqualTo(byHand.total());
        assertThat(statements.texts()).containsExactly(JdbcStore.PAGE, JdbcStore.COUNT);
    }

    @ParameterizedTest
    @FieldSource("VISITORS")
    void dynamic(Filter filter) throws SQLException {
        List<PlainBook> found = Plain.of(phoebe.search(filter));
        assertThat(found).isNotEmpty();
        assertSame(found, jdbc.search(filter));
        assertThat(statements.texts()).containsExactly(JdbcStore.searchSql(filter, new ArrayList<>()));
    }

    @Test
    void updateOne() throws SQLException {
        int pages = jdbc.get(9).pages;
        assertSame(Plain.of(phoebe.addPages(9, 2)), jdbc.get(9));
        assertSame(jdbc.addPages(9, 3), Plain.of(phoebe.get(9)));
        assertThat(jdbc.get(9).pages).isEqualTo(pages + 5);
        assertThat(jdbc.get(9).version).isEqualTo(2);
        assertThat(statements.texts()).containsExactly(JdbcStore.FIND, JdbcStore.UPDATE, JdbcStore.FIND);
    }

    @Test
    void insertOne() throws SQLException {
        Book book = phoebe.insert(Samples.book(3));
        assertSame(Plain.of(book), jdbc.get(book.id));
        PlainBook byHand = jdbc.insert(Samples.plainBook(3));
        assertSame(Plain.of(phoebe.get(byHand.id)), byHand);
        assertThat(statements.texts()).containsExactly(JdbcStore.INSERT, JdbcStore.FIND);
    }

    @Test
    void insertMany() throws SQLException {
        List<Book> some = phoebe.insertAll(new ArrayList<>(List.of(Samples.book(1), Samples.book(2))));
        List<PlainBook> others =
                jdbc.insertAllWithKeys(new ArrayList<>(List.of(Samples.plainBook(1), Samples.plainBook(2))));
        long count = db.select(BookTable.BOOK).count();
        jdbc.insertAll(List.of(Samples.plainBook(1), Samples.plainBook(2)));
        for (int i = 0; i < 2; i++) {
            assertSame(Plain.of(some.get(i)), jdbc.get(some.get(i).id));
            assertSame(Plain.of(phoebe.get(others.get(i).id)), others.get(i));
        }
        assertThat(db.select(BookTable.BOOK).count()).isEqualTo(count + 2);
        assertThat(phoebe.insertAllWithoutKeys(List.of(Samples.book(1), Samples.book(2))))
                .isEqualTo(2);
        assertThat(db.select(BookTable.BOOK).count()).isEqualTo(count + 4);
    }

    /** Where not everything is compared, what is inserted is the same all the same. */
    @ParameterizedTest
    @FieldSource("ALL")
    void bulkInserts(String name) throws SQLException {
        try (Place other = Place.open(name);
                Database database = other.builder().ambient(false).build()) {
            PhoebeStore model = new PhoebeStore(database);
            JdbcStore byHand = new JdbcStore(other.pool(), name);
            other.removeBooks();
            model.insertAllWithoutKeys(List.of(Samples.book(1), Samples.book(2)));
            byHand.insertAll(List.of(Samples.plainBook(1), Samples.plainBook(2)));
            List<Book> some = model.insertAll(new ArrayList<>(List.of(Samples.book(1), Samples.book(2))));
            List<PlainBook> others =
                    byHand.insertAllWithKeys(new ArrayList<>(List.of(Samples.plainBook(1), Samples.plainBook(2))));
            List<PlainBook> stored = Plain.of(
                    database.select(BookTable.BOOK).orderBy(BookTable.BOOK.id).list());
            assertThat(stored).extracting(book -> book.id).doesNotHaveDuplicates();
            assertSame(stored.subList(4, 6), Plain.of(some));
            assertSame(stored.subList(6, 8), others);
            for (int i = 0; i < 8; i++) {
                assertThat(stored.get(i))
                        .usingRecursiveComparison()
                        .ignoringFields("id")
                        .isEqualTo(Samples.plainBook(1 + i % 2));
            }
        }
    }

    private static void assertSame(Object actual, Object expected) {
        assertThat(actual).usingRecursiveComparison().isEqualTo(expected);
    }
}
