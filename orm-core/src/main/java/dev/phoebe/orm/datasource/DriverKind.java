package dev.phoebe.orm.datasource;

import java.util.Locale;

/** The drivers whose options are known. */
enum DriverKind {
    H2("jdbc:h2:", "com.h2database:h2"),
    SQLITE("jdbc:sqlite:", "org.xerial:sqlite-jdbc"),
    POSTGRESQL("jdbc:postgresql:", "org.postgresql:postgresql"),
    MARIADB("jdbc:mariadb:", "org.mariadb.jdbc:mariadb-java-client"),
    MYSQL("jdbc:mysql", "com.mysql:mysql-connector-j"),
    /** Any other, such as a driver that wraps one of those above: its URL may hold the options of any of them. */
    OTHER("jdbc:", "the JDBC driver of the database");

    private final String prefix;
    private final String artifact;

    DriverKind(String prefix, String artifact) {
        this.prefix = prefix;
        this.artifact = artifact;
    }

    /** The one that a JDBC URL belongs to. */
    static DriverKind of(String jdbcUrl) {
        String lower = jdbcUrl.toLowerCase(Locale.ROOT);
        for (DriverKind kind : values()) {
            if (lower.startsWith(kind.prefix)) {
                return kind;
            }
        }
        return OTHER;
    }

    /** The dependency to add when the driver is not on the class path. */
    String artifact() {
        return artifact;
    }

    /** What follows the prefix. */
    String withoutPrefix(String jdbcUrl) {
        return jdbcUrl.substring(Math.min(prefix.length(), jdbcUrl.length()));
    }
}
