package dev.phoebe.orm.spring.boot.autoconfigure.diagnostics;

import static dev.phoebe.orm.spring.cinema.DirectorTable.DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.error.ModelRoutingException;
import dev.phoebe.orm.spring.boot.autoconfigure.OrmAutoConfiguration;
import dev.phoebe.orm.spring.boot.autoconfigure.OrmDatabasesAutoConfiguration;
import dev.phoebe.orm.spring.cinema.CinemaApplication;
import dev.phoebe.orm.spring.cinema.Film;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/** What a user reads when the application does not start, word by word. */
class FailureAnalyzersTests {

    private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();

    private final ApplicationContextRunner empty = new ApplicationContextRunner().withInitializer(contexts::add);

    private final ApplicationContextRunner runner = empty.withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    OrmDatabasesAutoConfiguration.class,
                    OrmAutoConfiguration.class))
            .withBean(ModelRegistry.class, CinemaApplication::registry);

    /** As Spring Boot does it: the first analyzer that has something to say. */
    private FailureAnalysis analyze(AssertableApplicationContext context) {
        Throwable failure = Objects.requireNonNull(context.getStartupFailure());
        ConfigurableApplicationContext application = contexts.get(0);
        BeanFactory beans = application.getBeanFactory();
        ArgumentResolver arguments =
                ArgumentResolver.of(BeanFactory.class, beans).and(Environment.class, application.getEnvironment());
        return SpringFactoriesLoader.forDefaultResourceLocation(FailureAnalyzersTests.class.getClassLoader())
                .load(FailureAnalyzer.class, arguments)
                .stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody knows what to do about it", failure));
    }

    static class NeedsDatabase {
        NeedsDatabase(Database db) {
            assertThat(db).isNotNull();
        }
    }

    static class UsesForeignModel {
        UsesForeignModel(Database db) {
            db.insert(new Film("Vagabond"));
        }
    }

    @Test
    void theProcessorDidNotRun() {
        empty.withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        OrmAutoConfiguration.class))
                .withBean(ModelRegistry.class, () -> ModelRegistry.of(List.of(DIRECTOR)))
                .withBean(UsesForeignModel.class)
                .run(context -> {
                    FailureAnalysis analysis = analyze(context);
                    assertThat(analysis.getDescription()).isEqualTo("""
                                    The class dev.phoebe.orm.spring.cinema.Film is used as a model, but no table was generated for it, or it belongs to another database.

                                    From JDK 23 on, javac runs only those annotation processors that it is told of, and does not say so.""");
                    assertThat(analysis.getAction()).isEqualTo("""
                                    If it belongs to another database, use that one. If it is to be a model, mark it with @Model and let the annotation processor orm-processor run.

                                    Maven, in the plugin that compiles:

                                        <plugin>
                                            <groupId>org.apache.maven.plugins</groupId>
                                            <artifactId>maven-compiler-plugin</artifactId>
                                            <configuration>
                                                <annotationProcessorPaths>
                                                    <path>
                                                        <groupId>dev.phoebe</groupId>
                                                        <artifactId>orm-processor</artifactId>
                                                        <version>%1$s</version>
                                                    </path>
                                                </annotationProcessorPaths>
                                            </configuration>
                                        </plugin>

                                    Processors that are listed there are the only ones that run: Lombok and others belong into the list too. Where there is no such list, this property does it, as orm-processor is a dependency of the starter:

                                        <properties>
                                            <maven.compiler.proc>full</maven.compiler.proc>
                                        </properties>

                                    Gradle:

                                        dependencies {
                                            annotationProcessor("dev.phoebe:orm-processor:%1$s")
                                        }

                                    Then build everything anew.""".formatted(version()));
                });
    }

    private static String version() {
        String version = Database.class.getPackage().getImplementationVersion();
        return version == null ? "${phoebe.version}" : version;
    }

    private static final String WHERE = """
            Say where the database is:

                spring:
                  datasource:
                    url: jdbc:postgresql://localhost/shop
                    username: shop
                    password: ...

            or, where there are several:

                orm:
                  databases:
                    shop:
                      url: postgresql://localhost/shop
                    audit:
                      url: sqlite:audit.db
                      models: com.example.audit

            or put an embedded database (com.h2database:h2) on the class path.""";

    @Test
    void thereIsNoDatabase() {
        empty.withConfiguration(AutoConfigurations.of(OrmAutoConfiguration.class))
                .withBean(NeedsDatabase.class)
                .run(context -> {
                    FailureAnalysis analysis = analyze(context);
                    assertThat(analysis.getDescription())
                            .isEqualTo("There is no Database, because there is neither a DataSource nor anything in"
                                    + " orm.databases.");
                    assertThat(analysis.getAction()).isEqualTo(WHERE);
                });
    }

    @Test
    void springBootFindsNoDatabaseEither() {
        runner.withClassLoader(new FilteredClassLoader("org.h2"))
                .withBean(NeedsDatabase.class)
                .run(context -> {
                    FailureAnalysis analysis = analyze(context);
                    assertThat(analysis.getDescription())
                            .isEqualTo(
                                    "There is no database: neither spring.datasource nor orm.databases says where it is,"
                                            + " and there is no embedded one on the class path.");
                    assertThat(analysis.getAction())
                            .isEqualTo(WHERE + " If the settings are in a profile, activate it: none is active.");
                });
    }

    @Test
    void itIsSwitchedOff() {
        runner.withPropertyValues("orm.enabled=false")
                .withBean(NeedsDatabase.class)
                .run(context -> {
                    FailureAnalysis analysis = analyze(context);
                    assertThat(analysis.getDescription())
                            .isEqualTo("There is no Database, because orm.enabled is false.");
                    assertThat(analysis.getAction())
                            .isEqualTo("Remove orm.enabled, or define a bean of the type dev.phoebe.orm.Database.");
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoDataSources {
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
    void thereAreSeveralDataSources() {
        runner.withUserConfiguration(TwoDataSources.class)
                .withBean(NeedsDatabase.class)
                .run(context -> {
                    FailureAnalysis analysis = analyze(context);
                    assertThat(analysis.getDescription())
                            .isEqualTo(
                                    "There is no Database, because there are 2 beans of the type DataSource, and none is"
                                            + " the primary one.");
                    assertThat(analysis.getAction())
                            .isEqualTo(
                                    "Mark one of them as @Primary, or the others as @Bean(defaultCandidate = false); or"
                                            + " configure them as orm.databases instead.");
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class Foreigner {
        @Bean
        DataSource foreigner() {
            return new DelegatingDataSource(h2()) {
                @Override
                public Connection getConnection() throws SQLException {
                    return renamed(Connection.class, super.getConnection());
                }
            };
        }

        private static <T> T renamed(Class<T> type, T real) {
            return type.cast(Proxy.newProxyInstance(
                    Foreigner.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                        if (method.getName().equals("getDatabaseProductName")) {
                            return "Oracle";
                        }
                        try {
                            Object result = method.invoke(real, arguments);
                            return result instanceof DatabaseMetaData metaData
                                    ? renamed(DatabaseMetaData.class, metaData)
                                    : result;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }

    private static final String NOWHERE = "spring.datasource.url=jdbc:h2:mem:nowhere;IFEXISTS=TRUE";

    @Test
    void theDatabaseCannotBeReached() {
        runner.withPropertyValues(NOWHERE).run(context -> {
            FailureAnalysis analysis = analyze(context);
            assertThat(analysis.getDescription())
                    .startsWith("The database 'default' cannot be reached to ask what it is. Check its URL, user and"
                            + " password, and that it runs.\n\nThe reason: Database \"mem:nowhere\" not found");
            assertThat(analysis.getAction())
                    .isEqualTo("Start it, or correct spring.datasource.url, username and password (or those of"
                            + " orm.databases.<name>). If the application is to start without it, set orm.schema to none"
                            + " and orm.dialect to what it is.");
        });
        runner.withPropertyValues(NOWHERE, "orm.schema=none", "orm.dialect=h2")
                .withBean(NeedsDatabase.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void theDialectIsNotKnown() {
        runner.withUserConfiguration(Foreigner.class).run(context -> {
            FailureAnalysis analysis = analyze(context);
            assertThat(analysis.getDescription())
                    .startsWith("The database calls itself 'Oracle', version '2.")
                    .contains("which Phoebe does not speak. It speaks: h2, sqlite, postgresql, mariadb, mysql");
            assertThat(analysis.getAction())
                    .isEqualTo("If it is compatible with one of them, name that one: orm.dialect (or"
                            + " orm.databases.<name>.dialect) is h2, sqlite, postgresql, mariadb or mysql. For a dialect of"
                            + " your own, define a bean of the type dev.phoebe.orm.sql.Dialect; orm.dialect may give its"
                            + " name().");
        });
    }

    @Test
    void nobodyKnowsWhereAModelLives() {
        runner.withBean(UsesNoDatabase.class).run(context -> {
            FailureAnalysis analysis = analyze(context);
            assertThat(analysis.getDescription())
                    .isEqualTo("dev.phoebe.orm.spring.cinema.Film asks for the database 'vault', but there is none.");
            assertThat(analysis.getAction()).isEqualTo("""
                            A model lives in the database that its @Model(database = "...") names; else in the one that lists its package, the longest name first; else in the primary one:

                                orm:
                                  databases:
                                    shop:
                                      primary: true
                                    audit:
                                      models: com.example.audit

                            Where several databases know a model on purpose, say which one is meant: db.save(model), or db.bind(...) around the code. Where no database knows it, the annotation processor orm-processor did not run.""");
        });
    }

    static class UsesNoDatabase {
        UsesNoDatabase() {
            throw new ModelRoutingException(
                    Film.class.getName() + " asks for the database 'vault', but there is none.");
        }
    }

    @Test
    void theTablesAreNotWhatTheModelsSay() {
        runner.withPropertyValues("orm.schema=validate").run(context -> {
            FailureAnalysis analysis = analyze(context);
            assertThat(analysis.getDescription()).isEqualTo("""
                            orm.schema is validate, and the tables of the database do not fit the models:

                                - table director is missing
                                - table film is missing
                                - table ledger_entry is missing""");
            assertThat(analysis.getAction())
                    .isEqualTo(
                            "Migrate the database, or change the models. If the difference is meant, set orm.schema to"
                                    + " none.");
        });
    }

    @Test
    void aNamedDatabaseCannotBeReached() {
        runner.withPropertyValues("orm.databases.shop.url=postgresql://localhost:1/shop")
                .run(context -> {
                    FailureAnalysis analysis = analyze(context);
                    assertThat(analysis.getDescription())
                            .startsWith(
                                    "The database 'shop' cannot be reached to ask what it is. Check its URL, user and"
                                            + " password, and that it runs.\n\nThe reason: Connection refused");
                    assertThat(analysis.getAction()).contains("those of orm.databases.<name>");
                });
    }

    @Test
    void aUrlSetsADangerousOption() {
        runner.withPropertyValues("orm.databases.shop.url=jdbc:postgresql://db/shop?loggerFile=s3cret")
                .run(context -> {
                    FailureAnalysis analysis = analyze(context);
                    assertThat(analysis.getDescription())
                            .isEqualTo(
                                    "The URL of a database sets the option 'loggerfile', which makes the driver write"
                                            + " statements and their values to a file or to the output. It was refused before the"
                                            + " driver was called.");
                    assertThat(analysis.getAction()).isEqualTo("""
                            Remove the option from orm.databases.<name>.url. If it is needed, and nobody but you can change the URL, allow it:

                                orm:
                                  databases:
                                    <name>:
                                      allowed-url-options: loggerfile""");
                });
    }

    @Test
    void anyOtherMistakeSaysItself() {
        runner.withPropertyValues("orm.databases.shop.username=me").run(context -> {
            FailureAnalysis analysis = analyze(context);
            assertThat(analysis.getDescription()).isEqualTo("Phoebe is not configured well.");
            assertThat(analysis.getAction()).isEqualTo("The database 'shop' has no URL: set orm.databases.shop.url.");
        });
    }
}
