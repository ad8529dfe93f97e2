package dev.phoebe.orm.tck.load;

import static dev.phoebe.orm.tck.model.CounterTable.COUNTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.tck.contract.Models;
import dev.phoebe.orm.tck.database.FreshDatabase;
import dev.phoebe.orm.tck.model.Counter;
import dev.phoebe.orm.transaction.Isolation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Sixteen threads move money between twenty accounts, reading it before they write it: under the strictest isolation each
 * transfer gets done in the end, and no money is lost. {@code -Dphoebe.faults=full} makes it more of them.
 */
abstract class TransferContract {

    private static final int THREADS = 16;
    private static final int ACCOUNTS = 20;
    private static final int START = 1000;
    private static final int ATTEMPTS = 50;
    private static final int TRANSFERS = "full".equals(System.getProperty("phoebe.faults")) ? 2000 : 300;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private Database db;
    private List<Counter> accounts = List.of();

    @BeforeEach
    void open(FreshDatabase database) {
        db = Database.builder(database.dataSource())
                .models(Models.everywhere())
                .ambient(false)
                .build();
        db.createTables();
        accounts = db.insertAll(IntStream.range(0, ACCOUNTS)
                .mapToObj(i -> new Counter("account " + i, START))
                .toList());
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        db.close();
    }

    @Test
    void allTransfersGetDoneAndNoMoneyIsLost() throws Exception {
        AtomicInteger number = new AtomicInteger();
        AtomicInteger attempts = new AtomicInteger();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        List<Callable<Boolean>> work = Collections.nCopies(THREADS, () -> {
            for (int i = number.getAndIncrement(); i < TRANSFERS; i = number.getAndIncrement()) {
                try {
                    transfer(new SplittableRandom(i), attempts);
                } catch (RuntimeException e) {
                    failures.add(e);
                }
            }
            return true;
        });
        for (Future<Boolean> done : threads.invokeAll(work)) {
            done.get();
        }
        System.out.println(getClass().getSimpleName() + ": " + TRANSFERS + " transfers in " + attempts + " attempts, "
                + failures.size() + " not done");
        assertThat(failures).isEmpty();
        List<Counter> rows = db.select(COUNTER).list();
        assertThat(rows.stream().mapToInt(row -> row.hits).sum()).isEqualTo(ACCOUNTS * START);
        assertThat(rows.stream().mapToInt(row -> row.misses).sum()).isEqualTo(2 * TRANSFERS);
    }

    private void transfer(SplittableRandom random, AtomicInteger attempts) {
        long from = accounts.get(random.nextInt(ACCOUNTS)).id;
        long other = accounts.get(random.nextInt(ACCOUNTS)).id;
        long to = other == from ? accounts.get(0).id == from ? accounts.get(1).id : accounts.get(0).id : other;
        int amount = 1 + random.nextInt(9);
        db.atomic().isolation(Isolation.SERIALIZABLE).retries(ATTEMPTS).run(() -> {
            attempts.incrementAndGet();
            Counter payer = db.get(COUNTER, from);
            Counter payee = db.get(COUNTER, to);
            payer.hits -= amount;
            payer.misses++;
            payee.hits += amount;
            payee.misses++;
            db.update(payer);
            db.update(payee);
        });
    }
}
