package dev.phoebe.orm.spring.boot.test;

import dev.phoebe.orm.jdbc.StatementCounter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** What tests have besides: a counter of statements. */
@AutoConfiguration
public final class OrmTestAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    StatementCounter statementCounter() {
        return new StatementCounter();
    }
}
