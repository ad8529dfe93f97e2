package dev.phoebe.orm.spring.boot.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;

/**
 * The databases of {@code orm.databases}: of each {@code <name>} a pool {@code <name>DataSource}, a transaction manager
 * {@code <name>TransactionManager} and a database {@code <name>Database}, with the qualifier {@code <name>}. One is
 * primary: it is what gets injected where no name is said, and what {@code JdbcTemplate}, {@code JdbcClient} and {@code
 * @Transactional} use.
 *
 * <p>Comes before Spring Boot's own data source, which is not made then.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "orm.enabled", matchIfMissing = true)
@Import(NamedDatabasesRegistrar.class)
@ImportRuntimeHints(PoolRuntimeHints.class)
public final class OrmDatabasesAutoConfiguration {}
