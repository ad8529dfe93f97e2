package dev.phoebe.orm.sql;

import dev.phoebe.orm.error.ConfigurationException;
import org.jspecify.annotations.Nullable;

/** Checks that a dialect answers: one of a program's own may return null where it must not. */
public final class DialectCheck {

    private DialectCheck() {}

    /**
     * Asks for everything that does not depend on a statement.
     *
     * @throws ConfigurationException when the dialect returns null for a policy
     */
    public static void requirePolicies(Dialect dialect) {
        require(dialect.name(), dialect, "name()");
        require(dialect.types(), dialect, "types()");
        require(dialect.texts(), dialect, "texts()");
        require(dialect.times(), dialect, "times()");
        require(dialect.functions(), dialect, "functions()");
        require(dialect.aggregates(), dialect, "aggregates()");
        require(dialect.json(), dialect, "json()");
        require(dialect.fullText(), dialect, "fullText()");
        require(dialect.queries(), dialect, "queries()");
        require(dialect.ddl(), dialect, "ddl()");
        require(dialect.transactions(), dialect, "transactions()");
        ChangeSql changes = require(dialect.changes(), dialect, "changes()");
        require(changes.bulkInsert(true), dialect, "changes().bulkInsert(boolean)");
        require(changes.bulkInsert(false), dialect, "changes().bulkInsert(boolean)");
        if (dialect.supports(Feature.ARRAYS)) {
            require(dialect.arrays(), dialect, "arrays()");
        }
    }

    /**
     * What a dialect returned.
     *
     * @throws ConfigurationException when that is null
     */
    public static <T> T require(@Nullable T answer, Dialect dialect, String method) {
        if (answer == null) {
            throw new ConfigurationException("The dialect " + dialect.getClass().getName() + " returned null from "
                    + method + ". Return a value there, or leave the method to the dialect that it extends.");
        }
        return answer;
    }
}
