package dev.phoebe.orm.datasource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The URLs of databases that live in the memory of this process. Such a database is gone when its last connection is
 * closed, and one without a name is another one for each connection. It is given a name here.
 */
final class MemoryUrl {

    private static final String H2_MEMORY = "mem:";
    private static final String SQLITE_FILE = "file:";
    private static final String SQLITE_MEMORY = ":memory:";

    private MemoryUrl() {}

    /** A URL that means the same database for all connections; null when the database is not in memory. */
    static @Nullable String shared(String jdbcUrl) {
        return switch (DriverKind.of(jdbcUrl)) {
            case H2 -> h2(jdbcUrl);
            case SQLITE -> sqlite(jdbcUrl);
            default -> null;
        };
    }

    private static @Nullable String h2(String jdbcUrl) {
        String address = DriverKind.H2.withoutPrefix(jdbcUrl);
        int end = address.indexOf(';');
        String name = end < 0 ? address : address.substring(0, end);
        if (name.equals(H2_MEMORY) || name.equals(".")) {
            return "jdbc:h2:" + H2_MEMORY + newName() + address.substring(name.length());
        }
        return name.startsWith(H2_MEMORY) ? jdbcUrl : null;
    }

    private static @Nullable String sqlite(String jdbcUrl) {
        String address = DriverKind.SQLITE.withoutPrefix(jdbcUrl).strip();
        int end = address.indexOf('?');
        String file = end < 0 ? address : address.substring(0, end);
        List<String> parameters =
                end < 0 ? List.of() : List.of(address.substring(end + 1).split("&", -1));
        if (file.isEmpty() || file.equals(SQLITE_MEMORY) || file.equals(SQLITE_FILE)) {
            return sqliteMemory(parameters);
        }
        if (!file.startsWith(SQLITE_FILE)) {
            return null;
        }
        if (has(parameters, "vfs=memdb")) {
            return file.startsWith(SQLITE_FILE + "/") ? jdbcUrl : sqliteMemory(parameters);
        }
        if (file.equals(SQLITE_FILE + SQLITE_MEMORY) || has(parameters, "mode=memory")) {
            return has(parameters, "cache=shared") ? jdbcUrl : sqliteMemory(parameters);
        }
        return null;
    }

    /** Connections share a database of SQLite's memdb when its name begins with a slash, and lock it as they do a file. */
    private static String sqliteMemory(List<String> parameters) {
        List<String> kept = new ArrayList<>(List.of("vfs=memdb"));
        parameters.stream().filter(parameter -> !isPlace(parameter)).forEach(kept::add);
        return "jdbc:sqlite:file:/" + newName() + "?" + String.join("&", kept);
    }

    private static boolean isPlace(String parameter) {
        String name = UrlOption.normalized(parameter.split("=", 2)[0]);
        return name.isEmpty() || name.equals("vfs") || name.equals("mode") || name.equals("cache");
    }

    private static boolean has(List<String> parameters, String wanted) {
        return parameters.stream()
                .anyMatch(
                        parameter -> parameter.strip().toLowerCase(Locale.ROOT).equals(wanted));
    }

    private static String newName() {
        return "phoebe-" + UUID.randomUUID();
    }
}
