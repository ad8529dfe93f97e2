package dev.phoebe.orm.spring.boot.autoconfigure;

import static dev.phoebe.orm.spring.cinema.DirectorTable.DIRECTOR;
import static dev.phoebe.orm.spring.cinema.FilmTable.FILM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.dialect.Dialects;
import dev.phoebe.orm.error.ConfigurationException;
import dev.phoebe.orm.error.ModelRoutingException;
import dev.phoebe.orm.error.RelationNotLoadedException;
import dev.phoebe.orm.error.UnknownDialectException;
import dev.phoebe.orm.error.ValidationException;
import dev.phoebe.orm.error.Violation;
import dev.phoebe.orm.jdbc.StatementListener;
import dev.phoebe.orm.load.LazyLoading;
import dev.phoebe.orm.page.CursorPage;
import dev.phoebe.orm.page.CursorRequest;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.spring.cinema.CinemaApplication;
import dev.phoebe.orm.spring.cinema.Director;
import dev.phoebe.orm.spring.cinema.Film;
import dev.phoebe.orm.spring.dao.OrmExceptionTranslator;
import dev.phoebe.orm.spring.transaction.SpringTransactions;
import dev.phoebe.orm.spring.validation.JakartaModelValidator;
import dev.phoebe.orm.sql.DelegatingDialect;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.transaction.JdbcTransactions;
import dev.phoebe.orm.validation.ModelValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.ResourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(OutputCaptureExtension.class)
class OrmAutoConfigurationTests {

    private final ApplicationContextRunner runner = Runners.cinema();

    @Test
    void nothingIsNeededForOneDatabase() {
        runner.run(context -> {
            assertThat(context).hasSingleBean(Database.class).hasBean("database");
            Database db = context.getBean(Database.class);
            assertThat(db.name()).isEqualTo("default");
            assertThat(db.dialect().name()).isEqualTo("H2");
            assertThat(db.dataSource()).isSameAs(context.getBean(DataSource.class));
            assertThat(db.transactions().provider()).isInstanceOf(SpringTransactions.class);
            assertThat(context).hasSingleBean(TransactionManager.class).hasBean("transactionManager");

            new Director("Agnes").save();
            assertThat(DIRECTOR.select().count()).isEqualTo(1);
        });
    }

    @Test
    void modelsAreDiscovered() {
        Runners.discovering().run(context -> {
            ModelRegistry models = context.getBean(Database.class).models();
            assertThat(models.contains(Director.class)).isTrue();
            assertThat(models.contains(Film.class)).isTrue();
        });
    }

    @Test
    void theModelsAreBoundUntilTheContextIsClosed() {
        assertThatThrownBy(() -> new Director("nobody").save()).isInstanceOf(ModelRoutingException.class);
        runner.run(first -> {
            new Director("first").save();
            runner.run(second -> {
                assertThatThrownBy(() -> new Director("whose").save())
                        .isInstanceOf(ModelRoutingException.class)
                        .hasMessageContaining("2 databases");
                Database db = second.getBean(Database.class);
                db.bind(() -> new Director("second").save());
                assertThat(names(second)).containsExactly("second");
            });
            new Director("first again").save();
            assertThat(names(first)).containsExactly("first", "first again");
        });
        assertThatThrownBy(() -> new Director("nobody").save()).isInstanceOf(ModelRoutingException.class);
    }

    private static List<String> names(AssertableApplicationContext context) {
        return context.getBean(Database.class)
                .select(DIRECTOR.name)
                .orderBy(DIRECTOR.name.asc())
                .list();
    }

