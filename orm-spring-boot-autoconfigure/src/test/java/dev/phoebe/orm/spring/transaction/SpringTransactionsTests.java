package dev.phoebe.orm.spring.transaction;

import static dev.phoebe.orm.spring.cinema.DirectorTable.DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.ConnectionException;
import dev.phoebe.orm.error.DeadlockException;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.OrmException;
import dev.phoebe.orm.error.QueryTimeoutException;
import dev.phoebe.orm.error.ReadOnlyException;
import dev.phoebe.orm.error.TransactionHookException;
import dev.phoebe.orm.error.TransactionRolledBackException;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.spring.cinema.CinemaApplication;
import dev.phoebe.orm.spring.cinema.Director;
import dev.phoebe.orm.transaction.Isolation;
import dev.phoebe.orm.transaction.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@DirtiesContext // a context that is kept would mean its models too
@SpringBootTest(
        classes = CinemaApplication.class,
        webEnvironment = WebEnvironment.NONE,
        properties = "spring.datasource.hikari.maximum-pool-size=4")
@Import(Studio.class)
class SpringTransactionsTests {

    @Autowired
    private Database db;

    @Autowired
    private Studio studio;

    @Autowired
    private JdbcTemplate jdbcTemplate;

    @Autowired
    private JdbcClient jdbcClient;

    @Autowired
    private HikariDataSource pool;

    private final List<String> log = new ArrayList<>();

    @BeforeEach
    void empty() {
        db.delete(DIRECTOR).all().execute();
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
        assertThat(TransactionSynchronizationManager.isSynchronizationActive()).isFalse();
        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .isFalse();
        assertThat(db.transactions().isActive()).isFalse();
    }

    private void insert(String name) {
        db.insert(new Director(name));
    }

    private List<String> names() {
        return db.select(DIRECTOR.name).orderBy(DIRECTOR.name.asc()).list();
    }

    private Runnable log(String entry) {
        return () -> log.add(entry);
    }

    private long session() {
        return Objects.requireNonNull(jdbcTemplate.queryForObject("select session_id()", Long.class));
    }

    @Nested
    class Blocks {

        @Test
        void anAtomicBlockIsATransaction() {
            db.atomic(() -> {
                insert("Agnes");
                insert("Billy");
            });

            assertThat(names()).containsExactly("Agnes", "Billy");
        }

        @Test
        void anExceptionRollsBackAndGoesOnAsItIs() {
            IllegalStateException failure = new IllegalStateException("no");

            assertThatThrownBy(() -> db.atomic(() -> {
                        insert("Agnes");
                        throw failure;
                    }))
                    .isSameAs(failure);

            assertThat(names()).isEmpty();
        }

        @Test
        void aCheckedExceptionInDisguiseRollsBackToo() {
            Exception failure = new Exception("disguised");

            assertThatThrownBy(() -> db.atomic(() -> {
                        insert("Agnes");
                        sneak(failure);
                    }))
                    .isSameAs(failure);

            assertThat(names()).isEmpty();
        }

        @Test
        void anAtomicBlockInsideTransactionalIsASavepoint() {
            studio.required(() -> {
                insert("Agnes");
                assertThatThrownBy(() -> db.atomic(() -> {
                            insert("Billy");
                            insert("Agnes");
                        }))
                        .isInstanceOf(UniqueViolationException.class);
                insert("Chantal");
            });

            assertThat(names()).containsExactly("Agnes", "Chantal");
        }

