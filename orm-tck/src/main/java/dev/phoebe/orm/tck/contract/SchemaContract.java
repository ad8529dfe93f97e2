package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BasketItemTable.BASKET_ITEM;
import static dev.phoebe.orm.tck.model.BasketTable.BASKET;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.CustomerTable.CUSTOMER;
import static dev.phoebe.orm.tck.model.DepartmentTable.DEPARTMENT;
import static dev.phoebe.orm.tck.model.EmployeeTable.EMPLOYEE;
import static dev.phoebe.orm.tck.model.EnrollmentTable.ENROLLMENT;
import static dev.phoebe.orm.tck.model.LongNamesTable.LONG_NAMES;
import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static dev.phoebe.orm.tck.model.TicketTable.TICKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.CheckViolationException;
import dev.phoebe.orm.error.ForeignKeyViolationException;
import dev.phoebe.orm.error.SchemaMismatchException;
import dev.phoebe.orm.error.SqlSyntaxException;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.jdbc.Operation;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.schema.SchemaManager;
import dev.phoebe.orm.schema.TableDefinition;
import dev.phoebe.orm.sql.Sql;
import dev.phoebe.orm.tck.model.Customer;
import dev.phoebe.orm.tck.model.Department;
import dev.phoebe.orm.tck.model.Employee;
import dev.phoebe.orm.tck.model.Sample;
import dev.phoebe.orm.tck.model.Tag;
import dev.phoebe.orm.tck.model.Ticket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tables that are made of models, taken away again, and compared with them. */
public abstract class SchemaContract extends Contract {

    @AfterEach
    void restore() {
        db.createTables();
    }

    private String script(Table<?, ?> table) {
        List<Sql> script = SchemaManager.createScript(db.dialect(), List.of(table));
        return String.join("\n", script.stream().map(Sql::text).toList());
    }

    @Test
    void tablesThatAreThereStayAsTheyAre() {
        db.insert(new Tag("kept"));
        counter.reset();
        db.createTables();
        assertThat(counter.count(Operation.DDL)).isZero();
        assertThat(db.select(TAG.name).list()).containsExactly("kept");
    }

    @Test
    void tablesThatAreMissingAreMade() {
        db.schema().drop(List.of(SAMPLE, LONG_NAMES));
        assertThatThrownBy(() -> db.select(SAMPLE).list()).isInstanceOf(SqlSyntaxException.class);
        db.createTables();
        db.insert(new Sample(1, 2));
        assertThat(db.select(SAMPLE.counter).list()).containsExactly(1);
    }

    /** H2 evaluates a check with IN in the session that created it, and refuses every row after that session is closed. */
    @Test
    void enumsAreCheckedAfterTheConnectionThatMadeTheTableWasClosed() throws SQLException {
        db.schema().drop(List.of(TICKET));
        try (Connection connection = fresh().connect();
                Statement statement = connection.createStatement()) {
            for (Sql sql : SchemaManager.createScript(db.dialect(), List.of(TICKET))) {
                statement.execute(sql.text());
            }
        }
        db.insert(new Ticket(null, Ticket.Stage.ON_HOLD));
        assertThat(db.select(TICKET.stage).list()).containsExactly(Ticket.Stage.ON_HOLD);
        assertThatThrownBy(() -> db.sql("update ticket set stage = 'LOST'").execute())
                .isInstanceOf(CheckViolationException.class);
        db.schema().drop(List.of(TICKET));
    }

    @Test
    void allTablesGoAndComeBack() {
        db.insert(new Tag("lost"));
        Department department = db.insert(new Department("research"));
        Employee head = new Employee("Ann", null);
        head.department = Ref.of(department);
        department.head = Ref.of(db.insert(head));
        db.update(department);
        db.dropTables();
        assertThatThrownBy(() -> db.select(AUTHOR).list()).isInstanceOf(SqlSyntaxException.class);
        db.dropTables();
        db.createTables();
        assertThat(db.select(TAG).count()).isZero();
        db.validateTables();
    }

    /** Two tables that refer to each other: the reference holds in both directions. */
    @Test
    void tablesMayReferInACircle() {
        Department department = db.insert(new Department("research"));
        Employee head = new Employee("Ann", null);
        head.department = Ref.of(department);
        db.insert(head);
        department.head = Ref.of(head);
        db.update(department);
        assertThat(db.select(DEPARTMENT.name)
                        .where(DEPARTMENT.head().name.eq("Ann"))
                        .list())
                .containsExactly("research");
        assertThatThrownBy(() -> db.delete(head)).isInstanceOf(ForeignKeyViolationException.class);
        assertThatThrownBy(() ->
                        db.update(EMPLOYEE).set(EMPLOYEE.department, -1L).all().execute())
                .isInstanceOf(ForeignKeyViolationException.class);
        assertThatThrownBy(() ->
                        db.update(DEPARTMENT).set(DEPARTMENT.head, -1L).all().execute())
                .isInstanceOf(ForeignKeyViolationException.class);
    }

    @Test
    void tablesStandBehindThoseTheyReferTo() {
        List<String> names = SchemaManager.definitions(List.of(BOOK, TAG, AUTHOR)).stream()
                .map(table -> table.name().toString())
                .toList();
        assertThat(names).contains("author", "book", "tag");
        assertThat(names.indexOf("author")).isLessThan(names.indexOf("book"));
        assertThat(names).last().isEqualTo("book_tag");
    }

    @Test
    void theScriptIsWhatIsRun() {
        db.dropTables();
        List<Sql> script = SchemaManager.createScript(db.dialect(), db.models().tables());
        counter.reset();
        db.createTables();
        assertThat(counter.texts()).isEqualTo(script.stream().map(Sql::text).toList());
    }

