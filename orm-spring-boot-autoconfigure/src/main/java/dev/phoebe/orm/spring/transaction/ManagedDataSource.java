package dev.phoebe.orm.spring.transaction;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.ResourceTransactionManager;
import org.springframework.util.ClassUtils;

/** The data source whose connections a transaction manager shares with others. */
final class ManagedDataSource {

    private static final boolean JPA = ClassUtils.isPresent(
            "org.springframework.orm.jpa.JpaTransactionManager", ManagedDataSource.class.getClassLoader());

    private ManagedDataSource() {}

    /** The data source; null for a manager of something else, such as messages, or one that keeps connections to itself. */
    static @Nullable DataSource of(PlatformTransactionManager manager) {
        if (manager instanceof ResourceTransactionManager resources
                && resources.getResourceFactory() instanceof DataSource dataSource) {
            return dataSource;
        }
        return JPA ? Jpa.dataSource(manager) : null;
    }

    /** Whether a manager opens and closes the connections itself, rather than a session does it for the manager. */
    static boolean isManagedBy(PlatformTransactionManager manager) {
        return manager instanceof ResourceTransactionManager resources
                && resources.getResourceFactory() instanceof DataSource;
    }

    /** Whether two are the same behind what is wrapped around them. */
    static boolean isSame(DataSource one, DataSource other) {
        return innermost(one) == innermost(other);
    }

    private static Object innermost(DataSource dataSource) {
        Object target = dataSource instanceof DelegatingDataSource delegating
                ? delegating.getTargetDataSource()
                : AopProxyUtils.getSingletonTarget(dataSource);
        return target instanceof DataSource inner ? innermost(inner) : dataSource;
    }

    /** Only loaded when spring-orm is there. */
    private static final class Jpa {

        static @Nullable DataSource dataSource(PlatformTransactionManager manager) {
            return manager instanceof JpaTransactionManager jpa ? jpa.getDataSource() : null;
        }
    }
}
