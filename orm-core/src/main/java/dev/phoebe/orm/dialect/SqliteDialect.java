package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.AggregateSql;
import dev.phoebe.orm.sql.ChangeSql;
import dev.phoebe.orm.sql.DdlSql;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.FullTextSql;
import dev.phoebe.orm.sql.FunctionSql;
import dev.phoebe.orm.sql.JsonSql;
import dev.phoebe.orm.sql.QuerySql;
import dev.phoebe.orm.sql.SqlFailure;
import dev.phoebe.orm.sql.TextSql;
import dev.phoebe.orm.sql.TimeLimit;
import dev.phoebe.orm.sql.TimeSql;
import dev.phoebe.orm.sql.TransactionRules;
import dev.phoebe.orm.sql.TypeSql;
import dev.phoebe.orm.type.Parameters;
import dev.phoebe.orm.type.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/** SQLite, which has four types: numbers with and without a point, text and bytes. The rest is agreement. */
final class SqliteDialect implements Dialect {

    private static final Set<Feature> FEATURES = Set.of(
            Feature.KEY_ZERO,
            Feature.CORRELATED_LIMIT,
            Feature.CORRELATED_GROUP_ORDER,
            Feature.STATEMENT_TIMEOUT,
            Feature.INSERT_RETURNING,
            Feature.UPDATE_RETURNING,
            Feature.DELETE_RETURNING,
            Feature.UPSERT_CONDITION,
            Feature.UPSERT_TARGET,
            Feature.UPSERT_PARTIAL_INDEX,
            Feature.ANY_KEY_DO_NOTHING,
            Feature.ANY_KEY_DO_UPDATE,
            Feature.DO_NOTHING_COUNT,
            Feature.DO_NOTHING_RETURNING,
            Feature.SIMULTANEOUS_ASSIGNMENT,
            Feature.NULLS_ORDER,
            Feature.MATERIALIZED,
            Feature.RECURSIVE_DISTINCT,
            Feature.FULL_JOIN,
            Feature.FRAME_GROUPS,
            Feature.FRAME_EXCLUDE,
            Feature.PERCENTILE,
            Feature.STRING_AGG_OVER,
            Feature.TRANSACTIONAL_DDL,
            Feature.COLLATE,
            Feature.JSON_LONG_KEYS,
            Feature.JSON_MINUS_KEYS,
            Feature.JSON_CHANGE,
            Feature.AGGREGATE_FILTER,
            Feature.UPDATE_FROM,
            Feature.GROUP_BY_PLACE,
            Feature.DO_NOTHING_OWN_ROWS);

    private static final TypeSql TYPES = new SqliteTypes();

    private static final TextSql TEXTS = new SqliteTexts();

    private static final TimeSql TIMES = new SqliteTimes();

    private static final FunctionSql FUNCTIONS = new SqliteFunctions();

    private static final AggregateSql AGGREGATES = new SqliteAggregates();

    private static final QuerySql QUERIES = new SqliteQueries();

    private static final ChangeSql CHANGES = new SqliteChanges();

    private static final DdlSql DDL = new SqliteDdl();

    private static final FullTextSql FULL_TEXT = new SqliteFullText();

    private static final TransactionRules TRANSACTIONS = new SqliteTransactions();

    @Override
    public String name() {
        return "SQLite";
    }

    @Override
    public boolean supports(Feature feature) {
        return FEATURES.contains(feature);
    }

    @Override
    public Row row(ResultSet rows) {
        return new SqliteRow(rows);
    }

    @Override
    public Parameters parameters(PreparedStatement statement) {
        return new SqliteParameters(statement);
    }

    @Override
    public JsonSql json() {
        return SqliteJson.INSTANCE;
    }

    /** SQLite has the operator, and leaves the function behind it to the program. */
    @Override
    public void makeReady(Connection connection, String sql) throws SQLException {
        if (speaksOfRegex(sql, 'x') || speaksOfRegex(sql, 'X')) {
            SqliteRegex.install(connection);
        }
    }

    /** Looks for the one letter that is rare: every statement is asked. */
    private static boolean speaksOfRegex(String sql, char rare) {
        for (int at = sql.indexOf(rare); at >= 0; at = sql.indexOf(rare, at + 1)) {
            if (sql.regionMatches(true, at - "rege".length(), "regexp", 0, "regexp".length())) {
                return true;
            }
        }
        return false;
    }

    /** The driver's limit is that of waiting for a lock. A statement that runs asks now and then whether it may go on. */
    @Override
    public TimeLimit limitTime(PreparedStatement statement, long nanos) throws SQLException {
        Dialect.super.limitTime(statement, nanos);
        return SqliteTimeLimit.set(statement.getConnection(), nanos);
    }

    @Override
    public TransactionRules transactions() {
        return TRANSACTIONS;
    }

    @Override
    public FullTextSql fullText() {
        return FULL_TEXT;
    }

    /** SQLite's own default; drivers are built with more. */
    @Override
    public int maxParameters() {
        return 32_766;
    }

    @Override
    public SqlFailure classify(SQLException error) {
        return Failures.classify(error, SqliteFailures::read);
    }

    @Override
    public TypeSql types() {
        return TYPES;
    }

    @Override
    public TextSql texts() {
        return TEXTS;
    }

    @Override
    public TimeSql times() {
        return TIMES;
    }

    @Override
    public FunctionSql functions() {
        return FUNCTIONS;
    }

    @Override
    public AggregateSql aggregates() {
        return AGGREGATES;
    }

    @Override
    public QuerySql queries() {
        return QUERIES;
    }

    @Override
    public ChangeSql changes() {
        return CHANGES;
    }

    @Override
    public DdlSql ddl() {
        return DDL;
    }
}
