package dev.phoebe.orm.sql;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.UnsupportedFeatureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which sources may be named where, and by which label: as SQL has it, the innermost first. Labels are unique in the
 * whole statement, so that a subquery over the same table never hides its parent by chance.
 */
final class Scopes {

    /** Entries are chained, and not kept in collections, because each statement makes them anew. */
    private static final class Entry {
        final Source source;
        final String name;
        final String label;
        final boolean optional;

        /** The join that is only written where its source is used. */
        @Nullable
        Fragment joinIfUsed;

        boolean used;

        /** The one before it in its scope. */
        final @Nullable Entry neighbour;

        /** The one before it in the statement. */
        final @Nullable Entry older;

        Entry(
                Source source,
                String name,
                String label,
                boolean optional,
                @Nullable Entry neighbour,
                @Nullable Entry older) {
            this.source = source;
            this.name = name;
            this.label = label;
            this.optional = optional;
            this.neighbour = neighbour;
            this.older = older;
        }
    }

    /** A window that has a name within its SELECT. */
    record NamedWindow(Name name, Fragment definition) {}

    private static final class Scope {
        final @Nullable Scope outer;
        final int depth;

        @Nullable
        Entry last;

        List<Source> paths = List.of();
        int endOfFrom = -1;
        int bindsBeforeEndOfFrom;
        List<NamedWindow> windows = List.of();
        int placeOfWindows;
        int bindsBeforeWindows;

        /** The conditions on rows of sources in FROM that WHERE must say. */
        List<Fragment> conditions = List.of();

        /** What stands behind a table that is locked. */
        String lock = "";

        List<Source> locked = List.of();

        /** What the SELECT is grouped by and must not be written again. */
        List<Fragment> unrepeatable = List.of();

        /** The clause that is being written, where no window may stand in it. */
        @Nullable
        String clauseWithoutWindows;

        /** The clause that is being written, where no aggregate may stand in it. */
        @Nullable
        String clauseWithoutAggregates;

        Scope(@Nullable Scope outer) {
            this.outer = outer;
            this.depth = outer == null ? 0 : outer.depth + 1;
        }

        /** Whether it can be seen from this one, or is this one. */
        boolean contains(Scope other) {
            return depth <= other.depth;
        }
    }

    /** An aggregate that is being written. It belongs to the innermost query whose columns it reads, as SQL has it. */
    private static final class OpenAggregate {
        final @Nullable OpenAggregate outer;
        final Scope writtenIn;
        final @Nullable String clauseWithoutWindows;

        @Nullable
        Scope reads;

        OpenAggregate(@Nullable OpenAggregate outer, Scope writtenIn) {
            this.outer = outer;
            this.writtenIn = writtenIn;
            this.clauseWithoutWindows = writtenIn.clauseWithoutWindows;
        }

        Scope owner() {
            return reads == null ? writtenIn : reads;
        }

        /** Scopes that were opened within the aggregate are those of subqueries in it. */
        void read(Scope scope) {
            if (scope.contains(writtenIn) && (reads == null || reads.contains(scope))) {
                reads = scope;
            }
        }
    }

    private final char quote;
    private final String database;
    private @Nullable Scope innermost;

    /** The scope of sources that nobody declared, where all may be named. */
    private @Nullable Scope outermost;

    private @Nullable Entry newest;

    /** The innermost scope that must not be seen from what is written, and the feature that it would take. */
    private @Nullable Scope hidden;

    private @Nullable Feature hiding;
    private @Nullable OpenAggregate aggregate;
    private boolean outermostAggregates;
    private boolean outermostWindows;
    private @Nullable Scope watched;

    Scopes(char quote, String database) {
        this.quote = quote;
        this.database = database;
    }

    /** Lets every source be named: one that was not declared is then taken for one of a statement around. */
    void openToAll() {
        open();
        outermost = innermost;
    }

    void open() {
        innermost = new Scope(innermost);
    }

