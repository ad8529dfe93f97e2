package dev.phoebe.orm.tck.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.SqlFailure;
import dev.phoebe.orm.sql.SqlFailure.Kind;
import dev.phoebe.orm.sql.TimeLimit;
import dev.phoebe.orm.tck.database.FreshDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong between transactions, and with connections, is told apart everywhere. */
@Timeout(120)
abstract class ConcurrencyFailureContract extends OnOneConnection {

    FreshDatabase database;

    @BeforeEach
    void prepare(FreshDatabase fresh) throws SQLException {
        database = fresh;
        table("account", "amount integer not null");
        db.run("insert into account (id, amount) values (1, 100)", "insert into account (id, amount) values (2, 200)");
    }

    Kind kindOf(Connection on, String sql) {
        try (Statement statement = on.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            return dialect.classify(e).kind();
        }
        throw new AssertionError("No error: " + sql);
    }

    static void run(Connection on, String sql) throws SQLException {
        try (Statement statement = on.createStatement()) {
            statement.execute(sql);
        }
    }

    static void read(Connection on, String sql) throws SQLException {
        try (Statement statement = on.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
        }
    }

    /** A connection outside the pool that waits for locks for a moment only. */
    private Connection impatient() throws SQLException {
        Connection other = database.connect();
        switch (dialect.name()) {
            case "H2" -> run(other, "set lock_timeout 300");
            case "SQLite" -> run(other, "pragma busy_timeout = 300");
            case "PostgreSQL" -> run(other, "set lock_timeout = '300ms'");
            default -> run(other, "set innodb_lock_wait_timeout = 1");
        }
        return other;
    }

    @Test
    void lockTimeout() throws SQLException {
        connection.setAutoCommit(false);
        db.run("update account set amount = 0 where id = 1");
        try (Connection other = impatient()) {
            assertThat(kindOf(other, "update account set amount = 1 where id = 1"))
                    .isEqualTo(Kind.LOCK_TIMEOUT);
        }
        connection.rollback();
    }

    @Test
    void lockedRowsAreNotWaitedFor() throws SQLException {
        String lock = "select * from account where id = 1 for update nowait";
        if (!dialect.supports(Feature.ROW_LOCK)) {
            assertThat(kindOf(connection, lock)).isEqualTo(Kind.SYNTAX);
            return;
        }
        connection.setAutoCommit(false);
        db.run("update account set amount = 0 where id = 1");
        try (Connection other = database.connect()) {
            other.setAutoCommit(false);
            assertThat(kindOf(other, lock)).isEqualTo(Kind.LOCK_TIMEOUT);
            other.rollback();
        }
        connection.rollback();
    }

    @Test
    void deadlock() throws Exception {
        if (!dialect.supports(Feature.ROW_LOCK)) {
            return; // there is one lock, and nobody waits for it who has another
        }
        List<Kind> kinds = new ArrayList<>();
        try (Connection other = database.connect()) {
            connection.setAutoCommit(false);
            other.setAutoCommit(false);
            db.run("update account set amount = 1 where id = 1");
            run(other, "update account set amount = 2 where id = 2");
            CompletableFuture<@Nullable Kind> first =
                    inBackground(connection, "update account set amount = 1 where id = 2");
            CompletableFuture<@Nullable Kind> second =
                    inBackground(other, "update account set amount = 2 where id = 1");
            for (CompletableFuture<@Nullable Kind> each : List.of(first, second)) {
                Kind kind = each.get(60, TimeUnit.SECONDS);
                if (kind != null) {
                    kinds.add(kind);
                }
            }
        }
        assertThat(kinds).containsExactly(Kind.DEADLOCK);
    }

