package dev.phoebe.orm.spring.boot.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.annotation.Transactional;

/**
 * A test of models and queries alone: with databases, {@code JdbcTemplate}, {@code JdbcClient}, scripts and migrations,
 * and a {@code StatementCounter} to be injected, but without the rest of the application.
 *
 * <p>Each test runs in a transaction of the primary database and is rolled back. Databases are replaced by embedded ones,
 * with their tables made anew; {@code @AutoConfigureTestDatabase(replace = NONE)} keeps them as they are.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@BootstrapWith(OrmTestContextBootstrapper.class)
@ExtendWith(SpringExtension.class)
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(OrmTypeExcludeFilter.class)
@Transactional
@AutoConfigureOrm
@AutoConfigureTestDatabase
@ImportAutoConfiguration
public @interface OrmTest {

    /** Properties in the form {@code key=value}, added to the environment before the test runs. */
    String[] properties() default {};

    /** Whether the slice leaves out the application's components; true by default. */
    boolean useDefaultFilters() default true;

    /** Components that take part although the slice leaves them out. */
    ComponentScan.Filter[] includeFilters() default {};

    /** Components that do not take part although the slice has them. */
    ComponentScan.Filter[] excludeFilters() default {};

    /** Auto-configurations that the test does not want. */
    @AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
    Class<?>[] excludeAutoConfiguration() default {};
}
