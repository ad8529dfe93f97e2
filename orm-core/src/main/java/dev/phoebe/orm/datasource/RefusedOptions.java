package dev.phoebe.orm.datasource;

import dev.phoebe.orm.error.ConfigurationException;
import dev.phoebe.orm.error.RefusedUrlOptionException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The options of drivers by which a URL runs code, reads or writes files, or weakens what protects a connection. A URL
 * often comes from outside of the program, so that none of them is accepted unless the program lists it.
 */
final class RefusedOptions {

    private static final String SQL = "runs SQL when a connection is opened";
    private static final String SQL_VALUE = "holds SQL where a plain value belongs";
    private static final String CLASS = "makes the driver load and run a class";
    private static final String READS = "lets files of this machine be read, and be sent to the server";
    private static final String WRITES =
            "makes the driver write statements and their values to a file or to the output";
    private static final String SEVERAL = "lets one statement hold several, which makes an injection of SQL worse";
    private static final String NATIVE = "lets SQL load native code from a file";
    private static final String FILE = "reads the database from inside another file, or from an address";

    /** H2 adds the value to the text of SET and runs it; these two are the only ones that may hold any text. */
    private static final Set<String> H2_FREE_TEXT = Set.of("user", "password");

    /** Also behind the prefix of a driver that wraps H2's. */
    private static final Pattern H2_URL = Pattern.compile("(?i):h2:");

    private static final Pattern H2_INSIDE_OF_ANOTHER =
            Pattern.compile("(?i):h2:[^;]*?(?<=[:/])(zip|jar|classpath|rec|https?|ftp):");

    private static final Pattern SQLITE_REMOTE_RESOURCE = Pattern.compile("(?i)sqlite:\\s*:resource:.*:");

    private static final Map<String, String> H2 = union(
            names(SQL, "INIT"),
            names(
                    CLASS,
                    "DATABASE_EVENT_LISTENER",
                    "JAVA_OBJECT_SERIALIZER",
                    "DEFAULT_TABLE_ENGINE",
                    "AUTHENTICATOR",
                    "AUTHREALM",
                    "RECOVER_TEST"),
            names(WRITES, "TRACE_LEVEL_FILE", "TRACE_LEVEL_SYSTEM_OUT"));

    private static final Map<String, String> SQLITE = union(names(NATIVE, "enable_load_extension", "load_extension"));

    private static final Map<String, String> POSTGRESQL = union(
            names(
                    CLASS,
                    "socketFactory",
                    "socketFactoryArg",
                    "sslfactory",
                    "sslfactoryarg",
                    "sslhostnameverifier",
                    "sslpasswordcallback",
                    "authenticationPluginClassName",
                    "xmlFactoryFactory",
                    "connectExecutor",
                    "connectExecutorArg"),
            names(WRITES, "loggerFile", "loggerLevel"));

    private static final Map<String, String> MARIADB_AND_MYSQL = union(
            names(SQL, "initSql"),
            names(
                    CLASS,
                    "autoDeserialize",
                    "queryInterceptors",
                    "statementInterceptors",
                    "connectionLifecycleInterceptors",
                    "exceptionInterceptors",
                    "propertiesTransform",
                    "useConfigs",
                    "socketFactory",
                    "tlsSocketType",
                    "credentialType",
                    "authenticationPlugins",
                    "defaultAuthenticationPlugin",
                    "authenticationFidoCallbackHandler",
                    "authenticationWebAuthnCallbackHandler",
                    "authenticationOpenidConnectCallbackHandler",
                    "clientInfoProvider",
                    "logger",
                    "profilerEventHandler",
                    "queryInfoCacheFactory",
                    "parseInfoCacheFactory",
                    "serverConfigCacheFactory",
                    "loadBalanceExceptionChecker",
                    "loadBalanceStrategy",
                    "ha.loadBalanceStrategy",
                    "haLoadBalanceStrategy",
                    "sslContextProvider",
                    "keyManagerFactoryProvider",
                    "trustManagerFactoryProvider",
                    "keyStoreProvider"),
            names(
                    READS,
                    "allowLocalInfile",
                    "allowLoadLocalInfile",
                    "allowLoadLocalInfileInPath",
                    "allowUrlInLocalInfile",
                    "serverRsaPublicKeyFile",
                    "ociConfigFile",
                    "idTokenFile"),
            names(WRITES, "autoGenerateTestcaseScript", "traceProtocol", "enablePacketDebug"),
            names(SEVERAL, "allowMultiQueries"));

