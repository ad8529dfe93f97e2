package dev.phoebe.orm.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * What a piece of SQL contains. It is found by the walk that writes the piece, with a writer that keeps no text, so that no
 * answer can differ from what is sent. Immutable once {@link #of} has answered.
 */
public final class Facts {

    private record Reading(Source source, Name column) {}

    private final List<Reading> readings = new ArrayList<>();
    private int parameters;
    private int queries;

    private Facts() {}

    /** The facts of a piece for a database. It may name any source. */
    public static Facts of(Dialect dialect, Fragment fragment) {
        Facts facts = new Facts();
        SqlWriter writer = new SqlWriter(dialect, facts);
        fragment.write(writer);
        facts.parameters = writer.parameters();
        return facts;
    }

    void addColumn(Source source, Name column) {
        readings.add(new Reading(source, column));
    }

    void addQuery() {
        queries++;
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
