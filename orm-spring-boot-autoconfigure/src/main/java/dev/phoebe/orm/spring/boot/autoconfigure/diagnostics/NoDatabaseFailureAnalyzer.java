package dev.phoebe.orm.spring.boot.autoconfigure.diagnostics;

import dev.phoebe.orm.Database;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** There is no database, because nothing says where it is. */
final class NoDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException>
        implements Ordered {

    static final String ACTION = """
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

    private final BeanFactory beans;
    private final Environment environment;

    NoDatabaseFailureAnalyzer(BeanFactory beans, Environment environment) {
        this.beans = beans;
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause) {
        if (cause.getBeanType() != Database.class || cause.getNumberOfBeansFound() > 0) {
            return null;
        }
        if (!environment.getProperty("orm.enabled", Boolean.class, true)) {
            return new FailureAnalysis(
                    "There is no Database, because orm.enabled is false.",
                    "Remove orm.enabled, or define a bean of the type " + Database.class.getName() + ".",
                    cause);
        }
        int dataSources = beans instanceof ListableBeanFactory known
                ? known.getBeanNamesForType(DataSource.class, true, false).length
                : 0;
        if (dataSources == 0) {
            return new FailureAnalysis(
                    "There is no Database, because there is neither a DataSource nor anything in orm.databases.",
                    ACTION,
                    cause);
        }
        return new FailureAnalysis(
                "There is no Database, because there are " + dataSources + " beans of the type DataSource, and none is"
                        + " the primary one.",
                "Mark one of them as @Primary, or the others as @Bean(defaultCandidate = false); or configure them as"
                        + " orm.databases instead.",
                cause);
    }

    @Override
    public int getOrder() {
        return 0;
    }
}
