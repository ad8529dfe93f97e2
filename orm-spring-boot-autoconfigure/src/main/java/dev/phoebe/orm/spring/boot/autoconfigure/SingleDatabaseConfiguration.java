package dev.phoebe.orm.spring.boot.autoconfigure;

import dev.phoebe.orm.Database;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** A database over the application's data source, where there is no other. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSingleCandidate(DataSource.class)
@ConditionalOnMissingBean(Database.class)
class SingleDatabaseConfiguration {

    @Bean
    SchemaInitializer schemaInitializer(DatabaseFactory factory, DataSource dataSource) {
        return factory.schemaInitializer(ModelRouting.SINGLE, dataSource);
    }

    @Bean
    Database database(
            DatabaseFactory factory, DataSource dataSource, ObjectProvider<PlatformTransactionManager> managers) {
        return factory.database(ModelRouting.SINGLE, dataSource, TransactionManagers.of(dataSource, managers));
    }
}
