package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** The database refused a statement. The message holds the SQL, never the values. */
public class SqlException extends OrmException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String sql;

    public SqlException(String message, @Nullable String sql, @Nullable Throwable cause) {
        super(message, cause);
        this.sql = sql;
    }

    /** The statement, with a mark for each value; null where the failure belongs to no statement. */
    public @Nullable String sql() {
        return sql;
    }
}
