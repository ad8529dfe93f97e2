package dev.phoebe.orm.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * What a piece of SQL contains. It is found by the walk that writes the piece, with a writer that keeps no text, so that no
 * answer can differ from what is sent. Immutable once {@link #of} has answered.
 */
public final class Facts {

    /** The facts of nothing, and of plain columns where only what is computed matters. */
    public static final Facts NONE = new Facts();

    private record Reading(Source source, Name column) {}

    private final List<Reading> readings = new ArrayList<>();
    private int parameters;
    private int queries;
    private boolean aggregates;
    private boolean windows;
    private boolean ownSql;

    private Facts() {}

    /** The facts of a piece for a database. It may name any source. */
    public static Facts of(Dialect dialect, Fragment fragment) {
        Facts facts = new Facts();
        SqlWriter writer = new SqlWriter(dialect, facts);
        fragment.write(writer);
        facts.parameters = writer.parameters();
        facts.aggregates = writer.hasAggregates();
        facts.windows = writer.hasWindows();
        return facts;
    }

    void addColumn(Source source, Name column) {
        readings.add(new Reading(source, column));
    }

    void addQuery() {
        queries++;
    }

    void addOwnSql() {
        ownSql = true;
    }

    /** Whether it has aggregates in it, apart from those of its queries and those over windows. */
    public boolean hasAggregates() {
        return aggregates;
    }

    /** Whether it has window functions in it, apart from those of its queries. */
    public boolean hasWindows() {
        return windows;
    }

    /** Whether it has SQL of the program's own in it, which may contain anything. */
    public boolean hasOwnSql() {
        return ownSql;
    }

    /** How many parameters it has: values of the program, and placeholders. */
    public int parameters() {
        return parameters;
    }

    /** Whether it has queries in it. */
    public boolean hasQueries() {
        return queries > 0;
    }

    /** Whether it reads a column of a source, in its queries, too. */
    public boolean reads(Source source, Name column) {
        for (Reading reading : readings) {
            if (reading.column.equals(column) && reading.source.sameAs(source)) {
                return true;
            }
        }
        return false;
    }
}
