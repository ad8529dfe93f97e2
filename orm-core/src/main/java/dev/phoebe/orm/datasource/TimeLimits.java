package dev.phoebe.orm.datasource;

import dev.phoebe.orm.error.ConfigurationException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long a connection may wait for its server. Zero leaves a limit to the driver.
 *
 * @param connect until a connection is open and the user is logged in
 * @param socket until the next byte of an answer comes
 */
record TimeLimits(Duration connect, Duration socket) {

    static final TimeLimits DEFAULT = new TimeLimits(Duration.ofSeconds(10), Duration.ofMinutes(5));

    /** How long a statement of SQLite waits for a lock of another connection. */
    private static final Duration SQLITE_BUSY = Duration.ofSeconds(10);

    TimeLimits {
        requireLimit("connectTimeout", connect);
        requireLimit("socketTimeout", socket);
    }

    private static void requireLimit(String name, Duration limit) {
        if (limit.isNegative() || limit.compareTo(Duration.ofMillis(Integer.MAX_VALUE)) > 0) {
            throw new ConfigurationException(
                    name + " is " + limit + ". Set it to zero, for the limit of the driver, or to at most 24 days.");
        }
    }

    /** The properties that tell the driver so, without those that the URL sets itself. */
    Map<String, String> driverProperties(String jdbcUrl) {
        List<UrlOption> options = UrlOption.of(jdbcUrl);
        Map<String, String> properties = new HashMap<>();
        switch (DriverKind.of(jdbcUrl)) {
            case POSTGRESQL -> addPostgresql(jdbcUrl, options, properties);
            case MARIADB, MYSQL -> addMariadbAndMysql(options, properties);
            case H2 -> addH2(jdbcUrl, options, properties);
            case SQLITE -> add("busy_timeout", milliseconds(SQLITE_BUSY), options, properties);
            case OTHER -> {}
        }
        return Map.copyOf(properties);
    }

    private void addPostgresql(String jdbcUrl, List<UrlOption> options, Map<String, String> properties) {
        if (UrlOption.anyOf(options, "service")) {
            return; // the file of services may set them, and properties would win over it
        }
        if (!connect.isZero()) {
            if (!UrlOption.anyOf(options, "connectTimeout")) {
                add("loginTimeout", seconds(connect.multipliedBy(hosts(jdbcUrl))), options, properties);
            }
            add("connectTimeout", seconds(connect), options, properties);
        }
        if (!socket.isZero()) {
            add("socketTimeout", seconds(socket), options, properties);
            add("tcpKeepAlive", "true", options, properties);
        }
    }

    /** The limit of a login holds for all hosts together: each of them is tried in it. */
    private static int hosts(String jdbcUrl) {
        return jdbcUrl.split("[?]", 2)[0].split(",", -1).length;
    }

    private void addMariadbAndMysql(List<UrlOption> options, Map<String, String> properties) {
        if (!connect.isZero()) {
            add("connectTimeout", milliseconds(connect), options, properties);
        }
        if (!socket.isZero()) {
            add("socketTimeout", milliseconds(socket), options, properties);
            add("tcpKeepAlive", "true", options, properties);
        }
    }

    /** Only a server is on a network; the time for connecting to it is a system property of H2. */
    private void addH2(String jdbcUrl, List<UrlOption> options, Map<String, String> properties) {
        String address = DriverKind.H2.withoutPrefix(jdbcUrl);
        if (!socket.isZero() && (address.startsWith("tcp:") || address.startsWith("ssl:"))) {
            add("NETWORK_TIMEOUT", milliseconds(socket), options, properties);
        }
    }

    private static void add(String name, String value, List<UrlOption> options, Map<String, String> properties) {
        if (!UrlOption.anyOf(options, name)) {
            properties.put(name, value);
        }
    }

    private static String milliseconds(Duration limit) {
        return Long.toString(Math.max(1, limit.toMillis()));
    }

    /** Rounded up: a part of a second would be none. */
    private static String seconds(Duration limit) {
        return Long.toString(limit.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
