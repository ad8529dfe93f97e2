package dev.phoebe.orm.spring.boot.autoconfigure.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.error.NotFoundException;
import dev.phoebe.orm.error.StaleRowException;
import dev.phoebe.orm.page.Page;
import dev.phoebe.orm.page.PageRequest;
import dev.phoebe.orm.spring.boot.autoconfigure.jackson.OrmJacksonAutoConfiguration;
import dev.phoebe.orm.spring.web.FilterCheck;
import dev.phoebe.orm.spring.web.OrmWebMvcConfigurer;
import dev.phoebe.orm.spring.web.PageLinkAdvice;
import dev.phoebe.orm.spring.web.PageSettings;
import dev.phoebe.orm.spring.web.ProblemAdvice;
import dev.phoebe.orm.spring.web.TomcatProblemAdvice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

class OrmWebAutoConfigurationTests {

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    OrmWebAutoConfiguration.class,
                    OrmJacksonAutoConfiguration.class,
                    DispatcherServletAutoConfiguration.class,
                    WebMvcAutoConfiguration.class,
                    HttpMessageConvertersAutoConfiguration.class,
                    JacksonAutoConfiguration.class))
            .withBean(Controller.class);

    private static MockMvcTester mvc(WebApplicationContext context) {
        return MockMvcTester.from(context);
    }

    @Test
    void everythingIsThereByDefault() {
        runner.run(context -> {
            assertThat(context)
                    .hasSingleBean(OrmWebMvcConfigurer.class)
                    .hasSingleBean(FilterCheck.class)
                    .hasSingleBean(PageLinkAdvice.class)
                    .hasSingleBean(ProblemAdvice.class)
                    .hasSingleBean(TomcatProblemAdvice.class);
            assertThat(context.getBean(OrmWebProperties.class))
                    .isEqualTo(new OrmWebProperties(true, new OrmWebProperties.Page(20, 100, true)));
            assertThat(mvc(context).get().uri("/list"))
                    .hasStatusOk()
                    .containsHeader("Link")
                    .bodyJson()
                    .isStrictlyEqualTo(
                            "{\"content\":[],\"page\":{\"size\":20,\"number\":0,\"totalElements\":40,\"totalPages\":2}}");
            assertThat(mvc(context).get().uri("/missing"))
                    .hasStatus(404)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("not-found");
        });
    }

    @Test
    void properties() {
        runner.withPropertyValues("orm.web.page.default-size=5", "orm.web.page.max-size=7", "orm.web.page.links=false")
                .run(context -> {
                    assertThat(context).doesNotHaveBean(PageLinkAdvice.class);
                    assertThat(mvc(context).get().uri("/list"))
                            .doesNotContainHeader("Link")
                            .bodyJson()
                            .extractingPath("$.page.size")
                            .isEqualTo(5);
                    assertThat(mvc(context).get().uri("/list?size=8")).hasStatus(400);
                });
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "-1, 100", "20, 19"})
    void propertiesThatMakeNoSense(int size, int maxSize) {
        runner.withPropertyValues("orm.web.page.default-size=" + size, "orm.web.page.max-size=" + maxSize)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("orm.web.page.")
                        .hasMessageContaining(String.valueOf(maxSize == 100 ? size : maxSize)));
    }

    @Test
    void withoutProblemsTheStatusIsTheSame() {
        runner.withPropertyValues("orm.web.problems=false").run(context -> {
            assertThat(context).doesNotHaveBean(ProblemAdvice.class).doesNotHaveBean(TomcatProblemAdvice.class);
            assertThat(mvc(context).get().uri("/missing"))
                    .hasStatus(404)
                    .bodyText()
                    .isEmpty();
            assertThat(mvc(context).get().uri("/list?page=x"))
                    .hasStatus(400)
                    .bodyText()
                    .isEmpty();
            assertThat(mvc(context).get().uri("/stale")).hasStatus(409);
        });
    }

    @Test
    void anAdviceOfTheApplicationWins() {
        runner.withBean(Advice.class).run(context -> {
            assertThat(mvc(context).get().uri("/missing"))
                    .hasStatus(410)
                    .bodyText()
                    .isEqualTo("mine");
            assertThat(mvc(context).get().uri("/stale"))
                    .hasStatus(409)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("stale-row");
        });
    }

    @Test
    void springsAdviceOfTheApplicationWinsForItsErrors() {
        runner.withBean(SpringsAdvice.class).run(context -> {
            assertThat(mvc(context).post().uri("/list"))
                    .hasStatus(405)
                    .bodyJson()
                    .doesNotHavePath("$.code");
            assertThat(mvc(context).get().uri("/missing"))
                    .hasStatus(404)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("not-found");
        });
    }

    @Test
    void theApplicationsOwnBeansReplaceOurs() {
        OrmWebMvcConfigurer own = new OrmWebMvcConfigurer(new PageSettings(3, 3), new StaticListableBeanFactory());
        runner.withBean(OrmWebMvcConfigurer.class, () -> own).run(context -> {
            assertThat(context.getBean(OrmWebMvcConfigurer.class)).isSameAs(own);
            assertThat(mvc(context).get().uri("/list"))
                    .bodyJson()
                    .extractingPath("$.page.size")
                    .isEqualTo(3);
        });
    }

    @Test
    void linksBehindAProxy() {
        runner.run(context -> {
            MockMvcTester mvc = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                    .addFilters(new ForwardedHeaderFilter())
                    .build());
            assertThat(link(mvc.get()
                            .uri("/list")
                            .header("X-Forwarded-Host", "shop.example")
                            .header("X-Forwarded-Proto", "https")
                            .header("X-Forwarded-Prefix", "/api")))
                    .startsWith("<https://shop.example/api/list?page=1&size=20>; rel=\"next\"");
            assertThat(link(mvc(context).get().uri("/list").header("X-Forwarded-Host", "evil.example")))
                    .startsWith("<http://localhost/list?page=1&size=20>; rel=\"next\"");
        });
    }

    private static @Nullable String link(MockMvcTester.MockMvcRequestBuilder request) {
        return request.exchange().getResponse().getHeader("Link");
    }

    @Test
    void nothingOutsideTheWeb() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(OrmWebAutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(OrmWebMvcConfigurer.class));
    }

    @Test
    void nothingWithoutSpringMvc() {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(OrmWebAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader("org.springframework.web.servlet"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("ormWebMvcConfigurer"));
    }

    @Test
    void otherServersThanTomcat() {
        runner.withClassLoader(new FilteredClassLoader("org.apache.tomcat", "org.apache.catalina"))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(ProblemAdvice.class)
                        .doesNotHaveBean("ormTomcatProblemAdvice"));
    }

    @RestController
    static class Controller {

        @GetMapping("/list")
        Page<String> list(PageRequest page) {
            return new Page<>(List.of(), page.size(), page.page(), 40);
        }

        @GetMapping("/missing")
        String missing() {
            throw new NotFoundException("secret");
        }

        @GetMapping("/stale")
        String stale() {
            throw new StaleRowException("secret");
        }
    }

    @RestControllerAdvice
    static class Advice {

        @ExceptionHandler(NotFoundException.class)
        ResponseEntity<String> missing() {
            return ResponseEntity.status(HttpStatus.GONE).body("mine");
        }
    }

    @RestControllerAdvice
    static class SpringsAdvice extends ResponseEntityExceptionHandler {}
}
