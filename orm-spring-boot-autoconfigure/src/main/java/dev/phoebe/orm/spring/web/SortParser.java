package dev.phoebe.orm.spring.web;

import dev.phoebe.orm.page.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code price,desc}: Spring's way to write an order. */
final class SortParser {

    /** Stands for every property of the model. */
    static final String ANY = "*";

    private static final String PARAMETER = "sort";
    private static final int MOST = 5;

    /** What the name of a property may look like; whether there is one is for the query to say. */
    private static final Pattern PROPERTY = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$.]{0,99}");

    private final Set<String> sortable;

    SortParser(Set<String> sortable) {
        this.sortable = sortable;
    }

    List<SortKey> parse(List<String> texts) {
        List<SortKey> keys = new ArrayList<>();
        for (String text : texts) {
            parse(text, keys);
        }
        return keys;
    }

    /** A direction at the end is that of all properties in front of it. */
    private void parse(String text, List<SortKey> keys) {
        String[] parts = text.split(",", MOST + 2);
        String last = parts[parts.length - 1].toLowerCase(Locale.ROOT);
        boolean directed = parts.length > 1 && (last.equals("asc") || last.equals("desc"));
        for (int i = 0; i < parts.length - (directed ? 1 : 0); i++) {
            add(parts[i], directed && last.equals("desc"), keys);
        }
    }

    private void add(String property, boolean descending, List<SortKey> keys) {
        boolean offered = sortable.contains(property)
                || (sortable.contains(ANY) && PROPERTY.matcher(property).matches());
        if (!offered) {
            throw new InvalidParameterException(PARAMETER, requirement(), property);
        }
        if (keys.size() == MOST) {
            throw new InvalidParameterException(PARAMETER, "must name at most " + MOST + " properties", null);
        }
        if (keys.stream().anyMatch(key -> key.property().equals(property))) {
            throw new InvalidParameterException(PARAMETER, "must name a property once", property);
        }
        keys.add(new SortKey(property, descending));
    }

    private String requirement() {
        if (sortable.isEmpty()) {
            return "is not on offer: the order of this list is fixed";
        }
        return sortable.contains(ANY)
                ? "must be the names of properties, with ,asc or ,desc behind them"
                : "must be one of " + String.join(", ", sortable) + ", with ,asc or ,desc behind it";
    }
}
