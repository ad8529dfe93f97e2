package dev.phoebe.orm.spring.boot.autoconfigure.actuate;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.spring.actuate.DatabaseHealthIndicator;
import dev.phoebe.orm.spring.boot.autoconfigure.OrmAutoConfiguration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.SimpleAutowireCandidateResolver;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.jdbc.metadata.CompositeDataSourcePoolMetadataProvider;
import org.springframework.boot.jdbc.metadata.DataSourcePoolMetadataProvider;
import org.springframework.context.annotation.Bean;

/** Health of each database under {@code orm}; {@code management.health.orm.enabled} switches it off. */
@AutoConfiguration(after = OrmAutoConfiguration.class)
@ConditionalOnClass({HealthContributor.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(Database.class)
@ConditionalOnEnabledHealthIndicator("orm")
public final class OrmHealthAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = {"ormHealthIndicator", "ormHealthContributor"})
    HealthContributor ormHealthContributor(
            ConfigurableListableBeanFactory beans, ObjectProvider<DataSourcePoolMetadataProvider> providers) {
        List<DataSourcePoolMetadataProvider> known = providers.orderedStream().toList();
        DataSourcePoolMetadataProvider pools = new CompositeDataSourcePoolMetadataProvider(known);
        Map<String, Database> databases = new TreeMap<>();
        SimpleAutowireCandidateResolver.resolveAutowireCandidates(beans, Database.class, false, true)
                .values()
                .forEach(database -> databases.put(database.name(), database));
        return CompositeHealthContributor.fromMap(
                databases,
                database ->
                        new DatabaseHealthIndicator(database, pools.getDataSourcePoolMetadata(database.dataSource())));
    }
}
