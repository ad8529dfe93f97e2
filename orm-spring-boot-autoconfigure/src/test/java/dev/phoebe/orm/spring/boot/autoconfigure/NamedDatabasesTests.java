package dev.phoebe.orm.spring.boot.autoconfigure;

import static dev.phoebe.orm.spring.cinema.DirectorTable.DIRECTOR;
import static dev.phoebe.orm.spring.cinema.ledger.EntryTable.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.ConfigurationException;
import dev.phoebe.orm.error.MissingTableException;
import dev.phoebe.orm.error.RefusedUrlOptionException;
import dev.phoebe.orm.spring.cinema.Director;
import dev.phoebe.orm.spring.cinema.ledger.Entry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(OutputCaptureExtension.class)
class NamedDatabasesTests {

    private final ApplicationContextRunner runner = Runners.cinema()
            .withPropertyValues(
                    "orm.databases.shop.url=h2:mem:shop" + UUID.randomUUID(),
                    "orm.databases.ledger.url=h2:mem:ledger" + UUID.randomUUID(),
                    "orm.databases.ledger.models=dev.phoebe.orm.spring.cinema.ledger");

    @Test
    void eachHasItsPoolItsTransactionManagerAndItsDatabase() {
        runner.run(context -> {
            assertThat(context.getBeanNamesForType(DataSource.class))
                    .containsExactlyInAnyOrder("shopDataSource", "ledgerDataSource");
            assertThat(context.getBeanNamesForType(TransactionManager.class))
                    .containsExactlyInAnyOrder("shopTransactionManager", "ledgerTransactionManager");
            assertThat(context.getBeanNamesForType(Database.class))
                    .containsExactlyInAnyOrder("shopDatabase", "ledgerDatabase");
            Database ledger = context.getBean("ledgerDatabase", Database.class);
            assertThat(ledger.name()).isEqualTo("ledger");
            assertThat(ledger.dataSource()).isSameAs(context.getBean("ledgerDataSource"));
            JdbcTransactionManager manager = context.getBean("ledgerTransactionManager", JdbcTransactionManager.class);
            assertThat(manager.getDataSource()).isSameAs(ledger.dataSource());
        });
    }

    @Test
    void onePrimaryIsMeantWhereNoNameIsSaid(CapturedOutput output) {
        runner.withBean(Consumer.class).run(context -> {
            Database shop = context.getBean("shopDatabase", Database.class);
            Consumer consumer = context.getBean(Consumer.class);
            assertThat(consumer.usual).isSameAs(shop);
            assertThat(consumer.shop).isSameAs(shop);
            assertThat(consumer.ledger).isSameAs(context.getBean("ledgerDatabase"));
            assertThat(consumer.ledgerSource).isSameAs(context.getBean("ledgerDataSource"));
            assertThat(consumer.all).containsOnlyKeys("shopDatabase", "ledgerDatabase");
            assertThat(Objects.requireNonNull(
                            context.getBean(JdbcTemplate.class).getDataSource()))
                    .isSameAs(shop.dataSource());
            assertThat(context.getBean(TransactionTemplate.class).getTransactionManager())
                    .isSameAs(context.getBean("shopTransactionManager"));
            shop.insert(new Director("Agnes"));
            assertThat(context.getBean(JdbcClient.class)
                            .sql("select name from director")
                            .query(String.class)
                            .list())
                    .containsExactly("Agnes");
        });
        assertThat(output).contains("Databases: [").contains("the primary one is shop");
    }

    static class Consumer {
        @Autowired
        Database usual;

        @Autowired
        @Qualifier("shop")
        Database shop;

        @Autowired
        @Qualifier("ledger")
        Database ledger;

        @Autowired
        @Qualifier("ledger")
        DataSource ledgerSource;

        @Autowired
        Map<String, Database> all;
    }

    @Test
    void modelsLiveWhereTheirPackageSays() {
        runner.run(context -> {
            Database shop = context.getBean("shopDatabase", Database.class);
            Database ledger = context.getBean("ledgerDatabase", Database.class);
            assertThat(shop.models().contains(Entry.class)).isFalse();
            assertThat(ledger.models().tables()).containsExactly(ENTRY);

            new Director("Agnes").save();
            ENTRY.create(new Entry("booked"));
            assertThat(shop.select(DIRECTOR).count()).isEqualTo(1);
            assertThat(ledger.select(ENTRY).one().text()).isEqualTo("booked");
            assertThatThrownBy(() -> shop.insert(new Entry("lost"))).isInstanceOf(MissingTableException.class);
            assertThatThrownBy(() -> ledger.select(DIRECTOR).list()).isInstanceOf(RuntimeException.class);
        });
    }

