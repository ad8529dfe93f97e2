package dev.phoebe.orm.tck.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.DatabaseBuilder;
import dev.phoebe.orm.error.CommitOutcomeUnknownException;
import dev.phoebe.orm.tck.database.FreshDatabase;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Counter;
import dev.phoebe.orm.tck.model.Customer;
import dev.phoebe.orm.tck.model.Tag;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever fails while a program works, once or from then on: all of a transaction is stored or nothing of it, nobody is
 * told what is not so, no connection is lost, no later transaction stores what an earlier one left, and objects know of
 * themselves what is stored. {@code -Dphoebe.faults=full} plants every fault, not a few of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FaultContract {

    private static final boolean FULL = "full".equals(System.getProperty("phoebe.faults"));

    /** A broken program is not to be tried for ever. */
    private static final int ENOUGH = 20;

    private static final List<String> SNAPSHOT = List.of(
            "select concat('counter ', name, ' ', hits) from counter order by name",
            "select concat('book ', title, ' ', stock, ' version ', version) from book",
            "select concat('tags ', count(*)) from tag",
            "select concat('links ', count(*)) from book_tag",
            "select concat('orders ', count(*)) from purchase_order");

    private static final List<String> EMPTYING =
            List.of("book_tag", "purchase_order", "customer", "book", "author", "counter", "tag", "note");

    private static final String LATER = "insert into note (text) values ('later')";

    private final int portion;
    private final Tally tally = new Tally();
    private FreshDatabase fresh;
    private Database calm;
    private House house;

    /**
     * How much is tried.
     *
     * @param portion a short run plants one of so many faults, a full run all of them
     */
    protected FaultContract(int portion) {
        this.portion = portion;
    }

    /** How the database is built whose transactions are tried, over which data source. */
    protected DatabaseBuilder configured(DatabaseBuilder builder, DataSource source) {
        return builder;
    }

    /** Runs work in a transaction. */
    protected void outermost(Database db, Runnable work) {
        db.atomic(work);
    }

    /** Runs work in a savepoint of the running transaction. */
    protected void inner(Database db, Runnable work) {
        db.atomic(work);
    }

    /** Something went wrong: what was left bound to the thread is to be forgotten. */
    protected void forget() {}

    /** Whether an error leaves open what is stored: it says so, or it is one of the machine. */
    protected boolean isOpen(Throwable failure) {
        return failure instanceof CommitOutcomeUnknownException || failure instanceof Error;
    }

    static List<Scenario> scenarios() {
        return Scenarios.all();
    }

    @BeforeAll
    void open(FreshDatabase database) throws SQLException {
        fresh = database;
        calm = Database.builder(database.dataSource())
                .models(Stage.MODELS)
                .ambient(false)
                .build();
        calm.createTables();
        house = new House(this::connect, this::configured);
    }

    @AfterAll
    void close() {
        house.close();
        calm.close();
        System.out.println(getClass().getSimpleName() + ": " + tally);
    }

    /** SQLite is not to wait long for whom a fault has left behind. */
    private Connection connect() throws SQLException {
        String url = fresh.url().replace("busy_timeout=10000", "busy_timeout=500");
        return fresh.user().isEmpty()
                ? DriverManager.getConnection(url)
                : DriverManager.getConnection(url, fresh.user(), fresh.password());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void allOrNothingWhateverFails(Scenario scenario) throws SQLException {
        List<String> before = reset();
        List<String> after = dryRun(scenario);
        int calls = house.faulty.calls();
        int number = 0;
        List<String> troubles = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            for (FaultKind kind : FaultKind.values()) {
                for (boolean afterwards : new boolean[] {false, true}) {
                    for (boolean forEver : new boolean[] {false, true}) {
                        boolean chosen = isChosen(scenario, number++)
                                || (scenario.everyError() && kind == FaultKind.MEMORY && !forEver);
                        if (chosen && troubles.size() < ENOUGH) {
                            troubles.addAll(play(scenario, new Fault(call, kind, afterwards, forEver), before, after));
                        }
                    }
                }
            }
        }
        assertThat(troubles).as(scenario + ", " + calls + " calls").isEmpty();
    }

    /** Scattered, so that no kind of fault and no call is left out by a common divisor; the same in every run. */
    private boolean isChosen(Scenario scenario, int number) {
        long scattered = (number * 0x9E3779B97F4A7C15L) >>> 33;
        return FULL || scattered % ((long) portion * scenario.portion()) == 0;
    }

    /** What is stored when all goes well. */
    private List<String> dryRun(Scenario scenario) throws SQLException {
        Stage stage = Stage.of(house.db, calm, work -> outermost(house.db, work), work -> inner(house.db, work));
        house.faulty.plant(null);
        try {
            scenario.work().accept(stage);
        } finally {
            house.faulty.heal();
        }
        List<String> stored = snapshot();
        assertThat(stage.doubts(isBookWritten(stored))).isEmpty();
        return stored;
    }

    private static boolean isBookWritten(List<String> stored) {
        return stored.stream().anyMatch(line -> line.startsWith("book ") && line.endsWith("version 1"));
    }

    private List<String> play(Scenario scenario, Fault fault, List<String> before, List<String> after)
            throws SQLException {
        if (!snapshot().equals(before)) {
            assertThat(reset()).isEqualTo(before);
        }
        Stage stage = Stage.of(house.db, calm, work -> outermost(house.db, work), work -> inner(house.db, work));
        Throwable failure = null;
        house.faulty.plant(fault);
        try {
            scenario.work().accept(stage);
        } catch (Throwable e) { // whatever was planted
            failure = e;
        } finally {
            house.faulty.heal();
        }
        List<String> troubles = judge(scenario, stage, failure, before, after);
        tally.faults += house.faulty.failures() > 0 ? 1 : 0;
        String where = fault + " (" + house.faulty.place() + "): ";
        if (!troubles.isEmpty()) {
            reopen();
        }
        Throwable told = failure;
        return troubles.stream()
                .map(trouble -> where + trouble + (told == null ? "; no error was told" : "; told was " + told))
                .toList();
    }

    private void reopen() throws SQLException {
        house.abandon();
        forget();
        reset();
        house = new House(this::connect, this::configured);
    }

    private List<String> judge(
            Scenario scenario, Stage stage, @Nullable Throwable failure, List<String> before, List<String> after)
            throws SQLException {
        List<String> troubles = new ArrayList<>();
        int inUse = house.connectionsInUse();
        if (inUse > 0) {
            tally.leaked++;
            troubles.add("connections in use: " + inUse);
        }
        if (house.db.transactions().isActive()) {
            tally.leaked++;
            troubles.add("the transaction is still open");
        }
        List<String> stored = snapshot();
        Verdict verdict =
                Verdict.of(!scenario.isBlock() || (failure != null && isOpen(failure)), failure, stored, before, after);
        if (verdict == Verdict.PARTIAL) {
            tally.partial++;
            troubles.add("partly stored: " + stored);
        } else if (verdict == Verdict.FALSE) {
            tally.untrue++;
            troubles.add("told what is not so: " + stored);
        }
        if (verdict == Verdict.RIGHT) {
            List<String> wrong = objects(scenario, stage, failure, stored, before, after);
            tally.strangers += wrong.size();
            troubles.addAll(wrong);
        }
        List<String> dirty = house.borrowAll(LATER);
        if (dirty.isEmpty() && !snapshot().equals(stored)) {
            dirty = List.of("the next borrower has stored what was left: " + snapshot());
        }
        tally.dirty += dirty.size();
        troubles.addAll(dirty);
        return troubles;
    }

    /** What objects and hooks know of the end. */
    private List<String> objects(
            Scenario scenario,
            Stage stage,
            @Nullable Throwable failure,
            List<String> stored,
            List<String> before,
            List<String> after) {
        List<String> troubles = new ArrayList<>();
        if (failure == null) {
            troubles.addAll(stage.doubts(isBookWritten(stored)));
        } else if (stored.equals(before)
                && !before.equals(after)
                && !isOpenCommit(failure)) { // what may be stored keeps its key
            troubles.addAll(stage.illusions());
        }
        int wanted = stage.hooked ? 1 : 0;
        if (stage.committed != (failure == null ? wanted : 0)) {
            boolean told = failure instanceof Error && stored.equals(after); // the end came behind the commit
            if (!told) {
                troubles.add("afterCommit ran " + stage.committed + " times");
            }
        }
        if (stage.rolledBack != (failure == null ? 0 : wanted) && scenario.isBlock()) {
            boolean open = stored.equals(after) || isOpenCommit(failure);
            if (!open) {
                troubles.add("afterRollback ran " + stage.rolledBack + " times");
            }
        }
        return troubles;
    }

    /** Whether a commit has failed and left open what is stored. */
    private boolean isOpenCommit(@Nullable Throwable failure) {
        return failure instanceof CommitOutcomeUnknownException
                || (failure != null && isOpen(failure) && "commit".equals(house.faulty.place()));
    }

    /** The rows from which all scenarios begin. */
    private List<String> reset() throws SQLException {
        execute(EMPTYING.stream().map(table -> "delete from " + table).toList());
        Author author = calm.insert(new Author("Ursula"));
        calm.insert(new Book("Tehanu", author));
        calm.insert(new Counter("first", 1));
        calm.insert(new Counter("second", 2));
        calm.insert(new Tag("old"));
        calm.insert(new Customer("Ged", "ged@example.org"));
        return snapshot();
    }

    private void execute(List<String> statements) throws SQLException {
        try (Connection connection = fresh.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    private List<String> snapshot() throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = fresh.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : SNAPSHOT) {
                try (ResultSet rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        lines.add(rows.getString(1));
                    }
                }
            }
        }
        return lines;
    }
}
