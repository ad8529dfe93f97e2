package dev.phoebe.orm.spring.boot.autoconfigure;

import dev.phoebe.orm.Database;
import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDependsOnDatabaseInitializationDetector;

/** Lets databases wait for scripts, migrations and {@link SchemaInitializer}. */
final class OrmDependsOnDatabaseInitializationDetector
        extends AbstractBeansOfTypeDependsOnDatabaseInitializationDetector {

    @Override
    protected Set<Class<?>> getDependsOnDatabaseInitializationBeanTypes() {
        return Set.of(Database.class);
    }
}
