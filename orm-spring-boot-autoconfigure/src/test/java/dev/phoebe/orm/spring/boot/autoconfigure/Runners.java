package dev.phoebe.orm.spring.boot.autoconfigure;

import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.spring.cinema.CinemaApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;

/** Contexts as an application without web and migrations has them. */
final class Runners {

    private Runners() {}

    /** With all models that are on the class path. */
    static ApplicationContextRunner discovering() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        DataSourceInitializationAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        TransactionAutoConfiguration.class,
                        TransactionManagerCustomizationAutoConfiguration.class,
                        PersistenceExceptionTranslationAutoConfiguration.class,
                        OrmDatabasesAutoConfiguration.class,
                        OrmAutoConfiguration.class));
    }

    /** With the models of the cinema. */
    static ApplicationContextRunner cinema() {
        return discovering().withBean(ModelRegistry.class, CinemaApplication::registry);
    }
}
