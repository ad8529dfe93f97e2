package dev.phoebe.orm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns of one table, one or all, as they stand in a statement. The text for the last label is kept: nearly all statements use
 * the same one. Safe for use by several threads.
 */
public final class ColumnList {

    private record Text(String label, char quote, String sql) {}

    private final List<Name> names;
    private volatile @Nullable Text last;

    /** The columns in order. */
    public ColumnList(List<Name> names) {
        this.names = List.copyOf(names);
    }

    /** The columns in order. */
    public List<Name> names() {
        return names;
    }

    String sql(String label, char quote) {
        Text text = last;
        if (text == null || text.quote != quote || !text.label.equals(label)) {
            StringBuilder sql = new StringBuilder(names.size() * 16);
            for (Name name : names) {
                sql.append(sql.isEmpty() ? "" : ", ").append(label).append('.').append(name.sql(quote));
            }
            text = new Text(label, quote, sql.toString());
            last = text;
        }
        return text.sql;
    }
}
