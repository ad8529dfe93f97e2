package dev.phoebe.orm.spring.boot.test;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;

/** Lets {@code @AutoConfigureTestDatabase} replace all of {@code orm.databases}, not only the primary one. */
@AutoConfiguration
public final class OrmTestDatabaseAutoConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static EmbeddedDatabases ormEmbeddedDatabases(Environment environment) {
        return new EmbeddedDatabases(environment);
    }
}
