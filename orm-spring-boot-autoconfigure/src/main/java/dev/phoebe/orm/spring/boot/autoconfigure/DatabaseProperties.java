package dev.phoebe.orm.spring.boot.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be said of one of several databases. Immutable.
 *
 * @param url Address of the database, as JDBC writes it (jdbc:postgresql://host/name) or as everybody else does
 *     (postgresql://user:password@host/name, sqlite:file.db).
 * @param username User; by default the one of the URL.
 * @param password Password of the user; by default the one of the URL.
 * @param driverClassName Name of the JDBC driver's class; by default the one that belongs to the URL.
 * @param dialect Name of the dialect: h2, sqlite, postgresql, mariadb, mysql, or that of a Dialect bean. By default the database is asked.
 * @param connectTimeout Time to connect and log in, if the URL sets none; 0 leaves it to the driver.
 * @param socketTimeout Time to wait for each answer of the server, if the URL sets none; 0 leaves it to the driver. It ends
 *     a connection that the network has lost, and a statement that takes longer.
 * @param allowedUrlOptions Options that the URL may set although they let it run code or read files, such as INIT of H2.
 * @param models Packages whose models live here, with all packages below them. The longest name that fits a model decides;
 *     a model that fits nowhere and names no database lives in the primary one.
 * @param primary Whether this is the database that is meant where none is named. By default the only one, or the only one
 *     without models of its own.
 * @param schema What is done to the tables of its models when the application starts; by default what orm.schema says.
 * @param pool Settings of the connection pool: whatever HikariCP knows, such as maximum-pool-size.
 */
public record DatabaseProperties(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @Nullable String driverClassName,
        @Nullable String dialect,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("5m") Duration socketTimeout,
        @DefaultValue List<String> allowedUrlOptions,
        @DefaultValue List<String> models,
        @DefaultValue("false") boolean primary,
        @Nullable SchemaMode schema,
        @DefaultValue Map<String, String> pool) {

    /** Without the secrets, of which the URL may hold one. */
    @Override
    public String toString() {
        return "DatabaseProperties[models=" + models + ", primary=" + primary + "]";
    }
}