    private static final Map<String, String> ALL = union(H2, SQLITE, POSTGRESQL, MARIADB_AND_MYSQL);

    private RefusedOptions() {}

    /**
     * Accepts a URL.
     *
     * @throws RefusedUrlOptionException when it sets one of these options and it is not among the allowed ones
     * @throws ConfigurationException when it makes the driver count other rows than Phoebe relies on
     */
    static void check(String jdbcUrl, Collection<String> allowed) {
        List<UrlOption> options = UrlOption.of(jdbcUrl);
        check(jdbcUrl, options, allowed);
        refuse("zip", H2_INSIDE_OF_ANOTHER.matcher(jdbcUrl).find() ? FILE : null, allowed);
        refuse("resource", SQLITE_REMOTE_RESOURCE.matcher(jdbcUrl).find() ? FILE : null, allowed);
    }

    /** Accepts properties that are given to the driver beside the URL; see {@link #check}. */
    static void checkProperties(String jdbcUrl, Map<?, ?> properties, Collection<String> allowed) {
        List<UrlOption> options = properties.entrySet().stream()
                .map(entry -> new UrlOption(
                        UrlOption.normalized(String.valueOf(entry.getKey())), String.valueOf(entry.getValue())))
                .toList();
        check(jdbcUrl, options, allowed);
    }

    /** Refuses a URL by which MariaDB and MySQL count the rows that changed, in place of those that were found. */
    static void requireFoundRows(String jdbcUrl) {
        requireFoundRows(UrlOption.of(jdbcUrl));
    }

    private static void requireFoundRows(List<UrlOption> options) {
        if (options.stream().anyMatch(option -> option.name().equals("useaffectedrows") && !option.isOff())) {
            throw new ConfigurationException(
                    "The connections to the database are opened with useAffectedRows. With it an"
                            + " update that finds its row and changes nothing counts as one that found no row, and would be"
                            + " reported as a StaleRowException. Remove useAffectedRows from the URL of the database.");
        }
    }

    private static void check(String jdbcUrl, List<UrlOption> options, Collection<String> allowed) {
        Map<String, String> reasons = reasons(DriverKind.of(jdbcUrl));
        boolean h2 = H2_URL.matcher(jdbcUrl).find();
        for (UrlOption option : options) {
            String reason = option.isOff() ? null : reasons.get(option.name());
            refuse(option.name(), reason == null && h2 && holdsSql(option) ? SQL_VALUE : reason, allowed);
        }
        requireFoundRows(options);
    }

    private static void refuse(String name, @Nullable String reason, Collection<String> allowed) {
        if (reason != null && allowed.stream().map(UrlOption::normalized).noneMatch(name::equals)) {
            throw new RefusedUrlOptionException(name, reason);
        }
    }

    private static boolean holdsSql(UrlOption option) {
        return !H2_FREE_TEXT.contains(option.name()) && option.value().chars().anyMatch(c -> c == ';' || c == '(');
    }

    private static Map<String, String> reasons(DriverKind kind) {
        return switch (kind) {
            case H2 -> H2;
            case SQLITE -> SQLITE;
            case POSTGRESQL -> POSTGRESQL;
            case MARIADB, MYSQL -> MARIADB_AND_MYSQL;
            case OTHER -> ALL;
        };
    }

    private static Map<String, String> names(String reason, String... names) {
        return Arrays.stream(names).collect(Collectors.toMap(UrlOption::normalized, name -> reason));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static Map<String, String> union(Map<String, String>... parts) {
        Map<String, String> all = new HashMap<>();
        Arrays.stream(parts).forEach(all::putAll);
        return Map.copyOf(all);
    }
}
