package dev.phoebe.orm.tck.load;

import static dev.phoebe.orm.tck.model.CounterTable.COUNTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.tck.contract.Models;
import dev.phoebe.orm.tck.model.Counter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several threads read and then write in blocks, with the address that is recommended: nobody is told to try again. */
class SqliteWritersTests {

    private static final int WRITERS = 8;
    private static final int BLOCKS = 50;

    private Database db;
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);

    @BeforeEach
    void open(@TempDir Path folder) {
        db = Database.at("jdbc:sqlite:" + folder.resolve("shop.db")
                        + "?foreign_keys=on&journal_mode=WAL&busy_timeout=10000")
                .models(Models.everywhere())
                .ambient(false)
                .build();
        db.createTables();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        db.close();
    }

    /** What each of them met, which is to be nothing. */
    private List<Throwable> together(int number, Callable<Boolean> work) throws Exception {
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        List<Callable<Boolean>> all = Collections.nCopies(number, () -> {
            try {
                return work.call();
            } catch (Throwable e) {
                failures.add(e);
                return false;
            }
        });
        for (Future<Boolean> done : threads.invokeAll(all)) {
            done.get();
        }
        return failures;
    }

    private void raise(long id) {
        int hits = db.get(COUNTER, id).hits;
        db.update(COUNTER).set(COUNTER.hits, hits + 1).where(COUNTER.id.eq(id)).execute();
    }

    @Test
    void blocksThatReadAndThenWriteAllSucceedWithoutRetries() throws Exception {
        long id = db.insert(new Counter("pages", 0)).id;
        List<Throwable> failures = together(WRITERS, () -> {
            for (int i = 0; i < BLOCKS; i++) {
                db.atomic(() -> raise(id));
            }
            return true;
        });
        assertThat(failures).isEmpty();
        assertThat(db.get(COUNTER, id).hits).isEqualTo(WRITERS * BLOCKS);
    }

    @Test
    void innerBlocksAndRollbacksAreNoExceptionToThat() throws Exception {
        long id = db.insert(new Counter("pages", 0)).id;
        List<Throwable> failures = together(WRITERS, () -> {
            for (int i = 0; i < BLOCKS / 5; i++) {
                db.atomic(() -> {
                    raise(id);
                    db.atomic(tx -> {
                        raise(id);
                        tx.setRollbackOnly();
                    });
                });
                db.atomic(tx -> {
                    raise(id);
                    tx.setRollbackOnly();
                });
            }
            return true;
        });
        assertThat(failures).isEmpty();
        assertThat(db.get(COUNTER, id).hits).isEqualTo(WRITERS * (BLOCKS / 5));
    }

    /** Blocks that promise to read only take no lock for writing, and are not in the way. */
    @Test
    void readersAndAWriterDoNotWaitForEachOther() throws Exception {
        long id = db.insert(new Counter("pages", 0)).id;
        List<Throwable> failures = new ArrayList<>();
        db.atomic(() -> {
            raise(id);
            try {
                failures.addAll(together(
                        WRITERS, () -> db.atomic().readOnly().call(tx -> db.get(COUNTER, id).hits == 0)));
            } catch (Exception e) {
                failures.add(e);
            }
        });
        assertThat(failures).isEmpty();
        assertThat(db.get(COUNTER, id).hits).isEqualTo(1);
    }
}
