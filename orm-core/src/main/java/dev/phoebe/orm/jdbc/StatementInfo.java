package dev.phoebe.orm.jdbc;

import dev.phoebe.orm.sql.Sql;

/**
 * A statement that is about to run.
 *
 * @param operation what it does
 * @param model the model or table that it is about; empty where it is about none
 * @param sql the statement
 */
public record StatementInfo(Operation operation, String model, Sql sql) {

    /**
     * Whether it reads only, and locks nothing: a cache or a copy of the database may answer it. SQL of the program never
     * counts as such, because its text is not looked into.
     */
    public boolean readOnly() {
        return operation == Operation.SELECT && sql.readOnly();
    }
}
