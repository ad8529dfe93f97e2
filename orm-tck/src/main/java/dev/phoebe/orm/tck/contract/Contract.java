package dev.phoebe.orm.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.DatabaseBuilder;
import dev.phoebe.orm.error.UnsupportedFeatureException;
import dev.phoebe.orm.jdbc.StatementCounter;
import dev.phoebe.orm.schema.SchemaManager;
import dev.phoebe.orm.schema.TableDefinition;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.TableName;
import dev.phoebe.orm.tck.database.FreshDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** What contracts start from: a database with the tables of all models and nothing in them, whose statements are counted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class Contract {

    /** The database under test. */
    protected Database db;

    /** What was sent to it, since the begin of the test or the last {@code reset()}. */
    protected final StatementCounter counter = new StatementCounter();

    private FreshDatabase fresh;
    private List<String> emptying = List.of();

    /** Where the database under test takes its connections from; by default the pool of the fresh database. */
    protected DataSource source(FreshDatabase database) {
        return database.dataSource();
    }

    /** How the database under test is built over its connections; by default with the transactions of plain JDBC. */
    protected DatabaseBuilder configured(DatabaseBuilder builder, DataSource source) {
        return builder;
    }

    @BeforeAll
    void open(FreshDatabase database) {
        fresh = database;
        DataSource source = source(database);
        db = configured(Database.builder(source).models(Models.everywhere()).listener(counter), source)
                .build();
        db.createTables();
        emptying = emptying();
    }

    /** The statements that empty all tables, those that refer to others first, and circles broken before. */
    private List<String> emptying() {
        List<TableDefinition> tables =
                new ArrayList<>(SchemaManager.definitions(db.models().tables()));
        List<String> statements = new ArrayList<>();
        Set<TableName> seen = new HashSet<>();
        for (TableDefinition table : tables) {
            for (TableDefinition.ForeignKey key : table.foreignKeys()) {
                if (!seen.contains(key.table())) {
                    statements.add("update " + sql(table.name().name()) + " set "
                            + key.columns().stream()
                                    .map(column -> sql(column) + " = null")
                                    .collect(Collectors.joining(", ")));
                }
            }
            seen.add(table.name());
        }
        Collections.reverse(tables);
        tables.forEach(table -> statements.add("delete from " + sql(table.name().name())));
        return statements;
    }

    @BeforeEach
    void empty() {
        jdbc(statement -> {
            for (String sql : emptying) {
                statement.executeUpdate(sql);
            }
        });
        counter.reset();
    }

    @AfterEach
    void everyConnectionIsBack() {
        assertThat(connectionsInUse()).as("connections in use after the test").isZero();
    }

    @AfterAll
    void close() {
        db.close();
    }

    /** Where connections come from, for tests that need a database of their own making. */
    protected final FreshDatabase fresh() {
        return fresh;
    }

    /** How many connections of the pool nobody gave back yet. */
    protected final int connectionsInUse() {
        return fresh.connectionsInUse();
    }

    /** A name as this database writes it. */
    protected final String sql(Name name) {
        return name.sql(db.dialect().quote());
    }

    /** The name of a common table as this database has it. */
    protected final String common(String name) {
        return sql(db.dialect().queries().commonTable(Name.of(name)));
    }

    /** Whether the database can do something. Where it cannot, its refusal is what is tested. */
    protected final boolean has(Feature feature) {
        return db.dialect().supports(feature);
    }

    /** What the database lacks is refused by name, and nothing is sent. */
    protected final void assertRefused(Feature feature, ThrowingCallable statement) {
        counter.reset();
        assertThatThrownBy(statement)
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining(db.dialect().name())
                .hasMessageContaining(feature.words());
        assertThat(counter.count()).isZero();
    }

    /** Work on a plain JDBC statement. */
    @FunctionalInterface
    protected interface JdbcWork {
        void run(Statement statement) throws SQLException;
    }

    /** Does something past Phoebe, in a transaction of its own. */
    protected final void jdbc(JdbcWork work) {
        try (Connection connection = fresh.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                work.run(statement);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of all rows, past Phoebe. */
    protected final List<@Nullable String> column(String query) {
        List<@Nullable String> values = new ArrayList<>();
        jdbc(statement -> {
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
        });
        return values;
    }
}
