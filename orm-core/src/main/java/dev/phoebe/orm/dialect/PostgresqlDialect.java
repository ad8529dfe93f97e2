package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.ArraySql;
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
import dev.phoebe.orm.sql.TimeSql;
import dev.phoebe.orm.sql.TransactionRules;
import dev.phoebe.orm.sql.TypeSql;
import dev.phoebe.orm.type.Parameters;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;

/** PostgreSQL, and CockroachDB, which speaks its language through its driver. */
final class PostgresqlDialect implements Dialect {

    private static final Set<Feature> FEATURES = Set.of(
            Feature.KEY_ZERO,
            Feature.CORRELATED_LIMIT,
            Feature.CORRELATED_GROUP_ORDER,
            Feature.INSERT_RETURNING,
            Feature.UPDATE_RETURNING,
            Feature.DELETE_RETURNING,
            Feature.UPSERT_CONDITION,
            Feature.UPSERT_TARGET,
            Feature.UPSERT_CONSTRAINT,
            Feature.UPSERT_PARTIAL_INDEX,
            Feature.ANY_KEY_DO_NOTHING,
            Feature.DO_NOTHING_COUNT,
            Feature.DO_NOTHING_RETURNING,
            Feature.SIMULTANEOUS_ASSIGNMENT,
            Feature.ROW_LOCK,
            Feature.SKIP_LOCKED,
            Feature.SHARE_LOCK,
            Feature.LOCK_OF,
            Feature.INTERSECT_ALL,
            Feature.EXCEPT_ALL,
            Feature.LATERAL,
            Feature.DISTINCT_ON,
            Feature.ROLLUP,
            Feature.GROUPING_SETS,
            Feature.MATERIALIZED,
            Feature.CHANGE_IN_WITH,
            Feature.RECURSIVE_DISTINCT,
            Feature.NULLS_ORDER,
            Feature.FULL_JOIN,
            Feature.FRAME_GROUPS,
            Feature.FRAME_EXCLUDE,
            Feature.VARIANCE,
            Feature.PERCENTILE,
            Feature.STRING_AGG_DISTINCT,
            Feature.STRING_AGG_OVER,
            Feature.TRANSACTIONAL_DDL,
            Feature.ADD_FOREIGN_KEY,
            Feature.ISOLATION_LEVELS,
            Feature.READ_ONLY_TRANSACTION,
            Feature.STATEMENT_TIMEOUT,
            Feature.ARRAYS,
            Feature.SCHEMAS,
            Feature.COLLATE,
            Feature.REVERSE,
            Feature.JSON_LONG_KEYS,
            Feature.JSON_MINUS_KEYS,
            Feature.JSON_CONTAINS,
            Feature.JSON_CHANGE,
            Feature.LISTS_IN_COLUMNS,
            Feature.FULL_TEXT_LANGUAGE,
            Feature.FULL_TEXT_ANY_KEY,
            Feature.AGGREGATE_FILTER,
            Feature.UPDATE_FROM,
            Feature.GROUP_BY_PLACE,
            Feature.DO_NOTHING_OWN_ROWS);

    private static final TypeSql TYPES = new PostgresqlTypes();

    private static final TextSql TEXTS = new PostgresqlTexts();

    private static final TimeSql TIMES = new PostgresqlTimes();

    private static final FunctionSql FUNCTIONS = new PostgresqlFunctions();

    private static final QuerySql QUERIES = new PostgresqlQueries();
    private static final ChangeSql CHANGES = new PostgresqlChanges();

    private static final DdlSql DDL = new PostgresqlDdl();

    private static final FullTextSql FULL_TEXT = new PostgresqlFullText();

    private static final TransactionRules TRANSACTIONS = new PostgresqlTransactions();

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public boolean supports(Feature feature) {
        return FEATURES.contains(feature);
    }

    @Override
    public Parameters parameters(PreparedStatement statement) {
        return new PostgresqlParameters(statement);
    }

    @Override
    public JsonSql json() {
        return PostgresqlJson.INSTANCE;
    }

    @Override
    public ArraySql arrays() {
        return PostgresqlArrays.FUNCTIONS;
    }

    @Override
    public TransactionRules transactions() {
        return TRANSACTIONS;
    }

    @Override
    public FullTextSql fullText() {
        return FULL_TEXT;
    }

    /** The protocol counts them with 16 bits. */
    @Override
    public int maxParameters() {
        return 65_535;
    }

    @Override
    public SqlFailure classify(SQLException error) {
        return Failures.classify(error, PostgresqlFailures::read);
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
