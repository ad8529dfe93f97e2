package dev.phoebe.orm.spring.boot.autoconfigure;

import com.zaxxer.hikari.HikariDataSource;
import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.ConfigurationException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.util.ClassUtils;

/**
 * Registers the beans of {@code orm.databases}: of each a pool, a transaction manager, a database and what makes its
 * tables. A bean that the application defines under one of the names is used instead.
 */
final class NamedDatabasesRegistrar implements ImportBeanDefinitionRegistrar {

    private static final Logger LOG = LoggerFactory.getLogger(NamedDatabasesRegistrar.class);

    private final Environment environment;
    private final ClassLoader classLoader;

    NamedDatabasesRegistrar(Environment environment, ClassLoader classLoader) {
        this.environment = environment;
        this.classLoader = classLoader;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        NamedDatabases databases = NamedDatabases.read(environment);
        if (databases.byName().isEmpty()) {
            return;
        }
        requirePool();
        warnOfUnused();
        registry.registerBeanDefinition(NamedDataSources.BEAN, new RootBeanDefinition(NamedDataSources.class));
        for (String name : databases.byName().keySet()) {
            register(registry, name, name.equals(databases.primary()));
        }
        LOG.info("Databases: {}; the primary one is {}", databases.byName().keySet(), databases.primary());
    }

    private void requirePool() {
        if (!ClassUtils.isPresent("com.zaxxer.hikari.HikariDataSource", classLoader)) {
            throw new ConfigurationException(
                    "orm.databases needs the pool HikariCP: add the dependency com.zaxxer:HikariCP.");
        }
    }

    private void warnOfUnused() {
        if (environment.containsProperty("spring.datasource.url")) {
            LOG.warn(
                    "spring.datasource.url is not used, because there is orm.databases. Move it to orm.databases.<name>.url");
        }
    }

    private static void register(BeanDefinitionRegistry registry, String name, boolean primary) {
        String dataSource = NamedDatabases.dataSourceBean(name);
        String manager = NamedDatabases.transactionManagerBean(name);

        RootBeanDefinition pool = made(name, HikariDataSource.class, NamedDataSources.BEAN, "dataSource", name);
        pool.setPrimary(primary && !hasPrimary(registry, DataSource.class));
        register(registry, dataSource, pool);

        RootBeanDefinition transactions = made(
                name,
                JdbcTransactionManager.class,
                NamedDataSources.BEAN,
                "transactionManager",
                new RuntimeBeanReference(dataSource));
        transactions.setPrimary(primary && !hasPrimary(registry, TransactionManager.class));
        register(registry, manager, transactions);

        RootBeanDefinition database = made(
                name,
                Database.class,
                DatabaseFactory.BEAN,
                "database",
                name,
                new RuntimeBeanReference(dataSource),
                new RuntimeBeanReference(manager));
        database.setPrimary(primary && !hasPrimary(registry, Database.class));
        register(registry, NamedDatabases.databaseBean(name), database);

        register(
                registry,
                NamedDatabases.schemaInitializerBean(name),
                made(
                        name,
                        SchemaInitializer.class,
                        DatabaseFactory.BEAN,
                        "schemaInitializer",
                        name,
                        new RuntimeBeanReference(dataSource)));
    }

    private static RootBeanDefinition made(
            String name, Class<?> type, String factory, String method, Object... arguments) {
        RootBeanDefinition definition = new RootBeanDefinition();
        definition.setTargetType(type);
        definition.setFactoryBeanName(factory);
        definition.setFactoryMethodName(method);
        for (int i = 0; i < arguments.length; i++) {
            definition.getConstructorArgumentValues().addIndexedArgumentValue(i, arguments[i]);
        }
        definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, name));
        definition.setDestroyMethodName(AbstractBeanDefinition.INFER_METHOD);
        definition.setResourceDescription(NamedDatabases.PREFIX + "." + name);
        return definition;
    }

    /** The application's own bean wins; it is the primary one if ours was to be. */
    private static void register(BeanDefinitionRegistry registry, String bean, RootBeanDefinition definition) {
        if (!registry.containsBeanDefinition(bean)) {
            registry.registerBeanDefinition(bean, definition);
        } else if (definition.isPrimary()) {
            registry.getBeanDefinition(bean).setPrimary(true);
        }
    }

    private static boolean hasPrimary(BeanDefinitionRegistry registry, Class<?> type) {
        if (registry instanceof ListableBeanFactory beans) {
            for (String bean : beans.getBeanNamesForType(type, true, false)) {
                BeanDefinition definition =
                        registry.containsBeanDefinition(bean) ? registry.getBeanDefinition(bean) : null;
                if (definition != null && definition.isPrimary()) {
                    return true;
                }
            }
        }
        return false;
    }
}
