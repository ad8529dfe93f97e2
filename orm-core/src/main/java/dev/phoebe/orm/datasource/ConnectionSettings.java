package dev.phoebe.orm.datasource;

import dev.phoebe.orm.error.ConfigurationException;
import dev.phoebe.orm.error.RefusedUrlOptionException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a database is, and how connections to it are opened. Immutable. */
public final class ConnectionSettings {

    private final DatabaseUrl url;
    private final Set<String> allowedOptions;
    private final TimeLimits limits;

    private ConnectionSettings(DatabaseUrl url, Set<String> allowedOptions, TimeLimits limits) {
        this.url = url;
        this.allowedOptions = Set.copyOf(allowedOptions);
        this.limits = limits;
    }

    /** The settings of a URL, with ten seconds to connect and five minutes to answer. */
    public static ConnectionSettings of(DatabaseUrl url) {
        return new ConnectionSettings(url, Set.of(), TimeLimits.DEFAULT);
    }

    /** Options that the URL may set although they are dangerous, in any case; added to those allowed before. */
    public ConnectionSettings allowUrlOptions(Collection<String> names) {
        Set<String> all = new HashSet<>(allowedOptions);
        all.addAll(names);
        return new ConnectionSettings(url, all, limits);
    }

    /** The time to connect and log in, if the URL sets none; null or zero leaves it to the driver. */
    public ConnectionSettings connectTimeout(@Nullable Duration limit) {
        return new ConnectionSettings(url, allowedOptions, new TimeLimits(orZero(limit), limits.socket()));
    }

    /** The time to wait for each answer of the server, if the URL sets none; null or zero leaves it to the driver. */
    public ConnectionSettings socketTimeout(@Nullable Duration limit) {
        return new ConnectionSettings(url, allowedOptions, new TimeLimits(limits.connect(), orZero(limit)));
    }

    private static Duration orZero(@Nullable Duration limit) {
        return Objects.requireNonNullElse(limit, Duration.ZERO);
    }

    /** The address of the database. */
    public DatabaseUrl url() {
        return url;
    }

    Set<String> allowedOptions() {
        return allowedOptions;
    }

    TimeLimits limits() {
        return limits;
    }

    /**
     * Refuses a URL, whatever opens its connections, by which MariaDB and MySQL count rows in a way that Phoebe cannot
     * work with.
     *
     * @throws ConfigurationException when it is such a URL
     */
    public static void requireFoundRows(String jdbcUrl) {
        RefusedOptions.requireFoundRows(jdbcUrl);
    }

    /**
     * Accepts the URL.
     *
     * @throws RefusedUrlOptionException when it sets a dangerous option that is not allowed
     */
    void check() {
        RefusedOptions.check(url.jdbcUrl(), allowedOptions);
    }

    @Override
    public String toString() {
        return "ConnectionSettings(" + url.address() + ")";
    }
}