    @Test
    void urlsAreWrittenInAnyWay(@TempDir Path directory) {
        Path file = directory.resolve("ledger.db");
        runner.withPropertyValues(
                        "orm.databases.ledger.url=sqlite:" + file,
                        "orm.databases.ledger.schema=create",
                        "orm.databases.ledger.pool.maximum-pool-size=1",
                        "orm.databases.shop.url=jdbc:h2:mem:" + UUID.randomUUID(),
                        "orm.databases.shop.username=me")
                .run(context -> {
                    Database ledger = context.getBean("ledgerDatabase", Database.class);
                    assertThat(ledger.dialect().name()).isEqualTo("SQLite");
                    ledger.atomic(() -> ledger.insert(new Entry("booked")));
                    assertThat(file).exists();
                    assertThat(context.getBean("shopDataSource", HikariDataSource.class)
                                    .getUsername())
                            .isEqualTo("me");
                });
        Runners.cinema()
                .withPropertyValues(
                        "orm.databases.a.url=postgresql://me:p%40ss@db.example/name?sslmode=require",
                        "orm.databases.a.dialect=postgresql", "orm.schema=none")
                .run(context -> {
                    HikariDataSource pool = context.getBean("aDataSource", HikariDataSource.class);
                    assertThat(pool.getJdbcUrl()).isEqualTo("jdbc:postgresql://db.example/name?sslmode=require");
                    assertThat(pool.getUsername()).isEqualTo("me");
                    assertThat(pool.getPassword()).isEqualTo("p@ss");
                    assertThat(pool.getDriverClassName()).isEqualTo("org.postgresql.Driver");
                });
    }

    @Test
    void thePoolIsSetUp() {
        runner.withPropertyValues(
                        "orm.databases.ledger.pool.maximum-pool-size=3",
                        "orm.databases.ledger.pool.connection-timeout=1234",
                        "orm.databases.ledger.pool.data-source-properties.key=value",
                        "orm.databases.shop.pool.pool-name=mine")
                .run(context -> {
                    HikariDataSource pool = context.getBean("ledgerDataSource", HikariDataSource.class);
                    assertThat(pool.getMaximumPoolSize()).isEqualTo(3);
                    assertThat(pool.getConnectionTimeout()).isEqualTo(1234);
                    assertThat(pool.getDataSourceProperties()).containsEntry("key", "value");
                    assertThat(pool.getPoolName()).isEqualTo("ledger");
                    assertThat(context.getBean("shopDataSource", HikariDataSource.class)
                                    .getPoolName())
                            .isEqualTo("mine");
                });
    }

    @Test
    void connectionsHaveLimitsOfTime() {
        ApplicationContextRunner server = Runners.cinema()
                .withPropertyValues(
                        "orm.databases.a.url=postgresql://db.example/name?tcpKeepAlive=false",
                        "orm.databases.a.dialect=postgresql",
                        "orm.schema=none");
        server.run(context -> assertThat(context.getBean(HikariDataSource.class).getDataSourceProperties())
                .containsOnly(
                        Map.entry("connectTimeout", "10"),
                        Map.entry("loginTimeout", "10"),
                        Map.entry("socketTimeout", "300")));
        server.withPropertyValues(
                        "orm.databases.a.connect-timeout=0",
                        "orm.databases.a.socket-timeout=30s",
                        "orm.databases.a.pool.data-source-properties.socketTimeout=7")
                .run(context -> assertThat(
                                context.getBean(HikariDataSource.class).getDataSourceProperties())
                        .containsOnly(Map.entry("socketTimeout", "7")));
    }

