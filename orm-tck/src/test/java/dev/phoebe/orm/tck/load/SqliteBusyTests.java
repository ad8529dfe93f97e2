package dev.phoebe.orm.tck.load;

import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.LockTimeoutException;
import dev.phoebe.orm.tck.contract.Models;
import dev.phoebe.orm.tck.model.Tag;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writers that do not wait for each other: what is reported as stored is stored, and nothing else is. */
class SqliteBusyTests {

    private static final int WRITERS = 8;
    private static final int BLOCKS = 100;

    @ParameterizedTest
    @ValueSource(strings = {"IMMEDIATE", "DEFERRED"})
    void exactlyWhatIsReportedIsStored(String mode, @TempDir Path folder) throws Exception {
        Set<String> reported = new ConcurrentSkipListSet<>();
        AtomicInteger refused = new AtomicInteger();
        try (Database db = Database.at("jdbc:sqlite:" + folder.resolve("busy.db")
                        + "?journal_mode=WAL&busy_timeout=1&transaction_mode=" + mode)
                .models(Models.everywhere())
                .ambient(false)
                .build()) {
            db.createTables();
            ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
            try {
                List<Callable<Boolean>> writers = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    String name = "writer " + writer + " block ";
                    writers.add(() -> {
                        for (int block = 0; block < BLOCKS; block++) {
                            write(db, name + block, reported, refused);
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
            assertThat(refused.get() + reported.size() / 2).isEqualTo(WRITERS * BLOCKS);
            db.atomic(() -> db.insert(new Tag("later")));
        }
    }

    private static void write(Database db, String name, Set<String> reported, AtomicInteger refused) {
        try {
            db.atomic(() -> {
                db.insert(new Tag(name + " a"));
                db.insert(new Tag(name + " b"));
            });
            reported.addAll(List.of(name + " a", name + " b"));
        } catch (LockTimeoutException e) {
            refused.incrementAndGet();
        }
    }
}
