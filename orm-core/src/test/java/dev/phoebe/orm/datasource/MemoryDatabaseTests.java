package dev.phoebe.orm.datasource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Databases in memory, each with a pool and without one: one database for all connections, until it is closed. */
class MemoryDatabaseTests {

    private static final List<String> URLS = List.of(
            "h2:mem:shop",
            "h2:mem:shop;MODE=PostgreSQL",
            "h2:mem:",
            "jdbc:h2:mem:",
            "jdbc:h2:mem:;DATABASE_TO_LOWER=TRUE",
            "jdbc:h2:mem:shop",
            "sqlite::memory:",
            "sqlite:",
            "jdbc:sqlite::memory:",
            "jdbc:sqlite:",
            "jdbc:sqlite::memory:?foreign_keys=on",
            "jdbc:sqlite:file::memory:",
            "jdbc:sqlite:file::memory:?cache=shared",
            "jdbc:sqlite:file:shop?mode=memory",
            "jdbc:sqlite:file:/shop?vfs=memdb",
            "jdbc:sqlite:file:shop?vfs=memdb");

    static Stream<Arguments> databases() {
        return URLS.stream().flatMap(url -> Stream.of(Arguments.of(url, true), Arguments.of(url, false)));
    }

    private static OpenedDataSource open(String url, boolean pooled) {
        ConnectionSettings settings = ConnectionSettings.of(DatabaseUrl.parse(url));
        return pooled ? DataSources.open(settings) : new DriverDataSource(ConnectionTarget.of(settings));
    }

    private static long count(Database db) {
        return ((Number) db.sql("select count(*) as found from book")
                        .maps()
                        .get(0)
                        .values()
                        .iterator()
                        .next())
                .longValue();
    }

    private static void insert(Database db, int id) {
        db.sql("insert into book values (:id)").bind("id", id).execute();
    }

    @ParameterizedTest(name = "{0}, pooled: {1}")
    @MethodSource("databases")
    void tablesStayBetweenStatements(String url, boolean pooled) throws SQLException {
        try (OpenedDataSource opened = open(url, pooled)) {
            assertThat(opened).isInstanceOf(pooled ? PooledDataSource.class : DriverDataSource.class);
            Database db = Database.of(opened);
            db.sql("create table book(id int primary key)").execute();
            insert(db, 1);
            assertThat(count(db)).isOne();

            db.atomic(() -> insert(db, 2));
            assertThatThrownBy(() -> db.atomic(() -> {
                        insert(db, 3);
                        throw new IllegalStateException("not this one");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(count(db)).isEqualTo(2);
        }
    }

    @ParameterizedTest(name = "{0}, pooled: {1}")
    @MethodSource("databases")
    void aResultIsOpenWhileAnotherConnectionReads(String url, boolean pooled) throws SQLException {
        try (OpenedDataSource opened = open(url, pooled)) {
            Database db = Database.of(opened);
            db.sql("create table book(id int primary key)").execute();
            insert(db, 1);
            insert(db, 2);
            try (Connection connection = opened.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select id from book order by id")) {
                List<Integer> ids = new ArrayList<>();
                while (rows.next()) {
                    ids.add(rows.getInt(1));
                    assertThat(count(db)).isEqualTo(2);
                }
                assertThat(ids).containsExactly(1, 2);
            }
        }
    }

    @ParameterizedTest(name = "{0}, pooled: {1}")
    @MethodSource("databases")
    void threadsShareIt(String url, boolean pooled) throws Exception {
        int rows = 50;
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (OpenedDataSource opened = open(url, pooled)) {
            Database db = Database.of(opened);
            db.sql("create table book(id int primary key)").execute();
            List<Future<?>> all = new ArrayList<>();
            for (int first : List.of(0, rows)) {
                all.add(threads.submit(() -> {
                    for (int id = first; id < first + rows; id++) {
                        insert(db, id);
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get(1, TimeUnit.MINUTES);
            }
            assertThat(count(db)).isEqualTo(2L * rows);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest(name = "{0}, pooled: {1}")
    @MethodSource("databases")
    void itIsGoneAfterClose(String url, boolean pooled) throws SQLException {
        OpenedDataSource closed = open(url, pooled);
        Database first = Database.of(closed);
        first.sql("create table book(id int primary key)").execute();
        closed.close();
        assertThatThrownBy(closed::getConnection).isInstanceOf(SQLException.class);

        try (OpenedDataSource again = open(url, pooled)) {
            Database second = Database.of(again);
            second.sql("create table book(id int primary key)").execute(); // there is no such table
            assertThat(count(second)).isZero();
        }
    }

    @Test
    void twoWithoutANameAreTwo() {
        for (String url : List.of("h2:mem:", "sqlite::memory:")) {
            try (Database one = Database.at(url).ambient(false).build();
                    Database other = Database.at(url).ambient(false).build()) {
                one.sql("create table book(id int primary key)").execute();
                other.sql("create table book(id int primary key)").execute();
                insert(one, 1);
                assertThat(count(other)).isZero();
            }
        }
    }

    @Test
    void filesAreOpenedEachTime(@TempDir Path folder) throws SQLException {
        String url = "sqlite:" + folder.resolve("shop.db");
        try (OpenedDataSource opened = open(url, false)) {
            Database db = Database.of(opened);
            db.sql("create table book(id int primary key)").execute();
            insert(db, 1);
        }
        assertThat(Files.exists(folder.resolve("shop.db"))).isTrue();
        try (Database again = Database.open(url)) {
            assertThat(count(again)).isOne();
        }
        assertThat(MemoryUrl.shared("jdbc:sqlite:shop.db?mode=memory")).isNull();
        assertThat(MemoryUrl.shared("jdbc:h2:./mem")).isNull();
        assertThat(MemoryUrl.shared("jdbc:h2:tcp://localhost/mem:shop")).isNull();
    }
}
