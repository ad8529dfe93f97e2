package dev.phoebe.orm.spring.boot.autoconfigure.web;

import dev.phoebe.orm.spring.web.FilterCheck;
import dev.phoebe.orm.spring.web.OrmWebMvcConfigurer;
import dev.phoebe.orm.spring.web.PageLinkAdvice;
import dev.phoebe.orm.spring.web.ProblemAdvice;
import dev.phoebe.orm.spring.web.TomcatProblemAdvice;
import jakarta.servlet.Servlet;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Auto-configuration of Spring MVC: pages and filters as arguments, links between pages, errors as problems. */
@AutoConfiguration(afterName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({Servlet.class, DispatcherServlet.class, WebMvcConfigurer.class})
@EnableConfigurationProperties(OrmWebProperties.class)
public final class OrmWebAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    OrmWebMvcConfigurer ormWebMvcConfigurer(OrmWebProperties properties, ListableBeanFactory beans) {
        return new OrmWebMvcConfigurer(properties.page().settings(), beans);
    }

    @Bean
    @ConditionalOnMissingBean
    FilterCheck ormFilterCheck(ListableBeanFactory beans, ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        return new FilterCheck(beans, mappings);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBooleanProperty(name = "orm.web.page.links", matchIfMissing = true)
    PageLinkAdvice ormPageLinkAdvice() {
        return new PageLinkAdvice();
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBooleanProperty(name = "orm.web.problems", matchIfMissing = true)
    ProblemAdvice ormProblemAdvice() {
        return new ProblemAdvice();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.apache.tomcat.util.http.InvalidParameterException")
    @ConditionalOnBooleanProperty(name = "orm.web.problems", matchIfMissing = true)
    static class TomcatConfiguration {

        @Bean
        @ConditionalOnMissingBean
        TomcatProblemAdvice ormTomcatProblemAdvice() {
            return new TomcatProblemAdvice();
        }
    }
}
