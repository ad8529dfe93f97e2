package dev.phoebe.orm.sql;

import java.util.List;

/** How a database searches texts for words. */
public interface FullTextSql {

    /** What makes an index, one statement each, for a table that was made before. */
    List<Fragment> create(FullTextIndex index);

    /** What takes away that which would outlive the table, one statement each. */
    default List<Fragment> drop(FullTextIndex index) {
        return List.of();
    }

    /** Whether a row has the words. */
    void matches(SqlWriter writer, Source table, FullTextIndex index, SearchWords words);

    /** How well a row fits: the greater the better. */
    void rank(SqlWriter writer, Source table, FullTextIndex index, SearchWords words);
}
