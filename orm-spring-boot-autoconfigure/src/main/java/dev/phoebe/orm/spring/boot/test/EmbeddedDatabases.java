package dev.phoebe.orm.spring.boot.test;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/**
 * Replaces the pools of {@code orm.databases} by embedded databases. Spring Boot does so for the primary one only, and a
 * test must not write into any real one by accident.
 */
final class EmbeddedDatabases implements BeanDefinitionRegistryPostProcessor {

    private static final String PREFIX = "orm.databases.";

    private final Environment environment;

    EmbeddedDatabases(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        if ("NONE".equalsIgnoreCase(environment.getProperty("spring.test.database.replace", ""))) {
            return;
        }
        for (String name : registry.getBeanDefinitionNames()) {
            BeanDefinition definition = registry.getBeanDefinition(name);
            if (isPool(definition)) {
                registry.removeBeanDefinition(name);
                registry.registerBeanDefinition(name, embedded((AbstractBeanDefinition) definition));
            }
        }
    }

    private static boolean isPool(BeanDefinition definition) {
        String description = definition.getResourceDescription();
        return definition instanceof AbstractBeanDefinition
                && description != null
                && description.startsWith(PREFIX)
                && "dataSource".equals(definition.getFactoryMethodName());
    }

    private static AbstractBeanDefinition embedded(AbstractBeanDefinition pool) {
        RootBeanDefinition definition = new RootBeanDefinition(EmbeddedDatabases.class);
        definition.setFactoryMethodName("make");
        definition.setTargetType(EmbeddedDatabase.class);
        definition.setPrimary(pool.isPrimary());
        definition.copyQualifiersFrom(pool);
        definition.setDestroyMethodName("shutdown");
        return definition;
    }

    static EmbeddedDatabase make() {
        EmbeddedDatabaseType type = EmbeddedDatabaseConnection.get(EmbeddedDatabases.class.getClassLoader())
                .getType();
        if (type == null) {
            throw new IllegalStateException(
                    "There is no embedded database on the class path to replace the databases of"
                            + " the application: add com.h2database:h2, or keep them by @AutoConfigureTestDatabase(replace = NONE).");
        }
        return new EmbeddedDatabaseBuilder()
                .generateUniqueName(true)
                .setType(type)
                .build();
    }
}
