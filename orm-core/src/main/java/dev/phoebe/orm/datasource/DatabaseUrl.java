package dev.phoebe.orm.datasource;

import dev.phoebe.orm.error.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The address of a database, as JDBC writes it or as everybody else does: {@code postgresql://user:password@host/name}.
 * User and password never reach the JDBC URL, and so no log.
 *
 * @param jdbcUrl the URL for the driver
 * @param username the user; null to let the driver decide
 * @param password the password; null for none
 */
public record DatabaseUrl(
        String jdbcUrl, @Nullable String username, @Nullable String password) {

    /**
     * Reads an address.
     *
     * @throws ConfigurationException when it is none
     */
    public static DatabaseUrl parse(String url) {
        if (url.startsWith("jdbc:")) {
            return new DatabaseUrl(url, null, null);
        }
        int colon = url.indexOf(':');
        String scheme = colon < 0 ? "" : url.substring(0, colon).toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "postgresql", "postgres" -> server("postgresql", url);
            case "mariadb" -> server("mariadb", url);
            case "mysql" -> server("mysql", url);
            case "sqlite" -> new DatabaseUrl("jdbc:sqlite:" + file(url, colon), null, null);
            case "h2" -> new DatabaseUrl("jdbc:h2:" + url.substring(colon + 1), null, null);
            default ->
                throw new ConfigurationException("'" + scheme + "' is no database that Phoebe can open. Give a "
                        + "jdbc: URL, or one that begins with postgresql://, mariadb://, mysql://, sqlite: or h2:.");
        };
    }

    private static String file(String url, int colon) {
        String rest = url.substring(colon + 1);
        return rest.startsWith("///") ? rest.substring(2) : rest.startsWith("//") ? rest.substring(2) : rest;
    }

    private static DatabaseUrl server(String driver, String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            throw new ConfigurationException("The database URL cannot be read at character " + e.getIndex()
                    + ". Special characters in user and password must be written as %40 and the like.");
        }
        String path = uri.getRawPath();
        if (path == null || path.length() < 2 || uri.getHost() == null) {
            throw new ConfigurationException(
                    "The database URL names no host or no database: " + driver + "://host:port/name is its form.");
        }
        String[] user = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new DatabaseUrl(
                "jdbc:" + driver + "://" + uri.getHost() + port + path + query,
                user.length > 0 ? decoded(user[0]) : null,
                user.length > 1 ? decoded(user[1]) : null);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The URL without its options and without user and password: what messages may show. */
    public String address() {
        return address(jdbcUrl);
    }

    static String address(String jdbcUrl) {
        String base = jdbcUrl.split("[?;(]", 2)[0];
        int slashes = base.indexOf("//");
        int user = base.lastIndexOf('@');
        return slashes >= 0 && user > slashes ? base.substring(0, slashes + 2) + base.substring(user + 1) : base;
    }

    @Override
    public String toString() {
        return jdbcUrl;
    }
}
