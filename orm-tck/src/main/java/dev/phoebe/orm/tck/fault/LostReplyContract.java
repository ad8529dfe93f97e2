package dev.phoebe.orm.tck.fault;

import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.phoebe.orm.Database;
import dev.phoebe.orm.DatabaseBuilder;
import dev.phoebe.orm.error.CommitOutcomeUnknownException;
import dev.phoebe.orm.tck.contract.Models;
import dev.phoebe.orm.tck.database.FreshDatabase;
import dev.phoebe.orm.tck.model.Tag;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The connection is lost while a transaction is committed: nobody knows whether it was, so nothing is done again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class LostReplyContract {

    private static final int CUTS = "full".equals(System.getProperty("phoebe.faults")) ? 300 : 20;

    private static final Pattern ADDRESS = Pattern.compile("(jdbc:(\\w+)://)([^:/]+)(?::(\\d+))?(/[^?]*)(\\?.*)?");

    private FreshDatabase fresh;
    private CuttingProxy proxy;
    private HikariDataSource pool;
    private Database db;

    /** How the database is built whose transactions are tried, over which data source. */
    protected DatabaseBuilder configured(DatabaseBuilder builder, DataSource source) {
        return builder;
    }

    /** Runs work in a transaction that may be repeated. */
    protected void outermost(Database database, Runnable work) {
        database.atomic().retries(3).run(work);
    }

    @BeforeAll
    void open(FreshDatabase database) throws IOException {
        fresh = database;
        Matcher address = ADDRESS.matcher(database.url());
        assertThat(address.matches()).as(database.url()).isTrue();
        boolean postgresql = address.group(2).equals("postgresql");
        int port = address.group(4) == null ? (postgresql ? 5432 : 3306) : Integer.parseInt(address.group(4));
        proxy = new CuttingProxy(
                address.group(3), port, postgresql ? CuttingProxy.Protocol.POSTGRESQL : CuttingProxy.Protocol.MARIADB);
        String options = address.group(6) == null ? "?" : address.group(6) + "&";
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.group(1) + "127.0.0.1:" + proxy.port() + address.group(5)
                + (postgresql ? options + "prepareThreshold=0" : options.substring(0, options.length() - 1)));
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(2);
        pool = new HikariDataSource(config);
        db = configured(Database.builder(pool).models(Models.everywhere()).ambient(false), pool)
                .build();
        db.createTables();
    }

    @AfterAll
    void close() throws IOException {
        db.close();
        pool.close();
        proxy.close();
    }

    private List<String> stored() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = fresh.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name from tag order by id")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private void cutOften(CuttingProxy.Cut cut) throws SQLException {
        db.delete(TAG).all().execute();
        List<String> wanted = new ArrayList<>();
        int before = proxy.cuts();
        for (int i = 0; i < CUTS; i++) {
            String name = cut + " " + i;
            int[] attempts = new int[1];
            List<String> hooks = new ArrayList<>();
            proxy.arm(cut);
            Throwable failure = catchThrowable(() -> outermost(db, () -> {
                attempts[0]++;
                db.insert(new Tag(name));
                db.transactions().afterCommit(() -> hooks.add("committed"));
            }));
            proxy.disarm();
            if (cut == CuttingProxy.Cut.AFTER_COMMIT) {
                wanted.add(name);
            }
            assertThat(failure).as(name).isInstanceOf(CommitOutcomeUnknownException.class);
            assertThat(attempts[0]).as("attempts of " + name).isEqualTo(1);
            assertThat(hooks).as(name).isEmpty();
            assertThat(db.transactions().isActive()).isFalse();
            db.atomic(() -> db.insert(new Tag("good " + name)));
            wanted.add("good " + name);
        }
        assertThat(proxy.cuts() - before).isEqualTo(CUTS);
        assertThat(stored()).containsExactlyElementsOf(wanted);
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    void aReplyThatIsLostLeavesTheOutcomeUnknownAndRepeatsNothing() throws SQLException {
        cutOften(CuttingProxy.Cut.AFTER_COMMIT);
    }

    @Test
    void aCommitThatNeverArrivedLeavesTheOutcomeUnknownAndRepeatsNothing() throws SQLException {
        cutOften(CuttingProxy.Cut.BEFORE_COMMIT);
    }
}