    @Test
    void theTablesFitTheModels() {
        db.validateTables();
        assertThat(counter.count(Operation.DDL)).isZero();
    }

    @Test
    void whatDoesNotFitIsNamed() {
        db.schema().drop(List.of(SAMPLE, LONG_NAMES));
        assertThatThrownBy(db::validateTables)
                .isInstanceOfSatisfying(
                        SchemaMismatchException.class,
                        e -> assertThat(e.differences())
                                .containsExactlyInAnyOrder("table long_names is missing", "table sample is missing"));
    }

    @Test
    void aColumnThatIsMissingIsNamed() {
        db.schema().drop(List.of(LONG_NAMES));
        jdbc(statement ->
                statement.execute("create table long_names (id integer, a_column_with_rather_many_letters integer)"));
        assertThatThrownBy(db::validateTables)
                .isInstanceOfSatisfying(
                        SchemaMismatchException.class,
                        e -> assertThat(e.differences())
                                .anyMatch(difference -> difference.contains("b_column_with_rather_many_letters"))
                                .anyMatch(difference -> difference.contains("c_column_with_rather_many_letters"))
                                .noneMatch(difference ->
                                        difference.contains("a_column_with_rather_many_letters is missing")));
        db.schema().drop(List.of(LONG_NAMES));
    }

    /** A name that is too long is cut, ends in a hash of the whole, and is the same each time. */
    @Test
    void namesThatAreTooLongAreCut() {
        TableDefinition table = TableDefinition.of(LONG_NAMES);
        String name = table.indexes().get(0).name().text();
        assertThat(name)
                .hasSizeLessThanOrEqualTo(63)
                .startsWith("long_names_a_column_with")
                .matches(".*_[0-9a-f]{7}");
        assertThat(TableDefinition.of(LONG_NAMES).indexes().get(0).name().text())
                .isEqualTo(name);
        assertThat(script(LONG_NAMES)).contains(name);
    }

    @Test
    void columnsThatAreUniqueAre() {
        db.insert(new Tag("a"));
        assertThatThrownBy(() -> db.insert(new Tag("a"))).isInstanceOf(UniqueViolationException.class);
        assertThat(db.insert(new Tag("A")).id()).isNotNull();
    }

    @Test
    void referencesAndIndexedColumnsHaveAnIndex() {
        TableDefinition book = TableDefinition.of(BOOK);
        assertThat(book.indexes())
                .extracting(index ->
                        index.columns().stream().map(Object::toString).toList() + (index.unique() ? " unique" : ""))
                .containsExactlyInAnyOrder("[author_id, published]", "[editor_id]", "[isbn] unique");
        assertThat(book.foreignKeys())
                .extracting(key -> key.columns() + " to " + key.table() + key.action())
                .containsExactlyInAnyOrder("[author_id] to author", "[editor_id] to author on delete set null");
    }

    /** The key is searched from its beginning. */
    @Test
    void aReferenceInsideAKeyHasAnIndex() {
        assertThat(TableDefinition.of(ENROLLMENT).indexes())
                .extracting(index -> index.columns().toString())
                .containsExactly("[course_id]");
    }

    @Test
    void namesThatWouldBeTheSameAreNot() {
        for (List<Table<?, ?>> tables :
                List.of(List.<Table<?, ?>>of(BASKET, BASKET_ITEM), List.<Table<?, ?>>of(BASKET_ITEM, BASKET))) {
            List<String> names = SchemaManager.definitions(tables).stream()
                    .sorted(Comparator.comparing(table -> table.name().toString()))
                    .map(table -> table.indexes().get(0).name().text())
                    .toList();
            assertThat(names.get(0)).isEqualTo("basket_item_count_idx");
            assertThat(names.get(1)).matches("basket_item_count_idx_[0-9a-f]{7}");
        }
    }

    /** The length that a validation annotation gives is the column's. */
    @Test
    void annotationsShapeTheColumns() {
        assertThat(BOOK.title.definition().type().length()).isEqualTo(200);
        assertThat(script(BOOK)).containsPattern(Pattern.compile("title varchar\\(200\\) not null"));
        assertThat(script(BOOK)).contains("stock >= 0");
    }

    @Test
    void inheritedColumnsAreColumns() {
        assertThat(script(EMPLOYEE)).contains("created ").contains("changed ").contains("salary ");
    }

    @Test
    void columnsAreCalledAsTheModelSays() {
        assertThat(script(CUSTOMER))
                .contains("full_name ")
                .doesNotContain(" name ")
                .contains("customer_full_name_idx");
        db.insert(new Customer("Ann", "ann@example.org"));
        assertThat(column("select full_name from customer")).containsExactly("Ann");
        assertThat(db.select(CUSTOMER.name).where(CUSTOMER.name.eq("Ann")).list())
                .containsExactly("Ann");
    }

    /** Programs that start at the same time. */
    @Test
    void tablesAreMadeOnceByMany() throws Exception {
        db.dropTables();
        int programs = 4;
        CyclicBarrier start = new CyclicBarrier(programs);
        ExecutorService pool = Executors.newFixedThreadPool(programs);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < programs; i++) {
                all.add(pool.submit(() -> {
                    start.await();
                    db.createTables();
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            pool.shutdown();
        }
        db.validateTables();
        db.insert(new Tag("a"));
        assertThatThrownBy(() -> db.insert(new Tag("a"))).isInstanceOf(UniqueViolationException.class);
    }

    @Test
    void whatExistsAlreadyIsSaidToExist() {
        String create = script(TAG).lines().findFirst().orElseThrow();
        assertThatThrownBy(() -> db.sql(create).execute())
                .isInstanceOf(SqlSyntaxException.class)
                .hasMessageContaining("exists already")
                .hasMessageNotContaining("does not exist");
    }
}
