package dev.phoebe.orm.spring.boot.autoconfigure.actuate;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.spring.actuate.QueryDescriptions;
import dev.phoebe.orm.spring.actuate.QueryObservationConvention;
import dev.phoebe.orm.spring.actuate.TransactionMetrics;
import dev.phoebe.orm.spring.boot.autoconfigure.OrmAutoConfiguration;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.SimpleAutowireCandidateResolver;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Counters of transactions, {@code orm.transactions}, for whatever registry of meters there is, and words for the timer of
 * statements.
 */
@AutoConfiguration(after = OrmAutoConfiguration.class)
@ConditionalOnClass(MeterBinder.class)
@ConditionalOnBean(Database.class)
public final class OrmMetricsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    TransactionMetrics ormTransactionMetrics(ConfigurableListableBeanFactory beans) {
        return new TransactionMetrics(
                SimpleAutowireCandidateResolver.resolveAutowireCandidates(beans, Database.class, false, true)
                        .values());
    }

    /** Static and first, as registries are made early, and other filters may rename what this one knows by name. */
    @Bean
    @ConditionalOnMissingBean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static QueryDescriptions ormQueryDescriptions(ObjectProvider<QueryObservationConvention> conventions) {
        return new QueryDescriptions(conventions.getIfUnique());
    }
}