    void close() {
        Scope scope = innermost();
        if (!scope.conditions.isEmpty()) {
            throw new IllegalStateException("a statement ended without the conditions on the rows of its tables");
        }
        innermost = scope.outer;
    }

    void addCondition(Fragment condition) {
        Scope scope = innermost();
        if (scope.conditions.isEmpty()) {
            scope.conditions = new ArrayList<>(2);
        }
        scope.conditions.add(condition);
    }

    boolean hasConditions() {
        return innermost != null && !innermost.conditions.isEmpty();
    }

    /** The conditions that WHERE must say, once. */
    List<Fragment> takeConditions() {
        if (!hasConditions()) {
            return List.of();
        }
        List<Fragment> conditions = innermost().conditions;
        innermost().conditions = List.of();
        return conditions;
    }

    /** Tells of the tables that are declared so far. */
    void addTables(CommonTables common) {
        for (Entry entry = newest; entry != null; entry = entry.older) {
            TableName table = entry.source.itself().tableName();
            if (table != null && table.schema() == null) {
                common.addTable(table.name());
            }
        }
    }

    /** Does something that sees no source that is declared so far, and whose own are seen by nobody else. */
    void apart(Runnable work) {
        Scope hidden = innermost;
        Entry older = newest;
        OpenAggregate outerAggregate = aggregate;
        innermost = null;
        newest = null;
        aggregate = null;
        work.run();
        innermost = hidden;
        newest = older;
        aggregate = outerAggregate;
    }

    /** Does something that must not see what is declared so far: that would take a feature which the database lacks. */
    void without(Feature feature, Runnable work) {
        Scope outerHidden = hidden;
        Feature outerHiding = hiding;
        hidden = innermost;
        hiding = feature;
        work.run();
        hidden = outerHidden;
        hiding = outerHiding;
    }

    private Scope innermost() {
        return Objects.requireNonNull(innermost, "no scope is open");
    }

    String declare(Source source, boolean optional) {
        Scope scope = innermost();
        Entry known = find(scope, source);
        return known == null ? add(scope, source, optional).label : known.label;
    }

    /** The label of a source; a path that is met for the first time joins the scope in which it begins. */
    String label(Source source) {
        Entry entry = entry(source);
        entry.used = true;
        return entry.label;
    }

    /** Does something that sees the sources outside of the innermost scope only. */
    void outside(Runnable work) {
        Scope scope = innermost();
        innermost = scope.outer;
        work.run();
        innermost = scope;
    }

    /** Whether a source was put into FROM, and not only reached by a path. */
    boolean isInFrom(Source source) {
        for (Scope scope = innermost; scope != null; scope = scope.outer) {
            if (find(scope, source) != null) {
                return scope.paths.stream().noneMatch(source::sameAs);
            }
        }
        return false;
    }

    /** A source that is declared gets its join only where it turns out to be used. */
    void joinIfUsed(Source source, Fragment join) {
        Objects.requireNonNull(find(innermost(), source)).joinIfUsed = join;
    }

    /** The join that was declared last of those that turned out to be used, once; null when there is none left. */
    @Nullable
    Fragment nextUsedJoin() {
        for (Entry entry = innermost().last; entry != null; entry = entry.neighbour) {
            if (entry.used && entry.joinIfUsed != null) {
                Fragment join = entry.joinIfUsed;
                entry.joinIfUsed = null;
                return join;
            }
        }
        return null;
    }

    void lockTables(RowLock lock, String behindTable) {
        innermost().lock = behindTable;
        innermost().locked = lock.tables();
    }

    /** What stands behind a table in FROM that is locked there. */
    String lockOf(Source source) {
        Scope scope = innermost();
        if (scope.lock.isEmpty()) {
            return "";
        }
        boolean locked = scope.locked.isEmpty() || scope.locked.stream().anyMatch(source::sameAs);
        return locked ? scope.lock : "";
    }

    void refuseWindowsIn(@Nullable String clause) {
        Scope scope = innermost();
        scope.clauseWithoutWindows = clause;
        scope.clauseWithoutAggregates = null;
    }

