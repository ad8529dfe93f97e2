package dev.phoebe.orm.spring.boot.autoconfigure;

import static dev.phoebe.orm.spring.cinema.DirectorTable.DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.error.SchemaMismatchException;
import dev.phoebe.orm.spring.cinema.Director;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class SchemaInitializerTests {

    /** Outlives the context. */
    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    private final ApplicationContextRunner runner = Runners.discovering()
            .withBean(ModelRegistry.class, () -> ModelRegistry.of(List.of(DIRECTOR)))
            .withPropertyValues("spring.datasource.url=" + url);

    private static Set<String> tables(DataSource dataSource) {
        Set<String> names = new TreeSet<>();
        try (Connection connection = dataSource.getConnection();
                ResultSet tables =
                        connection.getMetaData().getTables(null, "PUBLIC", "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return names;
    }

    private static Set<String> tables(AssertableApplicationContext context) {
        return tables(context.getBean(DataSource.class));
    }

    private Set<String> tablesAfterwards() {
        SingleConnectionDataSource dataSource = new SingleConnectionDataSource(url, "sa", "", false);
        Set<String> tables = tables(dataSource);
        dataSource.destroy();
        return tables;
    }

    @Test
    void tablesComeAndGoWithADatabaseInMemory() {
        runner.run(context -> assertThat(tables(context)).contains("director"));
        assertThat(tablesAfterwards()).doesNotContain("director");
    }

    @Test
    void tablesOfARealDatabaseAreLeftAlone(@TempDir Path directory) {
        runner.withPropertyValues("spring.datasource.url=jdbc:h2:file:" + directory.resolve("real"))
                .run(context -> assertThat(tables(context)).isEmpty());
    }

    @Test
    void tablesAreMadeAndKept() {
        runner.withPropertyValues("orm.schema=create").run(context -> {
            assertThat(tables(context)).contains("director");
            context.getBean(Database.class).insert(new Director("kept"));
        });
        assertThat(tablesAfterwards()).contains("director");
        runner.withPropertyValues("orm.schema=create")
                .run(context -> assertThat(context.getBean(Database.class)
                                .select(DIRECTOR.name)
                                .list())
                        .containsExactly("kept"));
    }

    @Test
    void tablesAreMadeAndDropped(@TempDir Path directory) {
        String[] properties = {
            "spring.datasource.url=jdbc:h2:file:" + directory.resolve("real"), "orm.schema=create-drop"
        };
        runner.withPropertyValues(properties)
                .run(context -> assertThat(tables(context)).contains("director"));
        runner.withPropertyValues(properties)
                .withPropertyValues("orm.schema=none")
                .run(context -> assertThat(tables(context)).isEmpty());
    }

    @Test
    void noTableIsTouchedWhenNothingIsWanted() {
        runner.withPropertyValues("orm.schema=none")
                .run(context -> assertThat(tables(context)).isEmpty());
    }

    @Test
    void tablesAreCompared() {
        runner.withPropertyValues("orm.schema=validate")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(SchemaMismatchException.class)
                        .hasMessageContaining("director"));
        runner.withPropertyValues("orm.schema=create")
                .run(context -> assertThat(context).hasNotFailed());
        runner.withPropertyValues("orm.schema=validate")
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(tablesAfterwards()).contains("director");
    }

    @Test
    void scriptsComeFirst() {
        runner.withPropertyValues(
                        "spring.sql.init.schema-locations=classpath:cinema/schema.sql", "orm.schema=create-drop")
                .run(context -> assertThat(context.getBean(Database.class)
                                .select(DIRECTOR.name)
                                .list())
                        .containsExactly("scripted"));
    }

    @Test
    void migrationsComeFirstAndKeepTheTables() {
        ApplicationContextRunner migrated = runner.withConfiguration(
                        AutoConfigurations.of(FlywayAutoConfiguration.class))
                .withPropertyValues("spring.flyway.locations=classpath:cinema/migration");
        migrated.run(context -> assertThat(
                        context.getBean(Database.class).select(DIRECTOR.name).list())
                .containsExactly("migrated"));
        assertThat(tablesAfterwards()).contains("director");

        migrated.withPropertyValues("orm.schema=validate")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void aDatabaseThatMigrationsManageGetsNoTablesFromUs() {
        runner.withBean(SchemaManagementProvider.class, () -> dataSource -> SchemaManagement.MANAGED)
                .run(context -> assertThat(tables(context)).isEmpty());
        runner.withBean(SchemaManagementProvider.class, () -> dataSource -> SchemaManagement.UNMANAGED)
                .run(context -> assertThat(tables(context)).contains("director"));
    }

    @Test
    void aPoolThatDoesNotCommitByItselfIsNoObstacle() {
        runner.withPropertyValues("spring.datasource.hikari.auto-commit=false", "orm.schema=create")
                .run(context -> {
                    Database db = context.getBean(Database.class);
                    db.insert(new Director("committed"));
                    assertThat(db.select(DIRECTOR).count()).isEqualTo(1);
                });
        SingleConnectionDataSource dataSource = new SingleConnectionDataSource(url, "sa", "", false);
        assertThat(new JdbcTemplate(dataSource).queryForList("select name from director", String.class))
                .containsExactly("committed");
        dataSource.destroy();
    }

    @Test
    void whoeverUsesTheDatabaseWaits() {
        runner.run(context -> {
            assertThat(context.getBeanFactory()
                            .getBeanDefinition("jdbcTemplate")
                            .getDependsOn())
                    .contains("schemaInitializer");
            assertThat(context.getBeanFactory().getBeanDefinition("database").getDependsOn())
                    .contains("schemaInitializer", "dataSourceScriptDatabaseInitializer");
            assertThat(context.getBeanFactory()
                            .getBeanDefinition("schemaInitializer")
                            .getDependsOn())
                    .contains("dataSourceScriptDatabaseInitializer");
        });
    }
}
