package dev.phoebe.orm.spring.boot.autoconfigure;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.jdbc.StatementListener;
import dev.phoebe.orm.spring.dao.OrmExceptionTranslator;
import dev.phoebe.orm.spring.validation.JakartaModelValidator;
import dev.phoebe.orm.validation.ModelValidator;
import jakarta.validation.Validator;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A {@link Database} over the application's data source and its transaction manager; or the databases of {@code
 * orm.databases}, where there are any. Beans of the types {@link StatementListener}, {@link ModelValidator} and {@link
 * DatabaseCustomizer} take part in every database, in their order.
 */
@AutoConfiguration(
        after = {
            DataSourceAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            TransactionAutoConfiguration.class,
            OrmDatabasesAutoConfiguration.class
        },
        afterName = {
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration"
        })
@ConditionalOnBooleanProperty(name = "orm.enabled", matchIfMissing = true)
@EnableConfigurationProperties(OrmProperties.class)
@Import({
    DatabaseInitializationDependencyConfigurer.class,
    DatabaseFactoryConfiguration.class,
    SingleDatabaseConfiguration.class
})
public final class OrmAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(OrmAutoConfiguration.class);

    @Bean
    @ConditionalOnMissingBean
    ModelRegistry modelRegistry(ConfigurableApplicationContext context) {
        // The context's class loader sees the models that devtools has loaded again.
        ModelRegistry registry = ModelRegistry.discover(Objects.requireNonNull(context.getClassLoader()));
        if (registry.tables().isEmpty()) {
            LOG.warn(
                    "There is no model. If there are classes with @Model, the annotation processor did not run: add"
                            + " orm-processor to the compiler's annotationProcessorPaths (Maven) or to annotationProcessor (Gradle)");
        }
        return registry;
    }

    @Bean
    AmbientBinding ormAmbientBinding(DatabaseFactory factory) {
        return new AmbientBinding(factory);
    }

    @Bean
    static OwnDatabases ormOwnDatabases(ObjectProvider<PlatformTransactionManager> managers) {
        return new OwnDatabases(managers);
    }

    /** Models save themselves by databases that nobody has asked for. */
    @Bean
    static LazyInitializationExcludeFilter ormEagerDatabases() {
        return LazyInitializationExcludeFilter.forBeanTypes(Database.class, AmbientBinding.class);
    }

    @Bean
    @ConditionalOnMissingBean
    static OrmExceptionTranslator ormExceptionTranslator() {
        return new OrmExceptionTranslator();
    }

    /** With Jakarta Validation. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Validator.class)
    static class ValidationConfiguration {

        @Bean
        @ConditionalOnSingleCandidate(Validator.class)
        @ConditionalOnMissingBean
        JakartaModelValidator jakartaModelValidator(Validator validator) {
            return new JakartaModelValidator(validator);
        }
    }
}
