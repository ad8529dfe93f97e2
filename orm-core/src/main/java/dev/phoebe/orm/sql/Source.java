package dev.phoebe.orm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands in FROM and has columns: a table, or one more occurrence of it. Two occurrences of one table
 * are two sources; the same path from the same source is the same source.
 */
public interface Source extends Fragment {

    /** What it is called where no other source is called the same. */
    Name label();

    /** The join that brings it into a statement that only mentions it; null for a source that must be named in FROM. */
    @Nullable
    PathJoin path();

    /** The table that it is; null for a source that a query makes. */
    default @Nullable TableName tableName() {
        return null;
    }

    /** The names that its columns get in FROM, behind its label; empty where they have names of their own. */
    default List<Name> columnNames() {
        return List.of();
    }

    /** What it stands for: itself, unless it only gives the columns of another source other names in the program. */
    default Source itself() {
        return this;
    }

    /** Whether this is the same occurrence. */
    default boolean sameAs(Source other) {
        if (itself() == other.itself()) {
            return true;
        }
        PathJoin mine = path();
        PathJoin others = other.path();
        return mine != null && others != null && mine.sameAs(others);
    }
}
