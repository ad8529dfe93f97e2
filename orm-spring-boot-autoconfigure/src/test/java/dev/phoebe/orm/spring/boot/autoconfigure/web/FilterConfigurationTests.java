package dev.phoebe.orm.spring.boot.autoconfigure.web;

import static dev.phoebe.orm.spring.jackson.shop.AuthorTable.AUTHOR;
import static dev.phoebe.orm.spring.jackson.shop.BookTable.BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.error.ConfigurationException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.query.Filter;
import dev.phoebe.orm.spring.web.Filtered;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;

/** Which filter a parameter means, and what is said where there is none. */
class FilterConfigurationTests {

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    OrmWebAutoConfiguration.class,
                    DispatcherServletAutoConfiguration.class,
                    WebMvcAutoConfiguration.class,
                    HttpMessageConvertersAutoConfiguration.class));

    private static final Filter BOOKS = Filter.on(BOOK.title, BOOK.price);
    private static final Filter AUTHORS = Filter.on(AUTHOR.name);

    private static void assertTaken(WebApplicationContext context, String uri) {
        assertThat(MockMvcTester.from(context).get().uri(uri)).hasStatusOk();
    }

    private static void assertRefused(WebApplicationContext context, String uri) {
        assertThat(MockMvcTester.from(context).get().uri(uri)).hasStatus(400);
    }

    @Test
    void theOnlyOne() {
        runner.withBean(ByType.class)
                .withBean("anything", Filter.class, () -> BOOKS)
                .run(context -> {
                    assertTaken(context, "/by-type?price=1");
                    assertRefused(context, "/by-type?name=x");
                });
    }

    @Test
    void thePrimaryOne() {
        runner.withBean(ByType.class)
                .withBean("authors", Filter.class, () -> AUTHORS)
                .withBean("books", Filter.class, () -> BOOKS, definition -> definition.setPrimary(true))
                .run(context -> {
                    assertTaken(context, "/by-type?price=1");
                    assertRefused(context, "/by-type?name=x");
                });
    }

    @Test
    void theOneOfThatName() {
        runner.withBean(ByName.class)
                .withBean("authors", Filter.class, () -> AUTHORS)
                .withBean("books", Filter.class, () -> BOOKS)
                .run(context -> {
                    assertTaken(context, "/by-name?price=1");
                    assertRefused(context, "/by-name?name=x");
                });
    }

    @Test
    void theOneOfThatQualifier() {
        runner.withBean(ByName.class).withUserConfiguration(Qualified.class).run(context -> {
            assertTaken(context, "/by-name?price=1");
            assertRefused(context, "/by-name?name=x");
        });
    }

    @Test
    void thereIsNone() {
        runner.withBean(ByType.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessage("@Filtered on a parameter of " + ByType.SIGNATURE
                                + " cannot be served. There is no bean of the"
                                + " type dev.phoebe.orm.query.Filter. Declare one: @Bean Filter filter() { return"
                                + " Filter.on(...); }"));
    }

    @Test
    void thereAreSeveral() {
        runner.withBean(ByType.class)
                .withBean("authors", Filter.class, () -> AUTHORS)
                .withBean("books", Filter.class, () -> BOOKS)
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessage("@Filtered on a parameter of " + ByType.SIGNATURE + " cannot be served. There are"
                                + " several filters: authors, books. Name one of them, as in @Filtered(\"authors\"), or"
                                + " mark one as @Primary."));
    }

    @Test
    void thereIsNoneOfThatName() {
        runner.withBean(ByName.class)
                .withBean("authors", Filter.class, () -> AUTHORS)
                .withBean("book", Filter.class, () -> BOOKS)
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessage("@Filtered(\"books\") on a parameter of " + ByName.SIGNATURE + " cannot be served."
                                + " There is no filter of this name, or more than one. Known are: authors, book."));
    }

    @Test
    void theParameterIsNoCondition() {
        runner.withBean(OfAnotherType.class)
                .withBean("books", Filter.class, () -> BOOKS)
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessageEndingWith(
                                "cannot be served. The parameter must be a dev.phoebe.orm.expr.Condition."));
    }

    @Test
    void withoutSuchParametersNoFilterIsNeeded() {
        runner.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Filter.class));
    }

    @RestController
    static class ByType {

        static final String SIGNATURE =
                "java.lang.String " + ByType.class.getName() + ".ask(" + Condition.class.getName() + ")";

        @GetMapping("/by-type")
        String ask(@Filtered Condition condition) {
            return condition.toString();
        }
    }

    @RestController
    static class ByName {

        static final String SIGNATURE =
                "java.lang.String " + ByName.class.getName() + ".ask(" + Condition.class.getName() + ")";

        @GetMapping("/by-name")
        String ask(@Filtered("books") Condition condition) {
            return condition.toString();
        }
    }

    @RestController
    static class OfAnotherType {

        @GetMapping("/other")
        String ask(@Filtered Optional<Condition> condition) {
            return condition.toString();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Qualified {

        @Bean
        @Qualifier("books")
        Filter first() {
            return BOOKS;
        }

        @Bean
        @Qualifier("authors")
        Filter second() {
            return AUTHORS;
        }
    }
}
