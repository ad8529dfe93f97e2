package dev.phoebe.orm.spring.boot.autoconfigure;

import static dev.phoebe.orm.spring.cinema.ledger.EntryTable.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import dev.phoebe.orm.Database;
import dev.phoebe.orm.spring.cinema.CinemaApplication;
import dev.phoebe.orm.spring.cinema.ledger.Entry;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.javapoet.ClassName;

/** The context can be prepared when the application is built, as native images need it. */
@CompileWithForkedClassLoader
class AheadOfTimeTests {

    @Configuration(proxyBeanMethods = false)
    @Import(CinemaApplication.Models.class)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        DataSourceInitializationAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        OrmDatabasesAutoConfiguration.class,
        OrmAutoConfiguration.class
    })
    static class Application {}

    @Test
    void severalDatabases() {
        Map<String, String> properties = Map.of(
                "orm.databases.shop.url", "h2:mem:aot-shop",
                "orm.databases.ledger.url", "h2:mem:aot-ledger",
                "orm.databases.ledger.pool.maximum-pool-size", "2",
                "orm.databases.ledger.models", "dev.phoebe.orm.spring.cinema.ledger");
        run(properties, context -> {
            assertThat(context.getBean(Database.class).name()).isEqualTo("shop");
            Database ledger = context.getBean("ledgerDatabase", Database.class);
            ledger.atomic(() -> ledger.insert(new Entry("booked")));
            assertThat(ledger.select(ENTRY).count()).isEqualTo(1);
        });
    }

    @SuppressWarnings("unchecked")
    private static void run(Map<String, String> properties, Consumer<GenericApplicationContext> check) {
        TestGenerationContext generation = new TestGenerationContext();
        ClassName initializer;
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            TestPropertyValues.of(properties).applyTo(context);
            context.register(Application.class);
            initializer = new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
        }
        assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(HikariConfig.class, "setMaximumPoolSize"))
                .accepts(generation.getRuntimeHints());
        generation.writeGeneratedContent();
        TestCompiler.forSystem().with(generation).compile(compiled -> {
            try (GenericApplicationContext context = new GenericApplicationContext()) {
                TestPropertyValues.of(properties).applyTo(context);
                compiled.getInstance(ApplicationContextInitializer.class, initializer.toString())
                        .initialize(context);
                context.refresh();
                check.accept(context);
            }
        });
    }
}