    /** The error's kind, or null; ends the transaction either way, so that the other one can go on. */
    private CompletableFuture<@Nullable Kind> inBackground(Connection on, String sql) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        try (Statement statement = on.createStatement()) {
                            statement.execute(sql);
                            on.commit();
                            return null;
                        } catch (SQLException e) {
                            on.rollback();
                            return dialect.classify(e).kind();
                        }
                    } catch (SQLException e) {
                        throw new CompletionException(e);
                    }
                },
                ConcurrencyFailureContract::inItsOwnThread);
    }

    /** The common pool may have one thread only, and these wait for one another. */
    private static void inItsOwnThread(Runnable task) {
        Thread thread = new Thread(task, "other-transaction");
        thread.setDaemon(true);
        thread.start();
    }

    @Test
    void aSnapshotThatIsOutOfDate() throws SQLException {
        try (Connection other = snapshotting()) {
            other.setAutoCommit(false);
            read(other, "select sum(amount) from account");
            db.run("update account set amount = 7 where id = 1");
            // H2 has one code for this and for a deadlock: both may be tried again
            assertThat(kindOf(other, "update account set amount = 8 where id = 1"))
                    .isEqualTo(dialect.name().equals("H2") ? Kind.DEADLOCK : Kind.SERIALIZATION);
            other.rollback();
        }
    }

    private Connection snapshotting() throws SQLException {
        if (dialect.name()
                .equals("SQLite")) { // which has the trouble only where transactions do not lock when they begin
            return DriverManager.getConnection(database.url().replace("IMMEDIATE", "DEFERRED"));
        }
        Connection other = database.connect();
        if (dialect.name().equals("MariaDB")) {
            run(other, "set innodb_snapshot_isolation = on");
        }
        other.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return other;
    }

    @Test
    void readOnly() throws SQLException {
        try (Connection other = database.connect()) {
            switch (dialect.name()) {
                case "SQLite" -> run(other, "pragma query_only = 1");
                case "H2" -> {
                    return; // a read-only connection writes there
                }
                default -> {
                    other.setReadOnly(true);
                    other.setAutoCommit(false);
                }
            }
            assertThat(kindOf(other, "update account set amount = 0")).isEqualTo(Kind.READ_ONLY);
        }
    }

    @Test
    void queryTimeout() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(endless())) {
            TimeLimit limit = dialect.limitTime(statement, TimeUnit.SECONDS.toNanos(1));
            assertThatThrownBy(statement::execute)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(dialect.classify(e).kind()).isEqualTo(Kind.QUERY_TIMEOUT));
            limit.lift();
        }
        try (Statement statement = connection.createStatement()) {
            assertThat(statement.getQueryTimeout()).isZero();
        }
        read(connection, "select 1"); // the connection is fit
    }

    @Test
    void cancel() throws Exception {
        try (Statement statement = connection.createStatement()) {
            CompletableFuture<Kind> kind =
                    CompletableFuture.supplyAsync(() -> kindOf(statement), ConcurrencyFailureContract::inItsOwnThread);
            Thread.sleep(500);
            while (!kind.isDone()) {
                statement.cancel();
                Thread.sleep(50);
            }
            assertThat(kind.get()).isEqualTo(Kind.QUERY_TIMEOUT);
        }
        if (dialect.name().equals("H2")) {
            return; // a cancel that comes late hits the next statement there
        }
        read(connection, "select 1");
    }

    private String endless() {
        return switch (dialect.name()) {
            case "PostgreSQL" -> "select pg_sleep(60)";
            case "MariaDB" -> "select sleep(60)";
            case "H2" ->
                "select count(*) from system_range(1, 100000000) a, system_range(1, 100000000) b where a.x + b.x < 0";
            default -> "with recursive n (i) as (select 1 union all select i + 1 from n) select count(*) from n";
        };
    }

    private Kind kindOf(Statement statement) {
        try {
            statement.execute(endless());
        } catch (SQLException e) {
            return dialect.classify(e).kind();
        }
        throw new AssertionError("no error");
    }

    @Test
    void aSessionThatWasEnded() throws SQLException {
        try (Connection other = database.connect()) {
            switch (dialect.name()) {
                case "PostgreSQL" ->
                    db.run("select pg_terminate_backend(" + number(other, "select pg_backend_pid()") + ")");
                case "MariaDB" -> db.run("kill " + number(other, "select connection_id()"));
                case "H2" -> {
                    return; // below
                }
                default -> {
                    return; // there is no session
                }
            }
            assertThat(kindOf(other, "select 1")).isEqualTo(Kind.CONNECTION);
        }
    }

    private static long number(Connection on, String sql) throws SQLException {
        try (Statement statement = on.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void noConnection(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("text.db"), "This is no database, but it is long enough to look at. ".repeat(50));
        List<String> addresses = switch (dialect.name()) {
            case "PostgreSQL" ->
                List.of(
                        "jdbc:postgresql://localhost:1/nowhere?user=nobody",
                        database.url().replaceAll("phoebe_\\w+", "nowhere") + "?user=" + database.user());
            case "MariaDB" ->
                List.of(
                        "jdbc:mariadb://localhost:1/nowhere?user=nobody",
                        database.url().replaceAll("phoebe_\\w+", "nowhere") + "?user=" + database.user());
            case "H2" ->
                List.of(database.url() + ";USER=nobody", "jdbc:h2:" + folder.resolve("none") + ";IFEXISTS=TRUE");
            default ->
                List.of(
                        "jdbc:sqlite:" + folder + "?journal_mode=WAL",
                        "jdbc:sqlite:" + folder.resolve("text.db") + "?journal_mode=WAL");
        };
        for (String address : addresses) {
            SqlFailure failure = null;
            try (Connection none = DriverManager.getConnection(address)) {
                failure = SqlFailure.of(kindOf(none, "select * from sqlite_master"));
            } catch (SQLException e) {
                failure = dialect.classify(e);
            }
            assertThat(failure).describedAs(address).isEqualTo(SqlFailure.of(Kind.CONNECTION));
        }
    }

    @Test
    void thePoolIsExhausted() throws SQLException {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(database.url());
            pool.setUsername(database.user());
            pool.setPassword(database.password());
            pool.setMaximumPoolSize(1);
            pool.setConnectionTimeout(250);
            try (Connection only = pool.getConnection()) {
                assertThat(only).isNotNull();
                Kind kind = null;
                try (Connection second = pool.getConnection()) {
                    assertThat(second).isNull();
                } catch (SQLException e) {
                    kind = dialect.classify(e).kind();
                }
                assertThat(kind).isEqualTo(Kind.CONNECTION);
            }
        }
    }
}
