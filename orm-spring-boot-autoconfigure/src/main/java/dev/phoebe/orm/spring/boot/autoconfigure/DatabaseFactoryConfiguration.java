package dev.phoebe.orm.spring.boot.autoconfigure;

import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.jdbc.StatementListener;
import dev.phoebe.orm.spring.event.SignalPublisher;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.validation.ModelValidator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes databases. It must be known before anybody asks whether there is one. */
@Configuration(proxyBeanMethods = false)
class DatabaseFactoryConfiguration {

    @Bean
    ModelRouting ormModelRouting(ModelRegistry models, OrmProperties properties) {
        return new ModelRouting(models, properties.databases());
    }

    @Bean(DatabaseFactory.BEAN)
    DatabaseFactory databaseFactory(
            OrmProperties properties,
            ModelRouting routing,
            ConfigurableApplicationContext context,
            ObjectProvider<SchemaManagementProvider> schemaManagers,
            ObjectProvider<Dialect> dialects,
            ObjectProvider<StatementListener> listeners,
            ObjectProvider<ModelValidator> validators,
            ObjectProvider<DatabaseCustomizer> customizers) {
        return new DatabaseFactory(
                properties,
                routing,
                new SchemaModes(schemaManagers),
                new SignalPublisher(context),
                dialects,
                listeners,
                validators,
                customizers);
    }
}
