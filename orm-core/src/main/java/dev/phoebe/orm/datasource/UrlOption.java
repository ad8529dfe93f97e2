package dev.phoebe.orm.datasource;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An option in a JDBC URL.
 *
 * @param name the name, as {@link #normalized} writes it
 * @param value the value, as the driver reads it
 */
record UrlOption(String name, String value) {

    private static final Set<String> OFF = Set.of("false", "0", "no", "off");

    /** The options of a URL, in its order; a name may occur several times. */
    static List<UrlOption> of(String jdbcUrl) {
        DriverKind kind = DriverKind.of(jdbcUrl);
        List<UrlOption> options = new ArrayList<>();
        if (kind == DriverKind.H2 || kind == DriverKind.OTHER) {
            addSettings(jdbcUrl, options);
        }
        if (kind != DriverKind.H2) {
            addParameters(jdbcUrl, options);
        }
        return options;
    }

    /** Whether a URL sets one of some options. */
    static boolean anyOf(List<UrlOption> options, String... names) {
        for (String name : names) {
            String wanted = normalized(name);
            if (options.stream().anyMatch(option -> option.name.equals(wanted))) {
                return true;
            }
        }
        return false;
    }

    /**
     * A name in the form in which names are compared. Drivers compare names in different ways: some ignore the case, by
     * way of capitals or of small letters, some decode percent signs, some cut blanks off. Two names that any of them
     * takes for the same have the same form.
     */
    static String normalized(String name) {
        String folded = decoded(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        StringBuilder known = new StringBuilder(folded.length());
        folded.chars().filter(UrlOption::isPartOfName).forEach(c -> known.append((char) c));
        return known.toString();
    }

    private static boolean isPartOfName(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-';
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a percent sign that encodes nothing
        }
    }

    /** Whether the value switches the option off. */
    boolean isOff() {
        return OFF.contains(decoded(value).strip().toLowerCase(Locale.ROOT));
    }

    /** H2's {@code ;NAME=VALUE}, where a backslash takes the meaning from the character behind it. */
    private static void addSettings(String jdbcUrl, List<UrlOption> options) {
        int begin = jdbcUrl.indexOf(';');
        if (begin < 0) {
            return;
        }
        StringBuilder setting = new StringBuilder();
        for (int i = begin + 1; i < jdbcUrl.length(); i++) {
            char c = jdbcUrl.charAt(i);
            if (c == ';') {
                add(setting.toString(), options);
                setting.setLength(0);
            } else if (c == '\\' && i + 1 < jdbcUrl.length()) {
                i++;
                setting.append(jdbcUrl.charAt(i));
            } else {
                setting.append(c);
            }
        }
        add(setting.toString(), options);
    }

    /** {@code ?name=value&name=value} of all others, and MySQL's {@code (name=value,name=value)} in place of a host. */
    private static void addParameters(String jdbcUrl, List<UrlOption> options) {
        String[] parts = jdbcUrl.split("[?&(),]", -1);
        for (int i = 1; i < parts.length; i++) {
            add(parts[i], options);
        }
    }

    private static void add(String text, List<UrlOption> options) {
        int equals = text.indexOf('=');
        String name = normalized(equals < 0 ? text : text.substring(0, equals));
        if (!name.isEmpty()) {
            options.add(new UrlOption(name, equals < 0 ? "" : text.substring(equals + 1)));
        }
    }
}
