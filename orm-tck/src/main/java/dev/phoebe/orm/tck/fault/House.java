package dev.phoebe.orm.tck.fault;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.phoebe.orm.Database;
import dev.phoebe.orm.DatabaseBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import javax.sql.DataSource;

/** A database over a small pool over connections that can fail. */
final class House implements AutoCloseable {

    private static final int CONNECTIONS = 2;
    private static final int PATIENCE_MILLIS = 1000;

    private final HikariDataSource pool;
    private final int isolation;
    private final Queue<Connection> connections = new ConcurrentLinkedQueue<>();

    final FaultyDataSource faulty;
    final Database db;

    House(FaultyDataSource.Connector connector, BiFunction<DatabaseBuilder, DataSource, DatabaseBuilder> configuring)
            throws SQLException {
        faulty = new FaultyDataSource(() -> {
            Connection connection = connector.connect();
            connections.add(connection);
            return connection;
        });
        HikariConfig config = new HikariConfig();
        config.setDataSource(faulty);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setPoolName("faults");
        pool = new HikariDataSource(config);
        try (Connection connection = pool.getConnection()) {
            isolation = connection.getTransactionIsolation();
        }
        DataSource failing = faulty.over(pool);
        db = configuring
                .apply(Database.builder(failing).models(Stage.MODELS).ambient(false), failing)
                .build();
    }

    int connectionsInUse() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    /**
     * Takes all connections that the pool lends, writes through each as somebody would who knows nothing of what was
     * before, and tells what was wrong with them.
     */
    List<String> borrowAll(String writing) {
        List<String> troubles = new ArrayList<>();
        List<Connection> lent = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            try {
                Connection connection = pool.getConnection();
                lent.add(connection);
                look(connection, writing, troubles);
            } catch (SQLException e) {
                troubles.add("the next borrower gets " + e);
            }
        }
        for (Connection connection : lent) {
            try {
                connection.close();
            } catch (SQLException e) {
                troubles.add("a connection cannot be given back: " + e);
            }
        }
        return troubles;
    }

    private void look(Connection connection, String writing, List<String> troubles) throws SQLException {
        if (!connection.getAutoCommit()) {
            troubles.add("a connection is lent with its transaction open");
        }
        if (connection.isReadOnly()) {
            troubles.add("a connection is lent that only reads");
        }
        if (connection.getTransactionIsolation() != isolation) {
            troubles.add("a connection is lent with the isolation level " + connection.getTransactionIsolation());
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(writing);
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Ends all connections, whoever has them. A pool waits for those that were never given back: not here. */
    void abandon() {
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e); // nobody plants faults below
            }
        }
        Thread closing = new Thread(this::close, "closing-a-broken-pool");
        closing.setDaemon(true);
        closing.start();
    }

    @Override
    public void close() {
        db.close();
        pool.close();
    }
}
