package dev.phoebe.orm.tck.contract;

import dev.phoebe.orm.tck.database.FreshDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * Another transaction, which has locked the counter {@code b}, and wants {@code a} when somebody else waits for {@code b}:
 * that one loses the deadlock. It is older (H2 ends the younger one), has written more (MariaDB ends the one that wrote
 * less), and waits for a shorter time (PostgreSQL ends the one that waited for a second).
 */
final class Rival implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;
    private static final int ROWS = 200;

    private final Connection connection;
    private final String waiting;
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();

    /** Begins, and locks. */
    Rival(FreshDatabase database, String databaseName) throws SQLException {
        connection = database.connect();
        connection.setAutoCommit(false);
        waiting = databaseName.equals("PostgreSQL")
                ? "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
                : "select 1";
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update counter set hits = hits where name = 'b'");
            for (int i = 0; i < ROWS; i++) {
                statement.executeUpdate("insert into note (text) values ('of the rival')");
            }
        }
    }

    /** From now on it wants what the caller has; returns at once. */
    void strike() {
        Thread thread = new Thread(this::run, "rival");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try (Statement statement = connection.createStatement()) {
            while (nobodyWaits(statement)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
            statement.executeUpdate("update counter set hits = hits where name = 'a'");
            end.complete(true);
        } catch (SQLException e) {
            end.completeExceptionally(e);
        }
    }

    private boolean nobodyWaits(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(waiting)) {
            return rows.next() && rows.getInt(1) == 0;
        }
    }

    /** Waits for its statement, which is the one that the deadlock spared, and undoes it. */
    @Override
    public void close() throws SQLException {
        try {
            end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the rival was to win", e);
        } finally {
            connection.rollback();
            connection.close();
        }
    }
}
