package dev.phoebe.orm.tck.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.phoebe.orm.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What the extension hands out, to whom, and what it holds against a test. */
class DatabaseExtensionTests {

    private static final List<String> SEEN = new ArrayList<>();

    @BeforeEach
    void forget() {
        SEEN.clear();
    }

    private static EngineExecutionResults run(Class<?> testClass) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(testClass))
                .execute();
    }

    /** Each class has a database of its own, from its first callback to its last, whoever asks. */
    @OnDatabase("h2")
    static class Sharing {

        abstract static class Asking {
            @BeforeAll
            static void all(FreshDatabase database) {
                SEEN.add(database.url());
            }

            @BeforeEach
            void each(FreshDatabase database) {
                SEEN.add(database.url());
            }

            @ParameterizedTest
            @ValueSource(ints = {1, 2})
            void test(int number, FreshDatabase database, DataSource dataSource, Dialect dialect) throws SQLException {
                SEEN.add(database.url());
                assertThat(dialect.name()).isEqualTo("H2");
                assertThat(dataSource).isSameAs(database.dataSource());
                try (Connection connection = dataSource.getConnection()) {
                    assertThat(connection.getMetaData().getURL())
                            .isEqualTo(database.url().replaceAll(";.*", ""));
                }
            }
        }

        @Nested
        class One extends Asking {}

        @Nested
        class Two extends Asking {}
    }

    @Test
    void everyClassHasItsOwnDatabase() {
        run(Sharing.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(4).succeeded(4));
        assertThat(SEEN).hasSize(10);
        assertThat(SEEN.subList(0, 5)).containsOnly(SEEN.get(0));
        assertThat(SEEN.subList(5, 10)).containsOnly(SEEN.get(5));
        assertThat(SEEN.get(5)).isNotEqualTo(SEEN.get(0));
    }

    @OnDatabase("h2")
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Leaking {
        private static final List<Connection> LEAKED = new ArrayList<>();

        @Test
        void first(DataSource dataSource) throws SQLException {
            try (Connection connection = dataSource.getConnection()) {
                assertThat(connection.isValid(1)).isTrue();
            }
        }

        @Test
        void second(DataSource dataSource) throws SQLException {
            LEAKED.add(dataSource.getConnection());
        }

        @Test
        void third(DataSource dataSource) throws SQLException {
            LEAKED.add(dataSource.getConnection());
        }
    }

    @Test
    void aConnectionInUseFailsTheClass() {
        EngineExecutionResults results = run(Leaking.class);
        results.testEvents().assertStatistics(stats -> stats.succeeded(3));
        results.containerEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(message("DatabaseExtensionTests$Leaking left 2 connection(s) of"
                                + " the pool in use, the first of them by second(DataSource)."))));
    }

    @OnDatabase("h2")
    static class GivingBack {
        private final List<Connection> held = new ArrayList<>();

        @Test
        void test(DataSource dataSource) throws SQLException {
            held.add(dataSource.getConnection());
        }

        @AfterEach
        void release() throws SQLException {
            for (Connection connection : held) {
                connection.close();
            }
        }
    }

    @Test
    void aConnectionMayBeGivenBackAfterTheTest() {
        run(GivingBack.class).allEvents().failed().assertStatistics(stats -> stats.failed(0));
    }

    @OnDatabase("nowhere")
    static class Unreachable {
        @Test
        void test(DataSource dataSource) {
            assertThat(dataSource).isNotNull();
        }
    }

    @Test
    void aDatabaseThatIsNotThereFailsTheTest() {
        run(Unreachable.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(1).failed(1).skipped(0));
    }
}
