package dev.phoebe.orm.spring.transaction;

import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.LockTimeoutException;
import dev.phoebe.orm.tck.contract.Models;
import dev.phoebe.orm.tck.model.Tag;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;

/** Writers that do not wait for each other: what is reported as stored is stored, and nothing else is. */
class SqliteTransactionsTests {

    private static final int WRITERS = 4;
    private static final int TRANSACTIONS = 100;

    @ParameterizedTest
    @CsvSource({"IMMEDIATE, true", "IMMEDIATE, false", "DEFERRED, true", "DEFERRED, false"})
    void exactlyWhatIsReportedIsStored(String mode, boolean ofSpring, @TempDir Path folder) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + folder.resolve("busy.db")
                + "?journal_mode=WAL&busy_timeout=1&transaction_mode=" + mode);
        config.setMaximumPoolSize(WRITERS);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            JdbcTransactionManager manager = new JdbcTransactionManager(pool);
            TransactionTemplate template = new TransactionTemplate(manager);
            Database db = Database.builder(pool)
                    .models(Models.everywhere())
                    .ambient(false)
                    .transactions(SpringTransactions.of(manager))
                    .build();
            db.createTables();
            Set<String> reported = new ConcurrentSkipListSet<>();
            ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
            try {
                List<Callable<Boolean>> writers = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    String name = "writer " + writer + " transaction ";
                    writers.add(() -> {
                        for (int each = 0; each < TRANSACTIONS; each++) {
                            String tag = name + each;
                            if (stores(ofSpring, template, db, tag)) {
                                reported.add(tag);
                            }
                        }
                        return true;
                    });
                }
                for (Future<Boolean> done : threads.invokeAll(writers)) {
                    done.get();
                }
            } finally {
                threads.shutdownNow();
            }
            assertThat(new TreeSet<>(db.select(TAG.name).list())).isEqualTo(new TreeSet<>(reported));
            assertThat(reported).isNotEmpty();
            try (Connection connection = pool.getConnection()) {
                assertThat(connection
                                .unwrap(SQLiteConnection.class)
                                .getConnectionConfig()
                                .getTransactionMode())
                        .isEqualTo(TransactionMode.valueOf(mode));
            }
        }
    }

    private static boolean stores(boolean ofSpring, TransactionTemplate template, Database db, String name) {
        try {
            if (ofSpring) {
                template.executeWithoutResult(status -> db.insert(new Tag(name)));
            } else {
                db.atomic(() -> db.insert(new Tag(name)));
            }
            return true;
        } catch (LockTimeoutException | CannotCreateTransactionException e) {
            return false;
        }
    }
}
