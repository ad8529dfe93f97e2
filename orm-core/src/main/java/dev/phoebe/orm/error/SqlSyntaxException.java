package dev.phoebe.orm.error;

import org.jspecify.annotations.Nullable;

/** The database did not understand the statement, or an object in it does not exist. */
public class SqlSyntaxException extends SqlException {
    private static final long serialVersionUID = 1L;

    public SqlSyntaxException(String message, @Nullable String sql, @Nullable Throwable cause) {
        super(message, sql, cause);
    }
}