    void refuseAggregatesIn(String clause) {
        Scope scope = innermost();
        scope.clauseWithoutWindows = clause;
        scope.clauseWithoutAggregates = clause;
    }

    /** Says that a window function is written now; what is written in it is no window function. */
    void writeWindow(Runnable function) {
        if (innermost == null) {
            function.run();
            return;
        }
        Scope scope = innermost;
        String clause = scope.clauseWithoutWindows;
        if (clause != null) {
            throw new InvalidQueryException("A window function cannot stand in " + clause
                    + ": the rows are chosen before windows are looked at. Select it in a query of its own, and select"
                    + " from that as a table: db.select(...).from(ranked.asTable(\"t\")).");
        }
        outermostWindows |= scope == outermost;
        scope.clauseWithoutWindows = "another window function";
        function.run();
        scope.clauseWithoutWindows = null;
    }

    /** Says that an aggregate is written now; what is written in it is no aggregate of the same rows. */
    void writeAggregate(Runnable call) {
        if (innermost == null) {
            call.run();
            return;
        }
        OpenAggregate open = new OpenAggregate(aggregate, innermost);
        aggregate = open;
        innermost.clauseWithoutWindows = "an aggregate";
        call.run();
        aggregate = open.outer;
        open.writtenIn.clauseWithoutWindows = open.clauseWithoutWindows;
        outermostAggregates |= open.owner() == outermost;
        String clause = open.owner().clauseWithoutAggregates;
        if (open.outer != null && open.owner().contains(open.outer.writtenIn)) {
            clause = "another aggregate";
            open.outer.read(open.owner());
        }
        if (clause != null) {
            throw new InvalidQueryException("An aggregate cannot stand in " + clause
                    + ": the rows are chosen before they are put together. Say having(...) of a select with groups, or"
                    + " select it in a query of its own: as a value in a comparison, or as a table,"
                    + " db.select(...).from(sums.asTable(\"t\")).");
        }
    }

    /** Whether an aggregate was written that belongs to the outermost scope. */
    boolean outermostAggregates() {
        return outermostAggregates;
    }

    /** Whether a window function was written that belongs to the outermost scope. */
    boolean outermostWindows() {
        return outermostWindows;
    }

    void refuseRepetition(Fragment grouped) {
        Scope scope = innermost();
        if (scope.unrepeatable.isEmpty()) {
            scope.unrepeatable = new ArrayList<>(2);
        }
        scope.unrepeatable.add(grouped);
    }

    boolean isRepetitionRefused(Fragment named) {
        return innermost != null && !innermost.unrepeatable.isEmpty() && innermost.unrepeatable.contains(named);
    }

    /** Whether the columns of the innermost scope are watched from now on. */
    void watch(boolean wanted) {
        watched = wanted ? innermost : null;
    }

    /** Whether a source stands in the scope that is watched, or is reached from there by a path. */
    boolean isWatched(Source source) {
        return watched != null && scopeOf(entry(source)) == watched;
    }

    boolean isOptional(Source source) {
        return entry(source).optional;
    }

    void markEndOfFrom(int position, int binds) {
        Scope scope = innermost();
        scope.endOfFrom = position;
        scope.bindsBeforeEndOfFrom = binds;
    }

    int bindsBeforeEndOfFrom() {
        return innermost().bindsBeforeEndOfFrom;
    }

    int endOfFrom() {
        return innermost().endOfFrom;
    }

    /** The sources that are in the innermost scope only because something named them by a path. */
    List<Source> paths() {
        return innermost().paths;
    }

    /** Takes down a window for the WINDOW clause of the innermost SELECT, once. */
    void addWindow(Name name, Fragment definition) {
        Scope scope = innermost();
        for (int i = 0; i < scope.windows.size(); i++) {
            NamedWindow known = scope.windows.get(i);
            if (known.name.equals(name)) {
                if (known.definition != definition) {
                    throw new InvalidQueryException("Two windows of one select are called '" + name
                            + "'. Make it once and use that object everywhere, or give one of them another name.");
                }
                return;
            }
        }
        if (scope.windows.isEmpty()) {
            scope.windows = new ArrayList<>(2);
        }
        scope.windows.add(new NamedWindow(name, definition));
    }

