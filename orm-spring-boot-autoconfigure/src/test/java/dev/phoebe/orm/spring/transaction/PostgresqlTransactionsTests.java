package dev.phoebe.orm.spring.transaction;

import static dev.phoebe.orm.spring.cinema.DirectorTable.DIRECTOR;
import static dev.phoebe.orm.spring.cinema.FilmTable.FILM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.CommitOutcomeUnknownException;
import dev.phoebe.orm.error.ConnectionException;
import dev.phoebe.orm.error.ForeignKeyViolationException;
import dev.phoebe.orm.error.QueryTimeoutException;
import dev.phoebe.orm.error.ReadOnlyException;
import dev.phoebe.orm.error.SerializationFailureException;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.spring.cinema.CinemaApplication;
import dev.phoebe.orm.spring.cinema.Director;
import dev.phoebe.orm.spring.cinema.Film;
import dev.phoebe.orm.transaction.Isolation;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What only shows on a server: its limits, its refusals, and its loss. */
class PostgresqlTransactionsTests {

    private static EmbeddedPostgres server;
    private static HikariDataSource pool;
    private static Database db;
    private static JdbcClient jdbc;
    private static TransactionTemplate template;
    private static TransactionTemplate nested;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        config.setMaximumPoolSize(4);
        config.setConnectionTimeout(5000);
        pool = new HikariDataSource(config);
        JdbcTransactionManager manager = new JdbcTransactionManager(pool);
        template = new TransactionTemplate(manager);
        nested = new TransactionTemplate(manager);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        jdbc = JdbcClient.create(new JdbcTemplate(pool));
        db = Database.builder(pool)
                .models(CinemaApplication.registry())
                .ambient(false)
                .transactions(SpringTransactions.of(manager))
                .build();
        db.createTables();
    }

    @AfterAll
    static void stop() throws IOException {
        db.close();
        pool.close();
        server.close();
    }

    @BeforeEach
    void empty() {
        db.delete(FILM).all().execute();
        db.delete(DIRECTOR).all().execute();
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        assertThat(db.transactions().isActive()).isFalse();
    }

    private static List<String> names() {
        return db.select(DIRECTOR.name).orderBy(DIRECTOR.name.asc()).list();
    }

    @Test
    void readOnlyIsHeld() {
        assertThatThrownBy(() -> db.atomic().readOnly().run(() -> db.insert(new Director("Agnes"))))
                .isInstanceOf(ReadOnlyException.class);
        db.atomic(() -> db.insert(new Director("Billy")));

        assertThat(names()).containsExactly("Billy");
    }

    @Test
    void aRefusedStatementDoomsItsOwnBlockOnly() {
        db.atomic(() -> {
            db.insert(new Director("Agnes"));
            assertThatThrownBy(() -> db.atomic(() -> db.insert(new Director("Agnes"))))
                    .isInstanceOf(UniqueViolationException.class);
            db.insert(new Director("Billy"));
        });
        template.executeWithoutResult(status -> {
            assertThatThrownBy(() -> db.atomic(() -> db.insert(new Director("Agnes"))))
                    .isInstanceOf(UniqueViolationException.class);
            db.insert(new Director("Chantal"));
        });

        assertThat(names()).containsExactly("Agnes", "Billy", "Chantal");
    }

    @Test
    void getOrCreateTakesPartInTheTransaction() {
        template.executeWithoutResult(status -> {
            assertThat(db.getOrCreate(DIRECTOR, DIRECTOR.name.eq("Agnes"), () -> new Director("Agnes"))
                            .created())
                    .isTrue();
            assertThat(db.getOrCreate(DIRECTOR, DIRECTOR.name.eq("Agnes"), () -> new Director("Agnes"))
                            .created())
                    .isFalse();
            status.setRollbackOnly();
        });

        assertThat(names()).isEmpty();
    }

    @Test
    void aStatementEndsWithTheTimeOfItsTransaction() throws Exception {
        db.insert(new Director("Agnes"));
        try (Connection other = server.getPostgresDatabase().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().executeUpdate("update director set name = 'locked'");

            long begin = System.nanoTime();
            assertThatThrownBy(() -> db.atomic()
                            .timeout(Duration.ofSeconds(1))
                            .run(() -> db.update(DIRECTOR)
                                    .set(DIRECTOR.name, "Billy")
                                    .all()
                                    .execute()))
                    .isInstanceOf(QueryTimeoutException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(1500));
            other.rollback();
        }
        assertThat(names()).containsExactly("Agnes");
    }

    @Test
    void aConnectionThatIsLostDuringTheCommitLeavesTheOutcomeOpen() {
        for (boolean block : new boolean[] {true, false}) {
            Runnable work = () -> {
                db.insert(new Director("Agnes"));
                kill(jdbc.sql("select pg_backend_pid()").query(Integer.class).single());
            };
            if (block) {
                assertThatThrownBy(() -> db.atomic(work)).isInstanceOf(CommitOutcomeUnknownException.class);
            } else {
                assertThatThrownBy(() -> template.executeWithoutResult(status -> work.run()))
                        .isInstanceOf(RuntimeException.class);
            }
            assertThat(names()).isEmpty();
        }
        db.atomic(() -> db.insert(new Director("Billy")));
        assertThat(names()).containsExactly("Billy");
    }

    private static void kill(int backend) {
        try (Connection other = server.getPostgresDatabase().getConnection()) {
            other.createStatement().execute("select pg_terminate_backend(" + backend + ", 5000)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aConnectionThatIsLostInsideIsAnOrdinaryError() {
        assertThatThrownBy(() -> db.atomic(() -> {
                    kill(jdbc.sql("select pg_backend_pid()")
                            .query(Integer.class)
                            .single());
                    db.insert(new Director("Agnes"));
                }))
                .isInstanceOf(ConnectionException.class)
                .isNotInstanceOf(CommitOutcomeUnknownException.class);

        assertThat(names()).isEmpty();
    }

    /** Whoever catches the loss, at a statement of ours or another's, or at the savepoint of an inner block. */
    @Test
    void aConnectionWhoseLossIsCaughtCannotCommit() {
        Runnable die = () ->
                kill(jdbc.sql("select pg_backend_pid()").query(Integer.class).single());
        List<Runnable> touches = List.of(
                () -> db.insert(new Director("Agnes")),
                () -> db.select(DIRECTOR).list(),
                () -> db.atomic(() -> db.insert(new Director("Agnes"))),
                () -> template.executeWithoutResult(status -> db.insert(new Director("Agnes"))),
                () -> nested.executeWithoutResult(status -> db.insert(new Director("Agnes"))));
        for (Runnable touch : touches) {
            Runnable work = () -> {
                db.insert(new Director("Billy"));
                die.run();
                assertThatThrownBy(touch::run).isNotNull();
                assertThatThrownBy(() -> db.insert(new Director("Chantal"))).isInstanceOf(ConnectionException.class);
            };
            assertThatThrownBy(() -> db.atomic(work))
                    .isInstanceOf(ConnectionException.class)
                    .isNotInstanceOf(CommitOutcomeUnknownException.class);
            assertThatThrownBy(() -> template.executeWithoutResult(status -> work.run()))
                    .isInstanceOf(ConnectionException.class)
                    .isNotInstanceOf(CommitOutcomeUnknownException.class);
            assertThat(names()).isEmpty();
        }
    }

    @Test
    void aLostConnectionIsNotHiddenByTheRollbackThatFailsWithIt() {
        assertThatThrownBy(() -> template.executeWithoutResult(status -> {
                    db.insert(new Director("Billy"));
                    kill(jdbc.sql("select pg_backend_pid()")
                            .query(Integer.class)
                            .single());
                    db.insert(new Director("Agnes"));
                }))
                .isInstanceOf(ConnectionException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void aRefusedCommitIsTypedAndNothingIsStored() {
        String constraint = jdbc.sql(
                        "select conname from pg_constraint where conrelid = 'film'::regclass and contype = 'f'")
                .query(String.class)
                .single();
        jdbc.sql("alter table film alter constraint " + constraint + " deferrable initially deferred")
                .update();
        Film film = new Film("Vagabond");
        film.director = Ref.id(-1L);

        assertThatThrownBy(() -> db.atomic(() -> {
                    db.insert(new Director("Agnes"));
                    db.insert(film);
                }))
                .isInstanceOf(ForeignKeyViolationException.class);

        assertThat(names()).isEmpty();
    }

    @Test
    void aCollisionCanBeTriedAgain() throws Exception {
        db.insert(new Director("Agnes"));
        int[] attempts = new int[1];
        db.atomic().isolation(Isolation.SERIALIZABLE).retries(3).run(() -> {
            attempts[0]++;
            Director director = db.select(DIRECTOR).one();
            if (attempts[0] == 1) {
                writeInAnotherTransaction();
            }
            director.name = director.name + "!";
            db.update(director);
        });
        assertThat(attempts[0]).isEqualTo(2);
        assertThat(names()).containsExactly("other!");

        assertThatThrownBy(() -> db.atomic().isolation(Isolation.SERIALIZABLE).run(() -> {
                    Director director = db.select(DIRECTOR).one();
                    writeInAnotherTransaction();
                    db.update(director);
                }))
                .isInstanceOf(SerializationFailureException.class);
    }

    private static void writeInAnotherTransaction() {
        try (Connection other = server.getPostgresDatabase().getConnection()) {
            other.createStatement().executeUpdate("update director set name = 'other'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aStreamThatIsLeftOpenEndsWithItsTransaction() {
        db.insertAll(List.of(new Director("Agnes"), new Director("Billy")));

        template.executeWithoutResult(status -> {
            Stream<Director> left = db.select(DIRECTOR).stream();
            assertThat(left.iterator().hasNext()).isTrue();
        });
        Stream<String> apart = db.select(DIRECTOR.name).stream();
        try (apart) {
            assertThat(apart.count()).isEqualTo(2);
        }
    }
}
