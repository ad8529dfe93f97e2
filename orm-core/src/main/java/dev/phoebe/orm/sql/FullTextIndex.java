package dev.phoebe.orm.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index over the words in some columns of a table.
 *
 * @param name its name, and that of what a database needs for it beside the table
 * @param table the table
 * @param key the column of the key that the database counts; null where the table has another key
 * @param columns columns of texts
 * @param language whose grammar makes one word of several forms; empty to take words as they are
 */
public record FullTextIndex(
        Name name, TableName table, @Nullable Name key, List<Name> columns, String language) {

    /** An index over the words in some columns. */
    public FullTextIndex {
        columns = List.copyOf(columns);
    }

    /** What a database must be able to do to have it. */
    public List<Feature> needs() {
        List<Feature> needs = new ArrayList<>();
        if (!language.isEmpty()) {
            needs.add(Feature.FULL_TEXT_LANGUAGE);
        }
        if (key == null) {
            needs.add(Feature.FULL_TEXT_ANY_KEY);
        }
        return needs;
    }
}
