package dev.phoebe.orm.spring.transaction;

import static dev.phoebe.orm.spring.cinema.DirectorTable.DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.CommitOutcomeUnknownException;
import dev.phoebe.orm.spring.cinema.CinemaApplication;
import dev.phoebe.orm.spring.cinema.Director;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever fails while a transaction runs, once or from then on: all of it is stored or nothing, nobody is told what is
 * not so, no connection is lost, and no later transaction stores what an earlier one left.
 */
class FaultTests {

    private static final Map<String, FaultyDataSource.Fault> FAULTS = new TreeMap<>(Map.of(
            "cancelled", () -> new SQLException("cancelled", "57014"),
            "connection lost", () -> new SQLException("lost", "08006"),
            "driver's mistake", () -> new IllegalStateException("driver"),
            "no memory", () -> new OutOfMemoryError("planted")));

    private static final int CALLS = 13;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final FaultyDataSource faulty = new FaultyDataSource(h2());
    private final HikariDataSource pool = pool(faulty);

    private static JdbcDataSource h2() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:faults" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
        return dataSource;
    }

    private static HikariDataSource pool(FaultyDataSource faulty) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(faulty);
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(5000);
        config.setPoolName("faults");
        return new HikariDataSource(config);
    }

    @BeforeEach
    void createTables() {
        try (Database setup = Database.builder(faulty)
                .models(CinemaApplication.registry())
                .ambient(false)
                .build()) {
            setup.createTables();
        }
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @ParameterizedTest
    @CsvSource({"true,true", "true,false", "false,true", "false,false"})
    void nothingIsEverHalfDone(boolean translating, boolean block) {
        DataSourceTransactionManager manager =
                translating ? new JdbcTransactionManager(pool) : new DataSourceTransactionManager(pool);
        TransactionTemplate template = new TransactionTemplate(manager);
        int runs = 0;
        int faults = 0;
        try (Database db = Database.builder(pool)
                .models(CinemaApplication.registry())
                .ambient(false)
                .transactions(SpringTransactions.of(manager))
                .build()) {
            for (Map.Entry<String, FaultyDataSource.Fault> kind : FAULTS.entrySet()) {
                for (boolean forEver : new boolean[] {false, true}) {
                    for (boolean afterwards : new boolean[] {false, true}) {
                        for (int call = 0; call < CALLS; call++) {
                            String run = kind.getKey() + ", for ever " + forEver + ", afterwards " + afterwards
                                    + ", call " + call;
                            faulty.failAt(call, kind.getValue(), forEver, afterwards);
                            Throwable failure = attempt(db, template, block);
                            faults += faulty.heal() ? 1 : 0;
                            runs++;
                            check(db, failure, block, run);
                        }
                    }
                }
            }
        }
        assertThat(runs).isEqualTo(FAULTS.size() * 4 * CALLS);
        assertThat(faults).isGreaterThan(runs / 2);
    }

    private static @Nullable Throwable attempt(Database db, TransactionTemplate template, boolean block) {
        Runnable work = () -> {
            db.insert(new Director("one"));
            try {
                db.atomic(() -> {
                    db.insert(new Director("undone"));
                    throw new IllegalArgumentException("expected");
                });
            } catch (IllegalArgumentException expected) {
                // the savepoint is rolled back
            }
            db.atomic(() -> db.insert(new Director("two")));
        };
        try {
            if (block) {
                db.atomic(work);
            } else {
                template.executeWithoutResult(status -> work.run());
            }
            return null;
        } catch (Throwable failure) {
            return failure;
        }
    }

    private void check(Database db, @Nullable Throwable failure, boolean block, String run) {
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).as(run).isZero();
        assertThatCode(() -> db.atomic(() -> db.insert(new Director("later"))))
                .as(run)
                .doesNotThrowAnyException();
        List<String> names = stored();
        assertThat(names).as(run).contains("later");
        boolean all = names.equals(List.of("later", "one", "two"));
        boolean nothing = names.equals(List.of("later"));
        assertThat(all || nothing).as(run + ": " + names).isTrue();
        if (failure == null) {
            assertThat(all).as(run).isTrue();
        } else if (all && block && run.startsWith("connection lost")) {
            assertThat(failure).as(run).isInstanceOf(CommitOutcomeUnknownException.class);
        } else if (all) { // the driver lied about a commit that was done
            assertThat(run).contains("afterwards true");
        }
        db.delete(DIRECTOR).all().execute();
    }

    private List<String> stored() {
        try (Database other = Database.builder(faulty)
                .models(CinemaApplication.registry())
                .ambient(false)
                .build()) {
            return other.select(DIRECTOR.name).orderBy(DIRECTOR.name.asc()).list();
        }
    }

    @Test
    void aCommitWhoseReplyIsLostIsSaidToBeUnknown() {
        for (DataSourceTransactionManager manager :
                List.of(new JdbcTransactionManager(pool), new DataSourceTransactionManager(pool))) {
            try (Database db = Database.builder(pool)
                    .models(CinemaApplication.registry())
                    .ambient(false)
                    .transactions(SpringTransactions.of(manager))
                    .build()) {
                // auto-commit off, insert, commit
                faulty.failAt(2, () -> new SQLException("lost", "08006"), true, true);
                Throwable failure = catchThrowable(() -> db.atomic(() -> db.insert(new Director("stored"))));
                assertThat(faulty.heal()).isTrue();
                assertThat(failure).isInstanceOf(CommitOutcomeUnknownException.class);
                assertThat(stored()).containsExactly("stored");
                db.delete(DIRECTOR).all().execute();
            }
        }
    }
}
