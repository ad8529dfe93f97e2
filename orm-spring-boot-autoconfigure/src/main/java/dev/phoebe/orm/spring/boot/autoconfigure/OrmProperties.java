package dev.phoebe.orm.spring.boot.autoconfigure;

import dev.phoebe.orm.load.LazyLoading;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be said of databases. Immutable.
 *
 * @param enabled Whether databases are configured at all.
 * @param lazyLoading What happens when a relation is touched that no prefetch loaded: it is loaded for all rows of its
 *     result in one statement, or it is an error that names the prefetch to add.
 * @param schema What is done to the tables of the models when the application starts. By default "create-drop" for an
 *     embedded in-memory database that neither Flyway nor Liquibase manages, "none" for all others.
 * @param dialect Name of the dialect of spring.datasource: h2, sqlite, postgresql, mariadb, mysql, or that of a Dialect bean. By default the
 *     database is asked.
 * @param cursorKey Secret text by which the cursors of pages are sealed. Without it they are only good until the
 *     application ends, and for one instance of it.
 * @param logging What is logged of statements.
 * @param databases Databases by their names. When there is one, spring.datasource is not used.
 */
@ConfigurationProperties("orm")
public record OrmProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("batch") LazyLoading lazyLoading,
        @Nullable SchemaMode schema,
        @Nullable String dialect,
        @Nullable String cursorKey,
        @DefaultValue Logging logging,
        @DefaultValue Map<String, DatabaseProperties> databases) {

    /**
     * What is logged of statements.
     *
     * @param values Whether bound values are logged with their statements: they may be secrets.
     * @param slowStatement From when on a statement is logged as slow; 0 for never.
     */
    public record Logging(
            @DefaultValue("false") boolean values,
            @DefaultValue("1s") Duration slowStatement) {

        @Nullable
        Duration slow() {
            return slowStatement.isZero() || slowStatement.isNegative() ? null : slowStatement;
        }
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "OrmProperties[databases=" + databases.keySet() + "]";
    }
}
