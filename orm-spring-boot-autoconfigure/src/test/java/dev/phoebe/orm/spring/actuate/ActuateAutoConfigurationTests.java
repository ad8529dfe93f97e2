package dev.phoebe.orm.spring.actuate;

import static dev.phoebe.orm.spring.cinema.DirectorTable.DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.spring.boot.autoconfigure.OrmAutoConfiguration;
import dev.phoebe.orm.spring.boot.autoconfigure.OrmDatabasesAutoConfiguration;
import dev.phoebe.orm.spring.boot.autoconfigure.actuate.OrmHealthAutoConfiguration;
import dev.phoebe.orm.spring.boot.autoconfigure.actuate.OrmMetricsAutoConfiguration;
import dev.phoebe.orm.spring.boot.autoconfigure.actuate.OrmObservationAutoConfiguration;
import dev.phoebe.orm.spring.cinema.CinemaApplication;
import dev.phoebe.orm.spring.cinema.Director;
import dev.phoebe.orm.spring.cinema.ledger.Entry;
import io.micrometer.common.KeyValues;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.metrics.DataSourcePoolMetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ActuateAutoConfigurationTests {

    private final Recorder recorder = new Recorder();

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    OrmDatabasesAutoConfiguration.class,
                    OrmAutoConfiguration.class,
                    OrmHealthAutoConfiguration.class,
                    OrmMetricsAutoConfiguration.class,
                    OrmObservationAutoConfiguration.class))
            .withBean(ModelRegistry.class, CinemaApplication::registry);

    /** Writes down what an observation is told. */
    static class Recorder implements ObservationHandler<QueryContext> {
        final List<String> log = new ArrayList<>();
        final List<Throwable> errors = new ArrayList<>();

        ObservationRegistry registry() {
            ObservationRegistry registry = ObservationRegistry.create();
            registry.observationConfig().observationHandler(this);
            return registry;
        }

        @Override
        public void onStart(QueryContext context) {
            log.add("start " + context.getName());
        }

        @Override
        public void onError(QueryContext context) {
            errors.add(Objects.requireNonNull(context.getError()));
        }

        @Override
        public void onStop(QueryContext context) {
            StringBuilder line = new StringBuilder("stop " + context.getContextualName());
            context.getLowCardinalityKeyValues()
                    .forEach(key ->
                            line.append(' ').append(key.getKey()).append('=').append(key.getValue()));
            assertThat(context.getHighCardinalityKeyValues()).isEmpty();
            log.add(line.toString());
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof QueryContext;
        }
    }

    // ---- observations

    @Test
    void everyStatementIsObserved() {
        runner.withBean(ObservationRegistry.class, recorder::registry).run(context -> {
            Database db = context.getBean(Database.class);
            db.insert(new Director("Agnes"));
            db.select(DIRECTOR).where(DIRECTOR.name.eq("Agnes")).list();
            db.update(DIRECTOR).set(DIRECTOR.name, "Billy").all().execute();
            db.delete(DIRECTOR).all().execute();
            try (Stream<Director> stream = db.select(DIRECTOR).stream()) {
                assertThat(recorder.log).last().isEqualTo("start orm.query");
                assertThat(stream.count()).isZero();
            }
            db.dropTables();

            assertThat(recorder.log.stream().filter(line -> line.startsWith("stop")))
                    .startsWith(
                            "stop insert Director database=default model=Director operation=insert outcome=success",
                            "stop select Director database=default model=Director operation=select outcome=success",
                            "stop update Director database=default model=Director operation=update outcome=success",
                            "stop delete Director database=default model=Director operation=delete outcome=success",
                            "stop select Director database=default model=Director operation=select outcome=success",
                            "stop ddl database=default model=none operation=ddl outcome=success");
            assertThat(recorder.log.stream()
                            .filter(line -> line.startsWith("start"))
                            .count())
                    .isEqualTo(recorder.log.size() / 2);
            assertThat(recorder.errors).isEmpty();
        });
    }

    @Test
    void errorsAreRecorded() {
        runner.withBean(ObservationRegistry.class, recorder::registry).run(context -> {
            Database db = context.getBean(Database.class);
            db.insert(new Director("Agnes"));
            assertThatThrownBy(() -> db.insert(new Director("Agnes"))).isInstanceOf(UniqueViolationException.class);
            assertThat(recorder.log)
                    .last()
                    .isEqualTo("stop insert Director database=default model=Director operation=insert outcome=error");
            assertThat(recorder.errors).singleElement().isInstanceOf(UniqueViolationException.class);
        });
    }

    @Test
    void namesCanBeChosen() {
        QueryObservationConvention convention = new QueryObservationConvention() {
            @Override
            public String getName() {
                return "sql";
            }

            @Override
            public KeyValues getLowCardinalityKeyValues(QueryContext context) {
                return KeyValues.of("db", context.database());
            }
        };
        runner.withBean(ObservationRegistry.class, recorder::registry)
                .withBean(QueryObservationConvention.class, () -> convention)
                .run(context -> {
                    context.getBean(Database.class).select(DIRECTOR).list();
                    assertThat(recorder.log).containsExactly("start sql", "stop select Director db=default");
                });
    }

    @Test
    void nothingIsObservedWithoutARegistry() {
        runner.run(context -> {
            assertThat(context).hasNotFailed();
            context.getBean(Database.class).select(DIRECTOR).list();
        });
        runner.withBean(ObservationRegistry.class, () -> ObservationRegistry.NOOP)
                .run(context -> {
                    context.getBean(Database.class).select(DIRECTOR).list();
                    assertThat(context).hasNotFailed();
                });
        runner.withClassLoader(new FilteredClassLoader("io.micrometer"))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(Database.class));
    }

    // ---- metrics

    @Test
    void transactionsAreCounted() {
        runner.withConfiguration(AutoConfigurations.of(
                        MetricsAutoConfiguration.class, DataSourcePoolMetricsAutoConfiguration.class))
                .withBean(SimpleMeterRegistry.class)
                .withPropertyValues(
                        "orm.databases.shop.url=h2:mem:metrics-shop",
                        "orm.databases.ledger.url=h2:mem:metrics-ledger",
                        "orm.databases.ledger.models=dev.phoebe.orm.spring.cinema.ledger")
                .run(context -> {
                    MeterRegistry meters = context.getBean(MeterRegistry.class);
                    Database shop = context.getBean("shopDatabase", Database.class);
                    Database ledger = context.getBean("ledgerDatabase", Database.class);
                    shop.atomic(() -> shop.insert(new Director("Agnes")));
                    shop.atomic(tx -> tx.setRollbackOnly());
                    ledger.atomic(() -> ledger.insert(new Entry("booked")));

                    assertThat(count(meters, "shop", "committed")).isEqualTo(1);
                    assertThat(count(meters, "shop", "rolled-back")).isEqualTo(1);
                    assertThat(count(meters, "ledger", "committed")).isEqualTo(1);
                    assertThat(count(meters, "ledger", "rolled-back")).isZero();
                    assertThat(meters.get("hikaricp.connections.max")
                                    .tag("pool", "shop")
                                    .gauge()
                                    .value())
                            .isEqualTo(10);
                    assertThat(meters.get("jdbc.connections.max")
                                    .tag("name", "ledger")
                                    .gauge()
                                    .value())
                            .isEqualTo(10);
                });
    }

    @Test
    void theTimerOfStatementsSaysWhatItIs() {
        runner.withConfiguration(
                        AutoConfigurations.of(MetricsAutoConfiguration.class, ObservationAutoConfiguration.class))
                .withBean(SimpleMeterRegistry.class)
                .run(context -> {
                    MeterRegistry meters = context.getBean(MeterRegistry.class);
                    context.getBean(Database.class).select(DIRECTOR).list();
                    Timer timer = meters.get("orm.query")
                            .tags("model", "Director", "operation", "select", "outcome", "success")
                            .timer();
                    assertThat(timer.count()).isEqualTo(1);
                    assertThat(timer.getId().getDescription()).isEqualTo("Statements that a database has run");
                    assertThat(meters.get("orm.query.active").longTaskTimer().getId())
                            .satisfies(id -> assertThat(id.getDescription())
                                    .isEqualTo("Statements that a database runs at the moment"));
                    assertThat(meters.counter("orm.query.other").getId().getDescription())
                            .isNull();
                });
    }

    @Test
    void theDescriptionFollowsTheName() {
        QueryObservationConvention convention = new QueryObservationConvention() {
            @Override
            public String getName() {
                return "sql";
            }
        };
        runner.withConfiguration(
                        AutoConfigurations.of(MetricsAutoConfiguration.class, ObservationAutoConfiguration.class))
                .withBean(SimpleMeterRegistry.class)
                .withBean(QueryObservationConvention.class, () -> convention)
                .run(context -> {
                    context.getBean(Database.class).select(DIRECTOR).list();
                    assertThat(context.getBean(MeterRegistry.class)
                                    .get("sql")
                                    .tag("operation", "select")
                                    .timer()
                                    .getId()
                                    .getDescription())
                            .isEqualTo("Statements that a database has run");
                });
    }

    private static double count(MeterRegistry meters, String database, String outcome) {
        return meters.get("orm.transactions")
                .tags("database", database, "outcome", outcome)
                .functionCounter()
                .count();
    }

    @Test
    void metricsBackOff() {
        runner.withPropertyValues("orm.enabled=false")
                .run(context -> assertThat(context)
                        .doesNotHaveBean(TransactionMetrics.class)
                        .doesNotHaveBean(QueryDescriptions.class)
                        .doesNotHaveBean("ormHealthContributor"));
        TransactionMetrics own = new TransactionMetrics(List.of());
        runner.withBean(TransactionMetrics.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(TransactionMetrics.class)).isSameAs(own));
    }

    // ---- health

    @Test
    void healthIsThereForOneDatabaseAndCanBeSwitchedOff() {
        runner.run(context -> {
            CompositeHealthContributor contributor =
                    context.getBean("ormHealthContributor", CompositeHealthContributor.class);
            HealthIndicator indicator = (HealthIndicator) Objects.requireNonNull(contributor.getContributor("default"));
            assertThat(Objects.requireNonNull(indicator.health(true)).getDetails())
                    .containsKeys("dialect", "version", "pool");
        });
        runner.withPropertyValues("management.health.orm.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean("ormHealthContributor"));
        runner.withBean("ormHealthIndicator", HealthIndicator.class, () -> () -> null)
                .run(context -> assertThat(context).doesNotHaveBean("ormHealthContributor"));
    }
}
