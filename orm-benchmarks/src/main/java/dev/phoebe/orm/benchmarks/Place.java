package dev.phoebe.orm.benchmarks;

import static dev.phoebe.orm.benchmarks.AuthorTable.AUTHOR;
import static dev.phoebe.orm.benchmarks.BookTable.BOOK;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.phoebe.orm.Database;
import dev.phoebe.orm.DatabaseBuilder;
import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.tck.database.FreshDatabase;
import dev.phoebe.orm.tck.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A database with a thousand authors and their ten thousand books, and a pool of connections to it. */
final class Place implements AutoCloseable {

    /** Where everything is compared. */
    static final List<String> WHOLE = List.of("h2", "postgresql");

    /** Where bulk inserts are, too. */
    static final List<String> ALL = List.of("h2", "postgresql", "mariadb", "sqlite");

    private final String name;
    private final FreshDatabase database;
    private final HikariDataSource pool;

    private Place(String name, FreshDatabase database, HikariDataSource pool) {
        this.name = name;
        this.database = database;
        this.pool = pool;
    }

    /** Opens the database with that name, makes the tables and fills them. A server ends with this JVM. */
    static Place open(String name) throws SQLException {
        FreshDatabase database = TestDatabase.named(name).create();
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(4);
        // H2 answers a query that it has just answered without running it, unless told otherwise
        config.setJdbcUrl(name.equals("h2") ? database.url() + ";OPTIMIZE_REUSE_RESULTS=FALSE" : database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        if (name.equals("mariadb")) {
            config.setConnectionInitSql("set auto_increment_increment = 1"); // books name the authors 1 to 1000
        }
        Place place = new Place(name, database, new HikariDataSource(config));
        place.fill();
        return place;
    }

    private void fill() throws SQLException {
        try (Database db = builder().ambient(false).build()) {
            db.createTables();
            db.insertAll(Samples.authors());
            db.insertAll(Samples.books());
        }
        if (name.equals("postgresql")) {
            execute("vacuum analyze");
        }
    }

    HikariDataSource pool() {
        return pool;
    }

    /** Phoebe over the same pool. */
    DatabaseBuilder builder() {
        return Database.builder(pool).models(ModelRegistry.of(List.of(AUTHOR, BOOK)));
    }

    /** Whether the hand-written side reads here as it does elsewhere: SQLite's driver makes no dates of texts. */
    boolean isMeasuredWhole() {
        return WHOLE.contains(name);
    }

    /** Where the measured work is inserting, every iteration begins with no books. */
    void removeBooks() throws SQLException {
        execute(name.equals("sqlite") ? "delete from book" : "truncate table book");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        pool.close();
        database.close();
    }
}
