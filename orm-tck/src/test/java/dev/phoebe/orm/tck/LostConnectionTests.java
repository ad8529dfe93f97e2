package dev.phoebe.orm.tck;

import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.ConnectionException;
import dev.phoebe.orm.tck.database.FreshDatabase;
import dev.phoebe.orm.tck.database.OnDatabase;
import dev.phoebe.orm.tck.model.Sample;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that goes away while rows are read: the pool is told, although rows are read past it. */
@OnDatabase("postgresql")
class LostConnectionTests {

    private static final int ROWS = 200_000;

    private FreshDatabase fresh;
    private Database db;

    @BeforeEach
    void fill(FreshDatabase database) {
        fresh = database;
        db = Database.builder(fresh.dataSource()).ambient(false).build();
        db.dropTables();
        db.createTables();
        db.insertAll(IntStream.range(0, ROWS).mapToObj(i -> new Sample(i, i)));
    }

    @Test
    void theNextStatementGetsAnotherConnection() throws SQLException {
        try (Stream<Sample> rows = db.select(SAMPLE).stream()) {
            Iterator<Sample> samples = rows.iterator();
            samples.next();
            endOtherConnections();
            assertThatThrownBy(() -> samples.forEachRemaining(row -> {})).isInstanceOf(ConnectionException.class);
        } catch (ConnectionException e) {
            // closing the stream may tell it once more
        }
        for (int i = 0; i < 5; i++) {
            assertThat(db.select(SAMPLE).count()).isEqualTo(ROWS);
        }
    }

    private void endOtherConnections() throws SQLException {
        try (Connection connection = fresh.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()"
                    + " and (state like 'idle in%' or state = 'active')");
        }
    }
}
