package dev.phoebe.orm.spring.boot.autoconfigure.actuate;

import dev.phoebe.orm.spring.actuate.QueryObservationConvention;
import dev.phoebe.orm.spring.actuate.QueryObservations;
import dev.phoebe.orm.spring.boot.autoconfigure.DatabaseCustomizer;
import dev.phoebe.orm.spring.boot.autoconfigure.OrmAutoConfiguration;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** An observation {@code orm.query} of every statement, where there is an {@link ObservationRegistry}. */
@AutoConfiguration(after = OrmAutoConfiguration.class)
@ConditionalOnClass(ObservationRegistry.class)
@ConditionalOnBooleanProperty(name = "orm.enabled", matchIfMissing = true)
public final class OrmObservationAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "ormQueryObservations")
    DatabaseCustomizer ormQueryObservations(
            ObjectProvider<ObservationRegistry> registries, ObjectProvider<QueryObservationConvention> conventions) {
        return builder -> {
            ObservationRegistry registry = registries.getIfUnique(() -> ObservationRegistry.NOOP);
            if (registry != ObservationRegistry.NOOP) {
                builder.listener(new QueryObservations(registry, builder.name(), conventions.getIfUnique()));
            }
        };
    }
}