    @Test
    void aServerThatDoesNotAnswerEndsTheStart() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            long begin = System.nanoTime();
            Runners.cinema()
                    .withPropertyValues(
                            "orm.databases.a.url=postgresql://localhost:" + silent.getLocalPort() + "/name",
                            "orm.databases.a.connect-timeout=1s")
                    .run(context -> assertThat(context.getStartupFailure())
                            .hasStackTraceContaining("ConnectionException: The database 'a' cannot be reached"));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void aDatabaseInMemoryStaysWhenItsPoolIsEmpty() {
        for (String url : List.of("h2:mem:", "h2:mem:" + UUID.randomUUID(), "sqlite::memory:")) {
            Runners.cinema()
                    .withPropertyValues(
                            "orm.databases.a.url=" + url,
                            "orm.databases.a.username=me",
                            "orm.databases.a.password=secret",
                            "orm.databases.a.pool.minimum-idle=0",
                            "orm.schema=create")
                    .run(context -> {
                        Database db = context.getBean(Database.class);
                        db.insert(new Director("Agnes"));
                        HikariDataSource pool = context.getBean(HikariDataSource.class);
                        pool.getHikariPoolMXBean().softEvictConnections();
                        assertThat(pool.getHikariPoolMXBean().getTotalConnections())
                                .isZero();
                        assertThat(db.select(DIRECTOR).count()).isOne();
                    });
        }
    }

