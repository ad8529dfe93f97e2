package dev.phoebe.orm.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.phoebe.orm.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A database with a thousand authors and their ten thousand books, and a pool of connections to it. */
final class Place implements AutoCloseable {

    /** Names a PostgreSQL server that runs already, so that not every JVM starts one of its own. */
    static final String POSTGRESQL_URL = "phoebe.benchmarks.postgresql";

    private final HikariDataSource pool;

    private Place(HikariDataSource pool) {
        this.pool = pool;
    }

    /** Opens {@code h2} or {@code postgresql}, makes the tables anew and fills them. */
    static Place open(String database) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(4);
        if (database.equals("h2")) {
            // H2 answers a query that it has just answered without running it, unless told otherwise
            config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE");
            config.setUsername("sa");
        } else {
            config.setJdbcUrl(postgresqlUrl());
            config.setUsername("postgres");
        }
        Place place = new Place(new HikariDataSource(config));
        place.fill();
        return place;
    }

    private static String postgresqlUrl() {
        String given = System.getProperty(POSTGRESQL_URL);
        return given == null ? urlOf(startPostgresql()) : given;
    }

    /** Starts a server that ends with this JVM. */
    static EmbeddedPostgres startPostgresql() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String urlOf(EmbeddedPostgres server) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    private void fill() throws SQLException {
        try (Database db = Database.builder(pool).ambient(false).build()) {
            db.dropTables();
            db.createTables();
            db.insertAll(Samples.authors());
            db.insertAll(Samples.books());
        }
        if (pool.getJdbcUrl().startsWith("jdbc:postgresql")) {
            execute("vacuum analyze");
        }
    }

    HikariDataSource pool() {
        return pool;
    }

    /** Where the measured work is inserting, every iteration begins with no books. */
    void removeBooks() throws SQLException {
        execute("truncate table book");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