        @Test
        void transactionalDecidesOnTheAtomicBlockInsideIt() {
            assertThatThrownBy(() -> studio.required(() -> {
                        db.atomic(() -> insert("Agnes"));
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(names()).isEmpty();
        }

        @Test
        void transactionalInsideAnAtomicBlockTakesPart() {
            assertThatThrownBy(() -> db.atomic(() -> {
                        studio.required(() -> insert("Agnes"));
                        assertThat(names()).containsExactly("Agnes");
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(names()).isEmpty();
        }

        @Test
        void aBlockThatOverlooksAFailureInsideCannotCommit() {
            assertThatExceptionOfType(OrmException.class)
                    .isThrownBy(() -> db.atomic(() -> {
                        insert("Agnes");
                        assertThatThrownBy(() -> studio.required(() -> {
                                    throw new IllegalStateException();
                                }))
                                .isInstanceOf(IllegalStateException.class);
                    }))
                    .withMessageContaining("rolled back instead of committed");

            assertThat(names()).isEmpty();
        }

        @Test
        void aSavepointTakesAnOverlookedFailureOntoItself() {
            db.atomic(() -> {
                insert("Agnes");
                assertThatThrownBy(() -> db.atomic(() -> {
                            insert("Billy");
                            assertThatThrownBy(() -> studio.required(() -> {
                                        throw new IllegalStateException();
                                    }))
                                    .isInstanceOf(IllegalStateException.class);
                        }))
                        .isInstanceOf(TransactionRolledBackException.class);
                insert("Chantal");
            });

            assertThat(names()).containsExactly("Agnes", "Chantal");
        }

        @Test
        void blocksNestDeeply() {
            db.atomic(() -> {
                insert("a");
                db.atomic(() -> {
                    insert("b");
                    assertThatThrownBy(() -> db.atomic(() -> {
                                insert("c");
                                studio.nested(() -> insert("d"));
                                throw new IllegalStateException();
                            }))
                            .isInstanceOf(IllegalStateException.class);
                    studio.nested(() -> insert("e"));
                });
                db.atomic(() -> insert("f"));
            });

            assertThat(names()).containsExactly("a", "b", "e", "f");
        }

        @Test
        void requiresNewIsATransactionOfItsOwn() {
            assertThatThrownBy(() -> db.atomic(() -> {
                        insert("Agnes");
                        studio.requiresNew(() -> {
                            assertThat(names()).isEmpty();
                            db.atomic(() -> insert("Billy"));
                        });
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(names()).containsExactly("Billy");
        }

        @Test
        void notSupportedIsOutside() {
            assertThatThrownBy(() -> db.atomic(() -> {
                        studio.notSupported(() -> {
                            assertThat(db.transactions().isActive()).isFalse();
                            insert("Agnes");
                            db.atomic(() -> insert("Billy"));
                        });
                        assertThat(db.transactions().isActive()).isTrue();
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(names()).containsExactly("Agnes", "Billy");
        }

        @Test
        void aBlockCanAskToBeRolledBack() {
            db.atomic(tx -> {
                insert("Agnes");
                db.atomic(inner -> {
                    insert("Billy");
                    inner.setRollbackOnly();
                });
                assertThat(tx.isNested()).isFalse();
            });
            assertThat(names()).containsExactly("Agnes");

            db.atomic(tx -> {
                insert("Chantal");
                tx.setRollbackOnly();
            });
            assertThat(names()).containsExactly("Agnes");
        }

        @Test
        void theResultComesBack() {
            assertThat(db.<Integer>atomically(tx -> db.atomically(inner -> inner.isNested() ? 42 : 0)))
                    .isEqualTo(42);
        }

        @Test
        void retriesBeginAgainAtTheOutermostBlockOnly() {
            int[] attempts = new int[2];
            db.atomic().retries(2).run(() -> {
                attempts[0]++;
                insert("try " + attempts[0]);
                if (attempts[0] < 3) {
                    throw new DeadlockException("again", null, null);
                }
            });
            assertThat(attempts[0]).isEqualTo(3);
            assertThat(names()).containsExactly("try 3");

            assertThatThrownBy(() ->
                            studio.required(() -> db.atomic().retries(2).run(() -> {
                                attempts[1]++;
                                throw new DeadlockException("again", null, null);
                            })))
                    .isInstanceOf(DeadlockException.class);
            assertThat(attempts[1]).isEqualTo(1);
        }

        @SuppressWarnings("unchecked")
        private static <E extends Throwable> void sneak(Throwable failure) throws E {
            throw (E) failure;
        }
    }

    @Nested
    class Connections {

        @Test
        void everybodySharesTheConnectionOfTheTransaction() {
            db.atomic(() -> {
                long session = session();
                insert("Agnes");
                jdbcTemplate.update("insert into director (name) values ('Billy')");
                jdbcClient.sql("insert into director (name) values ('Chantal')").update();

                assertThat(names()).containsExactly("Agnes", "Billy", "Chantal");
                assertThat(jdbcTemplate.queryForObject("select count(*) from director", Long.class))
                        .isEqualTo(3);
                assertThat(jdbcClient
                                .sql("select session_id()")
                                .query(Long.class)
                                .single())
                        .isEqualTo(session);
                assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isEqualTo(1);
                studio.required(() -> assertThat(session()).isEqualTo(session));
                studio.requiresNew(() -> assertThat(session()).isNotEqualTo(session));
            });
        }

        @Test
        void manyMixedOperationsStayOnOneConnection() {
            SplittableRandom random = new SplittableRandom(42);
            long expected = 0;
            for (int transaction = 0; transaction < 100; transaction++) {
                boolean kept = random.nextBoolean();
                long[] inserted = new long[1];
                db.atomic(tx -> {
                    long session = session();
                    for (int operation = 0; operation < 100; operation++) {
                        mixed(random.nextInt(6), inserted);
                        assertThat(session()).isEqualTo(session);
                    }
                    if (!kept) {
                        tx.setRollbackOnly();
                    }
                });
                expected += kept ? inserted[0] : 0;
                assertThat(db.select(DIRECTOR).count()).isEqualTo(expected);
            }
        }

        private void mixed(int operation, long[] inserted) {
            String name = UUID.randomUUID().toString();
            switch (operation) {
                case 0 -> insert(name);
                case 1 -> jdbcTemplate.update("insert into director (name) values (?)", name);
                case 2 ->
                    jdbcClient
                            .sql("insert into director (name) values (?)")
                            .param(name)
                            .update();
                case 3 -> db.atomic(() -> insert(name));
                case 4 -> studio.required(() -> insert(name));
                default ->
                    db.atomic(tx -> {
                        insert(name);
                        tx.setRollbackOnly();
                    });
            }
            inserted[0] += operation < 5 ? 1 : 0;
        }

        @Test
        void aStreamIsClosedWithItsTransaction() {
            db.atomic(() -> {
                insert("Agnes");
                insert("Billy");
            });

            studio.required(() -> {
                Stream<Director> left = db.select(DIRECTOR).stream();
                assertThat(left.iterator().next().name).isIn("Agnes", "Billy");
            });
            db.atomic(() -> {
                Stream<Director> left = db.select(DIRECTOR).stream();
                assertThat(left.iterator().next().name).isIn("Agnes", "Billy");
            });
        }

        @Test
        void aStreamWithoutTransactionDoesNotTakeOthersWritesWithIt() {
            insert("Agnes");

            studio.supports(() -> {
                try (Stream<Director> directors = db.select(DIRECTOR).stream()) {
                    directors.forEach(director -> insert("after " + director.name));
                }
            });

            assertThat(names()).containsExactly("Agnes", "after Agnes");
        }

        @Test
        void aStreamIsClosedAtTheEndOfItsScope() {
            insert("Agnes");
            insert("Billy");
            List<Iterator<Director>> left = new ArrayList<>();

            studio.supports(() -> left.add(db.select(DIRECTOR).stream().iterator()));

            assertThatThrownBy(() -> left.get(0).forEachRemaining(director -> {}))
                    .isInstanceOf(InvalidQueryException.class);
            insert("Chantal");
        }

        @Test
        void writesAreRefusedWhereAMethodOnlyReadsWithoutTransaction() {
            studio.supportsReading(() -> {
                assertThat(names()).isEmpty();
                assertThatThrownBy(() -> insert("Agnes")).isInstanceOf(ReadOnlyException.class);
                assertThatThrownBy(() -> db.sql("delete from director").execute())
                        .isInstanceOf(ReadOnlyException.class);
                assertThatThrownBy(() -> db.insertAll(Stream.of(new Director("Agnes"))))
                        .isInstanceOf(ReadOnlyException.class);
                assertThatThrownBy(() -> db.insertAll(List.of(new Director("Agnes"), new Director("Chantal"))))
                        .isInstanceOf(ReadOnlyException.class);
                db.atomic(() -> insert("Billy")); // a transaction of its own
            });

            assertThat(names()).containsExactly("Billy");
        }

        @Test
        void isolationIsSetAndSetBack() {
            int usual = isolation();
            db.atomic().isolation(Isolation.SERIALIZABLE).run(() -> {
                assertThat(isolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
                db.atomic().isolation(Isolation.SERIALIZABLE).run(() -> insert("Agnes"));
                assertThatThrownBy(() ->
                                db.atomic().isolation(Isolation.READ_COMMITTED).run(() -> insert("Billy")))
                        .isInstanceOf(InvalidQueryException.class)
                        .hasMessageContaining("say it at the outermost block");
            });
            assertThat(isolation()).isEqualTo(usual);

            studio.serializable(
                    () -> db.atomic().isolation(Isolation.SERIALIZABLE).run(() -> insert("Chantal")));
            assertThatThrownBy(() -> studio.required(
                            () -> db.atomic().isolation(Isolation.SERIALIZABLE).run(() -> insert("Derek"))))
                    .isInstanceOf(InvalidQueryException.class);
            assertThat(names()).containsExactly("Agnes", "Chantal");
        }

        private int isolation() {
            return Objects.requireNonNull(
                    jdbcTemplate.execute((ConnectionCallback<Integer>) Connection::getTransactionIsolation));
        }

        @Test
        void readOnlyIsPassedOn() {
            db.atomic()
                    .readOnly()
                    .run(() -> assertThat(TransactionSynchronizationManager.isCurrentTransactionReadOnly())
                            .isTrue());
            db.atomic(() -> assertThat(TransactionSynchronizationManager.isCurrentTransactionReadOnly())
                    .isFalse());
        }

        @Test
        void aTransactionThatTookTooLongSendsNothingMore() {
            assertThatThrownBy(() -> db.atomic().timeout(Duration.ofMillis(600)).run(() -> {
                        insert("Agnes");
                        sleep(1100);
                        insert("Billy");
                    }))
                    .isInstanceOf(QueryTimeoutException.class)
                    .hasMessageContaining("was not sent");
            assertThatThrownBy(() -> studio.withinASecond(() -> db.atomic(() -> {
                        insert("Agnes");
                        sleep(1100);
                        insert("Billy");
                    })))
                    .isInstanceOf(QueryTimeoutException.class);

            assertThat(names()).isEmpty();
        }

        /** Without the statement that came too late the rest is not stored, whoever catches its error. */
        @Test
        void aStatementThatCameTooLateEndsTheTransaction() {
            assertThatThrownBy(() -> studio.withinASecond(() -> {
                        insert("Agnes");
                        sleep(1100);
                        assertThatThrownBy(() -> insert("Billy")).isInstanceOf(QueryTimeoutException.class);
                    }))
                    .isInstanceOf(QueryTimeoutException.class);

            assertThat(names()).isEmpty();
        }

        @Test
        void aBlockThatCameTooLateEndsTheTransaction() {
            List<Runnable> late = List.of(
                    () -> db.atomic(() -> insert("Billy")),
                    () -> studio.nested(() -> insert("Billy")),
                    () -> db.insertAll(List.of(new Director("Billy"), new Director("Chantal"))));
            for (Runnable each : late) {
                assertThatThrownBy(() -> studio.withinASecond(() -> {
                            insert("Agnes");
                            sleep(1100);
                            assertThatThrownBy(each::run).isInstanceOf(QueryTimeoutException.class);
                        }))
                        .isInstanceOf(QueryTimeoutException.class);
                assertThat(names()).isEmpty();
            }
        }
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            assertThat(e.getMessage()).contains("already closed");
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nobody closed them through the pool, which lends each of them until it is told. */
    @Test
    void connectionsThatWereClosedAreNotLentForEver() throws Exception {
        List<Runnable> works =
                List.of(() -> db.atomic(() -> insert("Agnes")), () -> studio.required(() -> insert("Agnes")));
        for (Runnable work : works) {
            List<Connection> lent = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                lent.add(pool.getConnection());
            }
            for (Connection each : lent) {
                each.unwrap(JdbcConnection.class).close();
            }
            for (Connection each : lent) {
                giveBack(each);
            }
            int failed = 0;
            for (int i = 0; i < 12; i++) {
                try {
                    work.run();
                    db.delete(DIRECTOR).all().execute();
                } catch (ConnectionException | CannotCreateTransactionException e) {
                    failed++;
                }
            }
            assertThat(failed).isLessThanOrEqualTo(4);
        }
    }

    @Nested
    class Hooks {

        @Test
        void runInOrderWhenEverythingIsStored() {
            db.atomic(tx -> {
                tx.afterCommit(log("a"));
                tx.afterRollback(log("never"));
                db.atomic(inner -> inner.afterCommit(log("b")));
                db.transactions().afterCommit(log("c"));
                log.add("end");
            });

            assertThat(log).containsExactly("end", "a", "b", "c");
        }

        @Test
        void ofARolledBackSavepointNeverRun() {
            db.atomic(tx -> {
                tx.afterCommit(log("a"));
                assertThatThrownBy(() -> db.atomic(inner -> {
                            inner.afterCommit(log("never"));
                            inner.afterRollback(log("undone"));
                            db.atomic(innermost -> innermost.afterCommit(log("never")));
                            tx.afterCommit(log("of the outer"));
                            throw new IllegalStateException();
                        }))
                        .isInstanceOf(IllegalStateException.class);
                log.add("goes on");
            });

            assertThat(log).containsExactly("undone", "goes on", "a", "of the outer");
        }

        @Test
        void ofTransactionalRunToo() {
            studio.required(() -> {
                db.transactions().afterCommit(log("a"));
                db.atomic(inner -> inner.afterCommit(log("b")));
                assertThatThrownBy(() -> studio.nested(() -> {
                            db.transactions().afterCommit(log("never"));
                            throw new IllegalStateException();
                        }))
                        .isInstanceOf(IllegalStateException.class);
                studio.nested(() -> db.transactions().afterCommit(log("c")));
                studio.requiresNew(() -> db.transactions().afterCommit(log("apart")));
                log.add("end");
            });

            assertThat(log).containsExactly("apart", "end", "a", "b", "c");
        }

        @Test
        void afterRollbackRunWithTheLevelThatWasRolledBack() {
            assertThatThrownBy(() -> db.atomic(tx -> {
                        tx.afterRollback(log("outer"));
                        db.atomic(inner -> inner.afterRollback(log("inner")));
                        tx.afterCommit(log("never"));
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(log).containsExactly("outer", "inner");

            log.clear();
            assertThatThrownBy(() -> studio.required(() -> {
                        db.atomic(inner -> inner.afterRollback(log("in transactional")));
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(log).containsExactly("in transactional");

            log.clear();
            db.atomic(tx -> db.atomic(inner -> {
                inner.afterRollback(log("asked for"));
                inner.setRollbackOnly();
            }));
            assertThat(log).containsExactly("asked for");
        }

        @Test
        void runOutsideOfTheTransaction() {
            Runnable write = () -> {
                assertThat(db.transactions().isActive()).isFalse();
                insert("single " + log.size());
                assertThatThrownBy(() -> db.atomic(() -> {
                            insert("lost");
                            throw new IllegalStateException();
                        }))
                        .isInstanceOf(IllegalStateException.class);
                db.atomic(() -> insert("block " + log.size()));
                jdbcTemplate.update("insert into director (name) values ('template " + log.size() + "')");
                log.add("ran");
            };
            db.atomic(tx -> tx.afterCommit(write));
            studio.required(() -> db.transactions().afterCommit(write));
            assertThatThrownBy(() -> studio.required(() -> {
                        db.atomic(inner -> inner.afterRollback(write));
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(log).hasSize(3);
            assertThat(names())
                    .containsExactly(
                            "block 0",
                            "block 1",
                            "block 2",
                            "single 0",
                            "single 1",
                            "single 2",
                            "template 0",
                            "template 1",
                            "template 2");
        }

        @Test
        void thatFailDoNotKeepOthersFromRunning() {
            for (boolean transactional : new boolean[] {false, true}) {
                log.clear();
                Runnable work = () -> {
                    db.transactions().afterCommit(() -> {
                        throw new IllegalStateException("first");
                    });
                    db.transactions().afterCommit(log("second"));
                    insert("transactional " + transactional);
                };
                assertThatThrownBy(() -> {
                            if (transactional) {
                                studio.required(work);
                            } else {
                                db.atomic(work);
                            }
                        })
                        .isInstanceOf(TransactionHookException.class)
                        .hasRootCauseMessage("first");
                assertThat(log).containsExactly("second");
            }
            assertThat(names()).containsExactly("transactional false", "transactional true");
        }

        @Test
        void afterRollbackThatFailDoNotHideTheReason() {
            IllegalStateException reason = new IllegalStateException("reason");
            assertThatThrownBy(() -> db.atomic(tx -> {
                        tx.afterRollback(() -> {
                            throw new IllegalArgumentException("hook");
                        });
                        throw reason;
                    }))
                    .isSameAs(reason)
                    .satisfies(e ->
                            assertThat(e.getSuppressed()).singleElement().isInstanceOf(IllegalArgumentException.class));
        }

        @Test
        void ofOthersThatFailAfterTheCommitSayThatItIsStored() {
            assertThatThrownBy(() -> db.atomic().retries(3).run(() -> {
                        insert("Agnes");
                        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                            @Override
                            public void afterCommit() {
                                throw new DeadlockException("of something else", null, null);
                            }
                        });
                    }))
                    .isInstanceOf(TransactionHookException.class)
                    .hasCauseInstanceOf(DeadlockException.class);

            assertThat(names()).containsExactly("Agnes");
        }

        @Test
        void needATransaction() {
            assertThatThrownBy(() -> db.transactions().afterCommit(() -> {})).isInstanceOf(IllegalStateException.class);
            studio.supports(() -> assertThatThrownBy(() -> db.transactions().afterCommit(() -> {}))
                    .isInstanceOf(IllegalStateException.class));
        }

        @Test
        void ofOthersMayWriteAsWell() {
            studio.required(() ->
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            insert("after commit");
                            db.atomic(() -> insert("block after commit"));
                        }

                        @Override
                        public void afterCompletion(int status) {
                            insert("after completion");
                            db.atomic(() -> insert("block after completion"));
                        }
                    }));

            assertThat(names())
                    .containsExactly(
                            "after commit", "after completion", "block after commit", "block after completion");
        }
    }

    @Nested
    class Counters {

        @Test
        void countEveryTransactionOnce() {
            Transactions transactions = db.transactions();
            long committed = transactions.committed();
            long rolledBack = transactions.rolledBack();

            db.atomic(() -> db.atomic(() -> insert("Agnes")));
            studio.required(() -> studio.requiresNew(() -> insert("Billy")));
            db.atomic(tx -> tx.setRollbackOnly());
            assertThatThrownBy(() -> studio.required(() -> {
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(transactions.committed() - committed).isEqualTo(3);
            assertThat(transactions.rolledBack() - rolledBack).isEqualTo(2);
        }
    }
}