    @Test
    void dangerousUrlOptionsAreRefused() {
        ApplicationContextRunner init = Runners.cinema()
                .withPropertyValues("orm.databases.a.url=jdbc:h2:mem:;INIT=create schema if not exists made");
        init.run(context -> assertThat(context.getStartupFailure())
                .rootCause()
                .isInstanceOf(RefusedUrlOptionException.class)
                .hasMessageContaining("'init'"));
        init.withPropertyValues("orm.databases.a.allowed-url-options=init")
                .run(context -> assertThat(context.getBean(JdbcClient.class)
                                .sql("select count(*) from information_schema.schemata where schema_name = 'MADE'")
                                .query(Long.class)
                                .single())
                        .isOne());
        Runners.cinema()
                .withPropertyValues(
                        "orm.databases.a.url=postgresql://db.example/name",
                        "orm.databases.a.pool.data-source-properties.socketFactory=a.B")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(RefusedUrlOptionException.class)
                        .hasMessageContaining("'socketfactory'"));
    }

    @Test
    void poolsAreClosedWithTheContext() {
        List<HikariDataSource> pools = new ArrayList<>();
        runner.run(context ->
                pools.addAll(context.getBeansOfType(HikariDataSource.class).values()));
        assertThat(pools).hasSize(2).allMatch(HikariDataSource::isClosed);
    }

    @Test
    void aSettingThatNobodyKnowsIsAMistake() {
        runner.withPropertyValues("orm.databases.ledger.pool.maximum-pol-size=3")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(UnboundConfigurationPropertiesException.class));
        runner.withPropertyValues("orm.databases.ledger.modles=com.example")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(UnboundConfigurationPropertiesException.class));
    }

    @Test
    void theUrlAndItsDriverMustBeThere() {
        runner.withPropertyValues("orm.databases.other.username=me")
                .run(context -> assertThat(context.getStartupFailure())
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessage("The database 'other' has no URL: set orm.databases.other.url."));
        runner.withClassLoader(new FilteredClassLoader("org.sqlite"))
                .withPropertyValues("orm.databases.other.url=sqlite:file.db", "orm.databases.shop.primary=true")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessage(
                                "The driver of the database 'other' (org.sqlite.JDBC) is not on the class path: add the"
                                        + " dependency org.xerial:sqlite-jdbc."));
        runner.withClassLoader(new FilteredClassLoader("com.zaxxer.hikari"))
                .run(context -> assertThat(context.getStartupFailure())
                        .hasMessageContaining("orm.databases needs the pool HikariCP"));
    }

    @Test
    void thePrimaryOneIsNeverGuessed() {
        runner.withPropertyValues("orm.databases.ledger.primary=true")
                .run(context ->
                        assertThat(context.getBean(Database.class).name()).isEqualTo("ledger"));
        runner.withPropertyValues("orm.databases.ledger.models=")
                .run(context -> assertThat(context.getStartupFailure())
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessageContaining("Nobody can tell which of the databases")
                        .hasMessageContaining("orm.databases.<name>.primary"));
        runner.withPropertyValues("orm.databases.ledger.primary=true", "orm.databases.shop.primary=true")
                .run(context -> assertThat(context.getStartupFailure())
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessageContaining("ledger, shop only one can be the primary one"));
        Runners.cinema()
                .withPropertyValues("orm.databases.only.url=h2:mem:only")
                .run(context ->
                        assertThat(context.getBean(Database.class).name()).isEqualTo("only"));
    }

    @Test
    void springDatasourceIsNotNeededAndNotUsed(CapturedOutput output) {
        runner.withPropertyValues("spring.datasource.url=jdbc:nonsense").run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean("dataSource").doesNotHaveBean("database");
        });
        assertThat(output).contains("spring.datasource.url is not used");
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnLedger {
        @Bean
        DataSource ledgerDataSource() {
            return new EmbeddedDatabaseBuilder()
                    .setType(EmbeddedDatabaseType.H2)
                    .generateUniqueName(true)
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnShop {
        @Bean
        DataSource shopDataSource() {
            return new EmbeddedDatabaseBuilder()
                    .setType(EmbeddedDatabaseType.H2)
                    .generateUniqueName(true)
                    .build();
        }
    }

    @Test
    void anOwnBeanOfTheNameIsUsed() {
        runner.withUserConfiguration(OwnLedger.class).run(context -> {
            assertThat(context).getBean("ledgerDataSource").isNotInstanceOf(HikariDataSource.class);
            Database ledger = context.getBean("ledgerDatabase", Database.class);
            assertThat(ledger.dataSource()).isSameAs(context.getBean("ledgerDataSource"));
            ledger.insert(new Entry("booked"));
        });
        runner.withUserConfiguration(OwnShop.class).run(context -> {
            assertThat(context.getBean(DataSource.class))
                    .isSameAs(context.getBean("shopDataSource"))
                    .isNotInstanceOf(HikariDataSource.class);
            assertThat(context.getBean(Database.class).name()).isEqualTo("shop");
        });
    }

    @Test
    void schemasAreMadeOneByOne() {
        runner.withPropertyValues("orm.schema=none", "orm.databases.ledger.schema=create")
                .run(context -> {
                    context.getBean("ledgerDatabase", Database.class).insert(new Entry("booked"));
                    assertThatThrownBy(() -> new Director("Agnes").save()).isInstanceOf(RuntimeException.class);
                });
    }

    // ---- transactions

    static class Bookkeeper {
        @Transactional("ledger")
        public void inLedger(Runnable work) {
            work.run();
        }

        @Transactional("shopTransactionManager")
        public void inShop(Runnable work) {
            work.run();
        }

        @Transactional
        public void usually(Runnable work) {
            work.run();
        }
    }

    @Test
    void transactionsAreSeparate() {
        runner.withBean(Bookkeeper.class).run(context -> {
            Database shop = context.getBean("shopDatabase", Database.class);
            Database ledger = context.getBean("ledgerDatabase", Database.class);
            Bookkeeper keeper = context.getBean(Bookkeeper.class);
            List<String> log = new ArrayList<>();

            keeper.inLedger(() -> {
                assertThat(ledger.transactions().isActive()).isTrue();
                assertThat(shop.transactions().isActive()).isFalse();
            });
            assertThatThrownBy(() -> keeper.usually(() -> {
                        assertThat(shop.transactions().isActive()).isTrue();
                        assertThat(ledger.transactions().isActive()).isFalse();
                        shop.insert(new Director("undone"));
                        assertThat(ledger.select(ENTRY).count()).isZero(); // Spring keeps this connection from now on
                        assertThat(ledger.transactions().isActive()).isFalse();
                        ledger.atomic(tx -> {
                            tx.afterCommit(() -> log.add("ledger"));
                            shop.transactions().afterCommit(() -> log.add("never"));
                            ledger.insert(new Entry("kept"));
                            shop.atomic(inner -> {
                                assertThat(inner.isNested()).isTrue();
                                shop.insert(new Director("undone, too"));
                            });
                        });
                        assertThat(ledger.transactions().isActive()).isFalse();
                        assertThat(shop.transactions().isActive()).isTrue();
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(log).containsExactly("ledger");
            assertThat(shop.select(DIRECTOR).count()).isZero();
            assertThat(ledger.select(ENTRY).one().text()).isEqualTo("kept");

            keeper.inShop(() -> {
                shop.transactions().afterCommit(() -> log.add("shop"));
                assertThatThrownBy(() -> keeper.inLedger(() -> {
                            ledger.insert(new Entry("undone"));
                            shop.insert(new Director("kept"));
                            throw new IllegalStateException();
                        }))
                        .isInstanceOf(IllegalStateException.class);
            });
            assertThat(log).containsExactly("ledger", "shop");
            assertThat(shop.select(DIRECTOR).one().name).isEqualTo("kept");
            assertThat(ledger.select(ENTRY).count()).isEqualTo(1);
            for (Database db : List.of(shop, ledger)) {
                assertThat(((HikariDataSource) db.dataSource())
                                .getHikariPoolMXBean()
                                .getActiveConnections())
                        .isZero();
            }
        });
    }
}
