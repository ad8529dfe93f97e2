package dev.phoebe.orm.spring.boot.autoconfigure.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.spring.jackson.OrmJacksonModule;
import dev.phoebe.orm.spring.jackson.shop.Book;
import dev.phoebe.orm.spring.jackson.shop.BookTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

class OrmJacksonAutoConfigurationTests {

    private static final String SERVICES = "META-INF/services/dev.phoebe.orm.model.TableProvider";

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(OrmJacksonAutoConfiguration.class, JacksonAutoConfiguration.class));

    @Test
    void theMapperOfSpringBootKnowsModels() {
        runner.run(context -> {
            assertThat(context).hasSingleBean(OrmJacksonModule.class);
            Book book = new Book("a", Ref.id(5L));
            assertThat(context.getBean(JsonMapper.class).writeValueAsString(book))
                    .contains("\"author\":{\"id\":5}");
        });
    }

    @Test
    void theMapperDoesNotWaitForDatabases() {
        runner.withUserConfiguration(BrokenDatabase.class)
                .run(context -> assertThat(context.getBean(JsonMapper.class).writeValueAsString(List.of(1, "a")))
                        .isEqualTo("[1,\"a\"]"));
    }

    @Test
    void tablesOfADatabaseThatNobodyElseKnows() {
        runner.withUserConfiguration(HiddenModels.class)
                .withClassLoader(new FilteredClassLoader(new ClassPathResource(SERVICES)))
                .run(context -> assertThat(
                                context.getBean(JsonMapper.class).writeValueAsString(new Book("a", Ref.id(5L))))
                        .contains("\"author\":{\"id\":5}"));
    }

    @Test
    void aMockOfADatabase() {
        runner.withBean(Database.class, () -> Mockito.mock(Database.class))
                .run(context -> assertThat(
                                context.getBean(JsonMapper.class).writeValueAsString(new Book("a", Ref.id(5L))))
                        .contains("\"author\":{\"id\":5}"));
    }

    @Test
    void backsOffForAnotherModule() {
        OrmJacksonModule own = OrmJacksonModule.of();
        runner.withBean(OrmJacksonModule.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(OrmJacksonModule.class)).isSameAs(own));
    }

    @Test
    void backsOffWithoutJackson() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(OrmJacksonAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader("tools.jackson"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("ormJacksonModule"));
    }

    @Configuration(proxyBeanMethods = false)
    static class BrokenDatabase {

        @Bean
        @Lazy
        Database database() {
            throw new IllegalStateException("there is no database");
        }
    }

    /** Two databases, which no injection point would choose by itself. */
    @Configuration(proxyBeanMethods = false)
    static class HiddenModels {

        @Bean(destroyMethod = "close", defaultCandidate = false)
        Database first() {
            return Database.at("jdbc:h2:mem:first")
                    .models(ModelRegistry.of(List.of()))
                    .build();
        }

        @Bean(destroyMethod = "close", defaultCandidate = false)
        Database second() {
            List<Table<?, ?>> tables = List.of(BookTable.BOOK);
            return Database.at("jdbc:h2:mem:second")
                    .models(ModelRegistry.of(tables))
                    .build();
        }
    }
}
