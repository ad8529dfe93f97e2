package dev.phoebe.orm.spring.boot.autoconfigure;

import com.zaxxer.hikari.HikariDataSource;
import dev.phoebe.orm.datasource.ConnectionSettings;
import dev.phoebe.orm.datasource.DatabaseUrl;
import dev.phoebe.orm.datasource.PooledDataSource;
import dev.phoebe.orm.error.ConfigurationException;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.ClassUtils;

/** Makes the pools and transaction managers of {@code orm.databases}. */
final class NamedDataSources {

    static final String BEAN = "ormNamedDataSources";

    /** Where the drivers come from, for those who forgot. */
    private static final Map<DatabaseDriver, String> ARTIFACTS = Map.of(
            DatabaseDriver.H2, "com.h2database:h2",
            DatabaseDriver.SQLITE, "org.xerial:sqlite-jdbc",
            DatabaseDriver.POSTGRESQL, "org.postgresql:postgresql",
            DatabaseDriver.MARIADB, "org.mariadb.jdbc:mariadb-java-client",
            DatabaseDriver.MYSQL, "com.mysql:mysql-connector-j");

    private final Environment environment;
    private final NamedDatabases databases;
    private final ObjectProvider<TransactionManagerCustomizers> customizers;

    NamedDataSources(Environment environment, ObjectProvider<TransactionManagerCustomizers> customizers) {
        this.environment = environment;
        this.databases = NamedDatabases.read(environment);
        this.customizers = customizers;
    }

    HikariDataSource dataSource(String name) {
        DatabaseProperties properties =
                Objects.requireNonNull(databases.byName().get(name));
        ConnectionSettings settings = settings(properties);
        PooledDataSource dataSource = PooledDataSource.of(settings);
        dataSource.setPoolName(name);
        if (properties.username() != null) {
            dataSource.setUsername(properties.username());
        }
        if (properties.password() != null) {
            dataSource.setPassword(properties.password());
        }
        String driver = driver(name, properties.driverClassName(), settings.url());
        if (driver != null) {
            dataSource.setDriverClassName(driver);
        }
        Binder.get(environment)
                .bind(
                        NamedDatabases.PREFIX + "." + name + ".pool",
                        Bindable.of(HikariDataSource.class).withExistingValue(dataSource),
                        NamedDatabases.nothingUnknown());
        dataSource.check();
        return dataSource;
    }

    private static ConnectionSettings settings(DatabaseProperties properties) {
        return ConnectionSettings.of(DatabaseUrl.parse(Objects.requireNonNull(properties.url())))
                .allowUrlOptions(properties.allowedUrlOptions())
                .connectTimeout(properties.connectTimeout())
                .socketTimeout(properties.socketTimeout());
    }

    JdbcTransactionManager transactionManager(DataSource dataSource) {
        JdbcTransactionManager manager = new JdbcTransactionManager(dataSource);
        customizers.ifAvailable(all -> all.customize(manager));
        return manager;
    }

    private static @Nullable String driver(String name, @Nullable String said, DatabaseUrl url) {
        if (said != null) {
            return said;
        }
        DatabaseDriver known = DatabaseDriver.fromJdbcUrl(url.jdbcUrl());
        String driver = known.getDriverClassName();
        String artifact = ARTIFACTS.get(known);
        if (driver != null && artifact != null && !ClassUtils.isPresent(driver, ClassUtils.getDefaultClassLoader())) {
            throw new ConfigurationException("The driver of the database '" + name + "' (" + driver
                    + ") is not on the class path: add the dependency " + artifact + ".");
        }
        return driver;
    }
}
