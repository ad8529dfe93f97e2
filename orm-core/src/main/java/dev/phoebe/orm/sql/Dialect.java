package dev.phoebe.orm.sql;

import dev.phoebe.orm.error.UnsupportedFeatureException;
import dev.phoebe.orm.type.Parameters;
import dev.phoebe.orm.type.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a database must say about itself: what it can do, how its driver is used, and a policy for each subject of SQL. A
 * policy is given fragments, names and numbers, never statements; its defaults are the SQL standard's. Implementations are
 * immutable and safe for use by several threads.
 */
public interface Dialect {

    /** The database's name, for messages. */
    String name();

    /** Whether the database can do something. */
    boolean supports(Feature feature);

    /** The mark around a quoted name. */
    default char quote() {
        return '"';
    }

    /** The most parameters that one statement may have. */
    int maxParameters();

    // ---- the policies

    /** Types and casts. */
    TypeSql types();

    /** Texts. */
    default TextSql texts() {
        return TextSql.STANDARD;
    }

    /** Dates and times. */
    TimeSql times();

    /** Functions and operators. */
    FunctionSql functions();

    /** Aggregates and windows. */
    default AggregateSql aggregates() {
        return AggregateSql.STANDARD;
    }

    /** JSON. */
    JsonSql json();

    /** Arrays; refused where the database has none. */
    default ArraySql arrays() {
        throw new UnsupportedFeatureException(Feature.ARRAYS.words(), name());
    }

    /** Full-text search. */
    FullTextSql fullText();

    /** The clauses of a SELECT. */
    default QuerySql queries() {
        return QuerySql.STANDARD;
    }

    /** Statements that change rows. */
    ChangeSql changes();

    /** Definitions of tables. */
    default DdlSql ddl() {
        return DdlSql.STANDARD;
    }

    /** How its transactions behave. */
    default TransactionRules transactions() {
        return TransactionRules.STANDARD;
    }

    // ---- the driver

    /** How its driver reads values. */
    default Row row(ResultSet rows) {
        return new Row(rows);
    }

    /** How its driver is given values. */
    default Parameters parameters(PreparedStatement statement) {
        return new Parameters(statement);
    }

    /** Makes a connection ready for a statement that is prepared next. Called for each statement: it should cost nothing. */
    default void makeReady(Connection connection, String sql) throws SQLException {}

    /**
     * Limits the time of a statement that is about to run. JDBC counts in seconds; the limit is rounded up.
     *
     * @param nanos the time in nanoseconds, more than 0
     */
    default TimeLimit limitTime(PreparedStatement statement, long nanos) throws SQLException {
        statement.setQueryTimeout((int) Math.min(Integer.MAX_VALUE, (nanos + 999_999_999L) / 1_000_000_000L));
        return TimeLimit.OF_STATEMENT;
    }

    /** What an error of the driver means. */
    SqlFailure classify(SQLException error);
}