    @Test
    void modelsSaveThemselvesInALazyContextToo() {
        runner.withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> {
                    new Director("Agnes").save();
                    assertThat(DIRECTOR.select().count()).isEqualTo(1);
                });
    }

    @Test
    void aPausedContextDoesNotMeanItsModels() {
        runner.run(first -> {
            first.getSourceApplicationContext().pause();
            runner.run(second -> {
                new Director("second").save();
                assertThat(names(second)).containsExactly("second");
            });
            first.getSourceApplicationContext().restart();
            new Director("first").save();
            assertThat(names(first)).containsExactly("first");
        });
    }

    // ---- backing off

    @Test
    void canBeSwitchedOff() {
        runner.withPropertyValues("orm.enabled=false", "orm.databases.a.url=h2:mem:a")
                .run(context -> assertThat(context)
                        .doesNotHaveBean(Database.class)
                        .doesNotHaveBean("aDataSource")
                        .hasSingleBean(DataSource.class));
    }

    @Test
    void needsADataSource() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(OrmAutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Database.class));
    }

    @Test
    void anOwnDatabaseIsUsedInstead() {
        runner.withUserConfiguration(OwnDatabase.class).run(context -> {
            assertThat(context).hasSingleBean(Database.class).hasBean("own").doesNotHaveBean(SchemaInitializer.class);
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnDatabase {
        @Bean
        Database own(DataSource dataSource) {
            return Database.builder(dataSource)
                    .models(CinemaApplication.registry())
                    .ambient(false)
                    .build();
        }
    }

    @Test
    void ownPartsAreUsedInstead() {
        ModelRegistry models = ModelRegistry.of(List.of(DIRECTOR));
        OrmExceptionTranslator translator = new OrmExceptionTranslator();
        Runners.discovering()
                .withBean(ModelRegistry.class, () -> models)
                .withBean(OrmExceptionTranslator.class, () -> translator)
                .run(context -> {
                    assertThat(context.getBean(Database.class).models().tables())
                            .containsExactly(DIRECTOR);
                    assertThat(context.getBean(OrmExceptionTranslator.class)).isSameAs(translator);
                });
    }

    @Test
    void thePrimaryOfSeveralDataSourcesIsUsed() {
        runner.withUserConfiguration(TwoDataSources.class).run(context -> {
            assertThat(context).hasSingleBean(Database.class);
            assertThat(context.getBean(Database.class).dataSource()).isSameAs(context.getBean("first"));
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoDataSources {
        @Bean
        @Primary
        DataSource first() {
            return h2();
        }

        @Bean
        DataSource second() {
            return h2();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class UndecidedDataSources {
        @Bean
        DataSource first() {
            return h2();
        }

        @Bean
        DataSource second() {
            return h2();
        }
    }

    private static DataSource h2() {
        return new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build();
    }

    @Test
    void nothingIsGuessedAmongSeveralDataSources() {
        runner.withUserConfiguration(UndecidedDataSources.class)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Database.class));
    }

    // ---- transaction managers

    @Test
    void worksWithoutTransactionManagerAndDefinesNone() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, OrmAutoConfiguration.class))
                .withBean(ModelRegistry.class, CinemaApplication::registry)
                .run(context -> {
                    assertThat(context).doesNotHaveBean(TransactionManager.class);
                    Database db = context.getBean(Database.class);
                    assertThatThrownBy(() -> db.atomic(() -> {
                                db.insert(new Director("Agnes"));
                                throw new IllegalStateException();
                            }))
                            .isInstanceOf(IllegalStateException.class);
                    assertThat(db.select(DIRECTOR).count()).isZero();
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class ManagerOfAnother {
        @Bean
        @Primary
        PlatformTransactionManager other() {
            return new JdbcTransactionManager(h2());
        }

        @Bean
        PlatformTransactionManager fitting(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ManagersOfOthers {
        @Bean
        PlatformTransactionManager other() {
            return new JdbcTransactionManager(h2());
        }
    }

    @Test
    void theManagerOfTheDataSourceIsFound() {
        runner.withUserConfiguration(ManagerOfAnother.class).run(context -> {
            Database db = context.getBean(Database.class);
            JdbcTransactionManager fitting = context.getBean("fitting", JdbcTransactionManager.class);
            db.atomic(() -> {
                TransactionStatus status = fitting.getTransaction(null);
                assertThat(status.isNewTransaction()).isFalse();
                fitting.commit(status);
            });
        });
        runner.withUserConfiguration(ManagersOfOthers.class)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessageContaining("None of the transaction managers"));
    }

    /** What a manager of messages looks like: it is for a resource, but for no data source. */
    private static final class MessageTransactionManager extends AbstractPlatformTransactionManager
            implements ResourceTransactionManager {
        private static final long serialVersionUID = 1L;

        @Override
        public Object getResourceFactory() {
            return "a factory of producers";
        }

        @Override
        protected Object doGetTransaction() {
            throw new AssertionError("It was asked for a transaction.");
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            throw new AssertionError("It was asked to begin a transaction.");
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }

    @Configuration(proxyBeanMethods = false)
    static class ManagerOfMessages {
        @Bean
        PlatformTransactionManager messages() {
            return new MessageTransactionManager();
        }

        @Bean
        PlatformTransactionManager fitting(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }
    }

    @Test
    void managersOfOtherResourcesAreLeftAlone() {
        runner.withUserConfiguration(ManagerOfMessages.class).run(context -> {
            Database db = context.getBean(Database.class);
            db.atomic(() -> new Director("Agnes").save());
            new TransactionTemplate(context.getBean("fitting", PlatformTransactionManager.class))
                    .executeWithoutResult(status -> db.atomic(() -> new Director("Billy").save()));
            assertThat(names(context)).containsExactly("Agnes", "Billy");
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class DatabaseOfTheApplication {
        @Bean
        Database own(DataSource dataSource, ModelRegistry models) {
            return Database.builder(dataSource).models(models).build();
        }
    }

    @Test
    void aDatabaseOfTheApplicationTakesPartInTransactions() {
        runner.withUserConfiguration(DatabaseOfTheApplication.class).run(context -> {
            Database db = context.getBean("own", Database.class);
            assertThat(db.transactions().provider()).isInstanceOf(SpringTransactions.class);
            db.createTables();
            TransactionTemplate template = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            template.executeWithoutResult(status -> {
                new Director("lost").save();
                status.setRollbackOnly();
            });
            template.executeWithoutResult(status -> new Director("Agnes").save());
            assertThat(names(context)).containsExactly("Agnes");
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class DatabaseWithTransactionsOfItsOwn {
        @Bean
        Database own(DataSource dataSource, ModelRegistry models) {
            return Database.builder(dataSource)
                    .models(models)
                    .transactions(JdbcTransactions::new)
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class DatabaseThatOpensItself {
        @Bean
        Database own(ModelRegistry models) {
            return Database.at("h2:mem:").models(models).build();
        }
    }

    @Test
    void aDatabaseOfTheApplicationKeepsTheTransactionsThatItWasGiven() {
        for (Class<?> configuration : List.of(DatabaseWithTransactionsOfItsOwn.class, DatabaseThatOpensItself.class)) {
            runner.withUserConfiguration(configuration)
                    .run(context -> assertThat(context.getBean("own", Database.class)
                                    .transactions()
                                    .provider())
                            .isInstanceOf(JdbcTransactions.class));
        }
    }

    // ---- properties

    @Test
    void relationsCanBeForbiddenToLoadThemselves() {
        runner.withPropertyValues("orm.lazy-loading=forbid").run(context -> {
            Database db = context.getBean(Database.class);
            Film film = new Film("Vagabond");
            film.director = Ref.of(db.insert(new Director("Agnes")));
            db.insert(film);
            Film found = db.select(FILM).one();
            assertThatThrownBy(() -> Objects.requireNonNull(found.director).get())
                    .isInstanceOf(RelationNotLoadedException.class);
        });
        runner.run(context ->
                assertThat(context.getBean(OrmProperties.class).lazyLoading()).isEqualTo(LazyLoading.BATCH));
    }

    @Test
    void theDialectCanBeNamed() {
        runner.withPropertyValues("orm.dialect=postgresql", "orm.schema=none")
                .run(context -> assertThat(
                                context.getBean(Database.class).dialect().name())
                        .isEqualTo("PostgreSQL"));
        runner.withPropertyValues("orm.dialect=oracle")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(UnknownDialectException.class));
    }

    @Test
    void aDialectBeanIsUsedAndCanBeNamed() {
        var withBean = runner.withBean(Dialect.class, () -> new RenamedDialect("Cinema SQL"));
        withBean.run(context -> {
            Database database = context.getBean(Database.class);
            assertThat(database.dialect().name()).isEqualTo("Cinema SQL");
            assertThat(database.insert(new Director("Agnes Varda")).id).isNotNull(); // the tables were made by it
        });
        withBean.withPropertyValues("orm.dialect=cinema sql")
                .run(context -> assertThat(
                                context.getBean(Database.class).dialect().name())
                        .isEqualTo("Cinema SQL"));
        withBean.withPropertyValues("orm.dialect=h2")
                .run(context -> assertThat(
                                context.getBean(Database.class).dialect().name())
                        .isEqualTo("H2"));
        withBean.withBean("other", Dialect.class, () -> new RenamedDialect("Other SQL"))
                .run(context -> assertThat(
                                context.getBean(Database.class).dialect().name())
                        .isEqualTo("H2"));
    }

    private static final class RenamedDialect extends DelegatingDialect {

        private final String name;

        RenamedDialect(String name) {
            super(Dialects.named("h2"));
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }
    }

    @Test
    void valuesAreOnlyLoggedWhenAskedFor(CapturedOutput output) {
        runner.withPropertyValues("logging.level.dev.phoebe.orm.sql=debug", "orm.logging.slow-statement=1ns")
                .run(context -> context.getBean(Database.class).insert(new Director("a secret")));
        assertThat(output).contains("slow statement").doesNotContain("a secret");

        runner.withPropertyValues("orm.logging.slow-statement=1ns", "orm.logging.values=true")
                .run(context -> context.getBean(Database.class)
                        .select(DIRECTOR)
                        .where(DIRECTOR.name.eq("no secret"))
                        .list());
        assertThat(output).contains("no secret");

        int before = output.getAll().length();
        runner.withPropertyValues("orm.logging.slow-statement=0", "orm.logging.values=true")
                .run(context -> context.getBean(Database.class).insert(new Director("quiet")));
        assertThat(output.getAll().substring(before)).doesNotContain("slow statement");
    }

    @Test
    void cursorsOutliveTheApplicationWithAKey(CapturedOutput output) {
        String line = "orm.cursor-key is not set";
        String cursor = firstCursor("orm.cursor-key=a secret");
        runner.withPropertyValues("orm.cursor-key=a secret").run(context -> page(context, cursor));
        runner.withPropertyValues("orm.cursor-key=another")
                .run(context -> assertThatThrownBy(() -> page(context, cursor)).isInstanceOf(RuntimeException.class));
        assertThat(output).doesNotContain(line);

        String random = firstCursor("orm.cursor-key=");
        assertThat(output).containsOnlyOnce(line);
        runner.run(context -> assertThatThrownBy(() -> page(context, random)).isInstanceOf(RuntimeException.class));
    }

    private String firstCursor(String property) {
        List<String> cursors = new ArrayList<>();
        runner.withPropertyValues(property).run(context -> {
            Database db = context.getBean(Database.class);
            db.insertAll(List.of(new Director("a"), new Director("b"), new Director("c")));
            CursorPage<Director> page =
                    db.select(DIRECTOR).orderBy(DIRECTOR.id.asc()).page(CursorRequest.first(2));
            cursors.add(Objects.requireNonNull(page.next()));
        });
        return cursors.get(0);
    }

    private static void page(AssertableApplicationContext context, String cursor) {
        Database db = context.getBean(Database.class);
        db.insertAll(List.of(new Director("a"), new Director("b"), new Director("c")));
        assertThat(db.select(DIRECTOR)
                        .orderBy(DIRECTOR.id.asc())
                        .page(new CursorRequest(2, cursor, null))
                        .content())
                .hasSize(1);
    }

    @Test
    void theSecretsOfPropertiesAreNotPrinted() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("orm.cursor-key", "hidden1")
                .withProperty("orm.databases.a.url", "postgresql://me:hidden2@host/name")
                .withProperty("orm.databases.a.password", "hidden3");
        OrmProperties properties =
                Binder.get(environment).bind("orm", OrmProperties.class).get();

        assertThat(properties.databases()).containsKey("a");
        assertThat(properties + " " + properties.databases()).doesNotContain("hidden");
    }

    // ---- beans that take part

    @Configuration(proxyBeanMethods = false)
    static class Participants {
        static final List<String> LOG = new ArrayList<>();

        @Bean
        @Order(2)
        StatementListener second() {
            return listener("second");
        }

        @Bean
        @Order(1)
        StatementListener first() {
            return listener("first");
        }

        private static StatementListener listener(String name) {
            return statement -> {
                LOG.add(name + " " + statement.operation().word());
                return StatementListener.Execution.IGNORED;
            };
        }

        @Bean
        ModelValidator noMonday() {
            return model -> model instanceof Director director && director.name.equals("Monday")
                    ? List.of(new Violation("name", "must not be Monday"))
                    : List.of();
        }

        @Bean
        @Order(2)
        DatabaseCustomizer later() {
            return builder -> builder.name(builder.name() + "!");
        }

        @Bean
        @Order(1)
        DatabaseCustomizer earlier() {
            return builder -> builder.name(builder.name() + "?");
        }
    }

    @Test
    void beansTakePartInTheirOrder() {
        Participants.LOG.clear();
        runner.withUserConfiguration(Participants.class).run(context -> {
            Database db = context.getBean(Database.class);
            assertThat(db.name()).isEqualTo("default?!");
            assertThat(Participants.LOG).isEmpty(); // making the tables is no business of theirs
            db.insert(new Director("Agnes"));
            assertThat(Participants.LOG).containsExactly("first insert", "second insert");
            assertThatThrownBy(() -> db.insert(new Director("Monday")))
                    .isInstanceOf(ValidationException.class)
                    .hasMessageContaining("name must not be Monday");
        });
    }

    @Test
    void jakartaValidationTakesPart() {
        runner.withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
                .run(context -> {
                    assertThat(context).hasSingleBean(JakartaModelValidator.class);
                    Database db = context.getBean(Database.class);
                    assertThatThrownBy(() -> db.insert(new Film(" ")))
                            .isInstanceOfSatisfying(
                                    ValidationException.class,
                                    e -> assertThat(e.violations())
                                            .extracting(Violation::path)
                                            .containsExactly("title"));
                    assertThat(db.select(FILM).count()).isZero();
                    db.insert(new Film("Vagabond"));
                });
    }

    @Test
    void jakartaValidationIsNotNeeded() {
        runner.run(context -> assertThat(context).doesNotHaveBean(JakartaModelValidator.class));
        runner.withClassLoader(new FilteredClassLoader("jakarta.validation"))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(Database.class));
    }

    @Test
    void everythingElseIsOptional() {
        runner.withClassLoader(new FilteredClassLoader(
                        "io.micrometer",
                        "org.springframework.boot.actuate",
                        "org.springframework.boot.health",
                        "org.springframework.web",
                        "tools.jackson",
                        "jakarta.servlet",
                        "org.flywaydb",
                        "com.zaxxer.hikari"))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(Database.class));
    }

    // ---- order

    static class Reader {
        final long films;

        Reader(JdbcTemplate jdbc) {
            films = Objects.requireNonNull(jdbc.queryForObject("select count(*) from film", Long.class));
        }
    }

    static class Seeder {
        Seeder(ObjectProvider<Database> db) {
            db.getObject().insert(new Film("Vagabond"));
        }
    }

    @Test
    void theTablesAreThereForEverybodyWhoUsesTheDatabase() {
        runner.withBean(Reader.class).withBean(Seeder.class).run(context -> {
            assertThat(context.getBean(Reader.class).films).isZero();
            assertThat(context.getBean(Database.class).select(FILM).count()).isEqualTo(1);
        });
    }

    @Test
    void aMissingProcessorIsPointedOut(CapturedOutput output) {
        Runners.discovering()
                .withClassLoader(new FilteredClassLoader(
                        new ClassPathResource("META-INF/services/dev.phoebe.orm.model.TableProvider")))
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(output).contains("There is no model").contains("annotationProcessorPaths");
    }
}
