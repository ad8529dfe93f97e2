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
import dev.phoebe.orm.sql.TimeLimit;
import dev.phoebe.orm.sql.TimeSql;
import dev.phoebe.orm.sql.TransactionRules;
import dev.phoebe.orm.sql.TypeSql;
import dev.phoebe.orm.type.Parameters;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** H2 2.x in its own mode. Its compatibility modes are none of our business. */
final class H2Dialect implements Dialect {

    private static final Set<Feature> FEATURES = Set.of(
            Feature.KEY_ZERO,
            Feature.CORRELATED_LIMIT,
            Feature.CORRELATED_GROUP_ORDER,
            Feature.INSERT_RETURNING,
            Feature.UPDATE_RETURNING,
            Feature.DELETE_RETURNING,
            Feature.UPSERT_CONDITION,
            Feature.UPSERT_TARGET,
            Feature.DO_NOTHING_COUNT,
            Feature.DO_NOTHING_RETURNING,
            Feature.SIMULTANEOUS_ASSIGNMENT,
            Feature.ROW_LOCK,
            Feature.SKIP_LOCKED,
            Feature.DISTINCT_ON,
            Feature.NULLS_ORDER,
            Feature.FRAME_GROUPS,
            Feature.FRAME_EXCLUDE,
            Feature.VARIANCE,
            Feature.PERCENTILE,
            Feature.STRING_AGG_DISTINCT,
            Feature.STRING_AGG_OVER,
            Feature.ADD_FOREIGN_KEY,
            Feature.ISOLATION_LEVELS,
            Feature.STATEMENT_TIMEOUT,
            Feature.ARRAYS,
            Feature.SCHEMAS,
            Feature.JSON_MINUS_KEYS,
            Feature.FULL_TEXT_ANY_KEY,
            Feature.AGGREGATE_FILTER);

    private static final TypeSql TYPES = new H2Types();
    private static final DdlSql DDL = new H2Ddl(TYPES);

    private static final TextSql TEXTS = new H2Texts();

    private static final TimeSql TIMES = new H2Times();

    private static final FunctionSql FUNCTIONS = new H2Functions();

    private static final QuerySql QUERIES = new H2Queries();

    private static final ChangeSql CHANGES = new H2Changes(TYPES);

    private static final FullTextSql FULL_TEXT = new H2FullText();

    private static final TransactionRules TRANSACTIONS = new H2Transactions();

    @Override
    public String name() {
        return "H2";
    }

    @Override
    public boolean supports(Feature feature) {
        return FEATURES.contains(feature);
    }

    @Override
    public Parameters parameters(PreparedStatement statement) {
        return new H2Parameters(statement);
    }

    @Override
    public JsonSql json() {
        return H2Json.INSTANCE;
    }

    @Override
    public ArraySql arrays() {
        return H2Arrays.FUNCTIONS;
    }

    /** The driver's limit holds for the connection, and for all statements after this one; its setting counts milliseconds. */
    @Override
    public TimeLimit limitTime(PreparedStatement statement, long nanos) throws SQLException {
        int before = statement.getQueryTimeout();
        try (Statement setting = statement.getConnection().createStatement()) {
            setting.execute("set query_timeout " + Math.min(Integer.MAX_VALUE, (nanos + 999_999L) / 1_000_000L));
        }
        return () -> statement.setQueryTimeout(before);
    }

    @Override
    public TransactionRules transactions() {
        return TRANSACTIONS;
    }

    @Override
    public FullTextSql fullText() {
        return FULL_TEXT;
    }

    @Override
    public int maxParameters() {
        return 100_000;
    }

    @Override
    public SqlFailure classify(SQLException error) {
        return Failures.classify(error, H2Failures::read);
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
