package dev.phoebe.orm.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;

/** The scenarios by hand-written JDBC; {@link PhoebeBenchmark} has one of the same name for each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-Djmh.shutdownTimeout=0"}) // MariaDB's server ends by a shutdown hook
@SuppressWarnings("NullAway.Init") // the harness fills the fields
public class JdbcBenchmark {

    @Param({"h2", "postgresql"})
    public String database;

    private final Inputs inputs = new Inputs();
    private Place place;
    private JdbcStore store;

    @Setup
    public void open() throws SQLException {
        place = Place.open(database);
        store = new JdbcStore(place.pool(), database);
        Mix.run(place.isMeasuredWhole() ? this::everything : this::inserts);
    }

    private void everything() throws SQLException {
        findById();
        list100();
        booksWithAuthor100();
        authorsWithBooks100();
        updateOne();
        page20();
        dynamic();
        inserts();
    }

    private void inserts() throws SQLException {
        insertOne();
        store.insertAllWithKeys(books(10));
        store.insertAll(books(10));
    }

    @Setup(Level.Iteration)
    public void clean(BenchmarkParams params) throws SQLException {
        if (params.getBenchmark().contains("insert")) {
            place.removeBooks();
        }
    }

    @TearDown
    public void close() throws SQLException {
        place.close();
    }

    @Benchmark
    public Object findById() throws SQLException {
        return store.get(inputs.bookId());
    }

    @Benchmark
    public Object list100() throws SQLException {
        return store.list(Inputs.MIN_PRICE, 100);
    }

    @Benchmark
    public Object list1000() throws SQLException {
        return store.list(Inputs.MIN_PRICE, 1_000);
    }

    @Benchmark
    @Warmup(iterations = 40, time = 1) // what is called so seldom is compiled late
    public Object list10000() throws SQLException {
        return store.list(Inputs.MIN_PRICE, 10_000);
    }

    @Benchmark
    public Object booksWithAuthor100() throws SQLException {
        return store.booksWithAuthor(inputs.bookIdBeforeMany(), 100);
    }

    @Benchmark
    public Object authorsWithBooks100() throws SQLException {
        return store.authorsWithBooks(inputs.authorId(), 100);
    }

    @Benchmark
    public Object insertOne() throws SQLException {
        return store.insert(Samples.plainBook((int) inputs.bookId()));
    }

    @Benchmark
    @Warmup(iterations = 40, time = 1) // what is called so seldom is compiled late
    public Object insert1000() throws SQLException {
        return store.insertAll(books(1_000));
    }

    @Benchmark
    @Warmup(iterations = 40, time = 1) // what is called so seldom is compiled late
    public Object insert1000WithKeys() throws SQLException {
        return store.insertAllWithKeys(books(1_000));
    }

    private List<PlainBook> books(int count) {
        List<PlainBook> books = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            books.add(Samples.plainBook(i));
        }
        return books;
    }

    @Benchmark
    public Object updateOne() throws SQLException {
        return store.addPages(inputs.bookId(), 1);
    }

    @Benchmark
    public Object page20() throws SQLException {
        return store.page(Inputs.MIN_PRICE, Inputs.PAGE, Inputs.PAGE_SIZE);
    }

    @Benchmark
    public Object dynamic() throws SQLException {
        return store.search(inputs.filter());
    }

    /** Only the text of {@link #dynamic()}; no database takes part. */
    @Benchmark
    public Object render() {
        return JdbcStore.searchSql(Filter.FULL, new ArrayList<>());
    }
}