    void markWindows(int position, int binds) {
        Scope scope = innermost();
        scope.placeOfWindows = position;
        scope.bindsBeforeWindows = binds;
    }

    int placeOfWindows() {
        return innermost().placeOfWindows;
    }

    int bindsBeforeWindows() {
        return innermost().bindsBeforeWindows;
    }

    /** The windows of the innermost SELECT that are still to be defined. */
    List<NamedWindow> windows() {
        return innermost().windows;
    }

    /** Says that all windows so far are defined. */
    void endOfWindows() {
        innermost().windows = List.of();
    }

    private Entry entry(Source source) {
        boolean outside = false;
        for (Scope scope = innermost; scope != null; scope = scope.outer) {
            outside |= scope == hidden;
            Entry entry = find(scope, source);
            if (entry != null && outside && hiding != null) {
                throw new UnsupportedFeatureException(hiding.words(), database);
            }
            if (entry != null) {
                if (aggregate != null) {
                    aggregate.read(scope);
                }
                return entry;
            }
            if (beginsIn(scope, source)) {
                break; // the same path further out begins at another row
            }
        }
        PathJoin path = source.path();
        if (path == null && outermost != null) {
            return add(outermost, source, false);
        }
        if (path == null) {
            boolean empty = innermost != null && innermost.last == null && innermost.outer == null;
            throw new InvalidQueryException("The table '" + source.label() + "' is used but is not in FROM. "
                    + (empty
                            ? "Nothing that is selected says which table FROM has: say from(...)."
                            : "Join it, or use the very table object that FROM was given: an alias is another table."));
        }
        Entry from = entry(path.from());
        Scope scope = scopeOf(from);
        if (scope.paths.isEmpty()) {
            scope.paths = new ArrayList<>();
        }
        scope.paths.add(source);
        if (aggregate != null) {
            aggregate.read(scope);
        }
        return add(scope, source, path.optional() || from.optional);
    }

    /** Whether a source is a path that leads on from a source of a scope. */
    private static boolean beginsIn(Scope scope, Source source) {
        for (PathJoin path = source.path(); path != null; path = path.from().path()) {
            if (find(scope, path.from()) != null) {
                return true;
            }
        }
        return false;
    }

    private Scope scopeOf(Entry wanted) {
        for (Scope scope = innermost; scope != null; scope = scope.outer) {
            for (Entry entry = scope.last; entry != null; entry = entry.neighbour) {
                if (entry == wanted) {
                    return scope;
                }
            }
        }
        throw new IllegalStateException("an entry without a scope");
    }

    private static @Nullable Entry find(Scope scope, Source source) {
        for (Entry entry = scope.last; entry != null; entry = entry.neighbour) {
            if (entry.source.sameAs(source)) {
                return entry;
            }
        }
        return null;
    }

    private Entry add(Scope scope, Source source, boolean optional) {
        String wanted = source.label().text();
        String name = isOwnName(source, wanted) ? wanted : Names.label(wanted);
        for (int i = 2; isTaken(name); i++) {
            name = Names.label(wanted + "_" + i);
        }
        String label = (name.equals(wanted) ? source.label() : Name.of(name)).sql(quote);
        Entry entry = new Entry(source, name, label, optional, scope.last, newest);
        scope.last = entry;
        newest = entry;
        return entry;
    }

    /** A table that is called by its own name has it from the database, however long it is. */
    private static boolean isOwnName(Source source, String label) {
        TableName table = source.itself().tableName();
        return table != null && table.name().text().equals(label);
    }

    /** Some databases tell names apart that differ in case only, and some do not. */
    private boolean isTaken(String name) {
        for (Entry entry = newest; entry != null; entry = entry.older) {
            if (entry.name.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
