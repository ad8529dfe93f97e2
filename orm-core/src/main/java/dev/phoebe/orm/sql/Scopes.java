package dev.phoebe.orm.sql;

import dev.phoebe.orm.error.InvalidQueryException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which sources may be named where, and by which label: as SQL has it, the innermost first. Labels are unique in the
 * whole statement, so that a subquery over the same table never hides its parent by chance.
 */
final class Scopes {

    private record Entry(Source source, String label, boolean optional) {}

    private static final class Scope {
        final List<Entry> entries = new ArrayList<>(4);
        final List<Source> paths = new ArrayList<>(0);
        int endOfFrom = -1;
    }

    private final char quote;
    private final List<Scope> open = new ArrayList<>(2);
    private final Set<String> labels = new HashSet<>(8);

    Scopes(char quote) {
        this.quote = quote;
    }

    void open() {
        open.add(new Scope());
    }

    void close() {
        open.remove(open.size() - 1);
    }

    String declare(Source source, boolean optional) {
        Scope scope = open.get(open.size() - 1);
        Entry known = find(scope, source);
        if (known != null) {
            return known.label;
        }
        return add(scope, source, optional).label;
    }

    /** The label of a source; a path that is met for the first time joins the scope in which it begins. */
    String label(Source source) {
        return entry(source).label;
    }

    boolean isOptional(Source source) {
        return entry(source).optional;
    }

    void markEndOfFrom(int position) {
        open.get(open.size() - 1).endOfFrom = position;
    }

    int endOfFrom() {
        return open.get(open.size() - 1).endOfFrom;
    }

    /** The sources that are in the innermost scope only because something named them by a path. */
    List<Source> paths() {
        return open.get(open.size() - 1).paths;
    }

    private Entry entry(Source source) {
        for (int i = open.size() - 1; i >= 0; i--) {
            Entry entry = find(open.get(i), source);
            if (entry != null) {
                return entry;
            }
        }
        PathJoin path = source.path();
        if (path == null) {
            throw new InvalidQueryException("The table '" + source.label() + "' is used but is not in FROM. "
                    + "Join it, or use the very table object that FROM was given: an alias is another table.");
        }
        Entry from = entry(path.from());
        Scope scope = scopeOf(from);
        scope.paths.add(source);
        return add(scope, source, path.optional() || from.optional);
    }

    private Scope scopeOf(Entry entry) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).entries.contains(entry)) {
                return open.get(i);
            }
        }
        throw new IllegalStateException("an entry without a scope");
    }

    private static @Nullable Entry find(Scope scope, Source source) {
        for (int i = 0; i < scope.entries.size(); i++) {
            Entry entry = scope.entries.get(i);
            if (entry.source.sameAs(source)) {
                return entry;
            }
        }
        return null;
    }

    private Entry add(Scope scope, Source source, boolean optional) {
        String wanted = source.label().text();
        String text = wanted;
        for (int i = 2; !labels.add(text); i++) {
            text = wanted + "_" + i;
        }
        String label = (text.equals(wanted) ? source.label() : Name.of(text)).sql(quote);
        Entry entry = new Entry(source, label, optional);
        scope.entries.add(entry);
        return entry;
    }
}
