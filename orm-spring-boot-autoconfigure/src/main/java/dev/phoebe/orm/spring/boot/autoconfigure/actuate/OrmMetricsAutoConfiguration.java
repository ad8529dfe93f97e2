package dev.phoebe.orm.spring.boot.autoconfigure.actuate;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.spring.actuate.TransactionMetrics;
import dev.phoebe.orm.spring.boot.autoconfigure.OrmAutoConfiguration;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.SimpleAutowireCandidateResolver;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Counters of transactions, {@code orm.transactions}, for whatever registry of meters there is. */
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
}
