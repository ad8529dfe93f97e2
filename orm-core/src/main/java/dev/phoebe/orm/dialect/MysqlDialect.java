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
import dev.phoebe.orm.sql.TimeSql;
import dev.phoebe.orm.sql.TransactionRules;
import dev.phoebe.orm.sql.TypeSql;
import dev.phoebe.orm.type.Parameters;
import dev.phoebe.orm.type.Row;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/** MySQL 8 and later, and what MariaDB shares with it. */
class MysqlDialect implements Dialect {

    private static final Set<Feature> FEATURES = Set.of(
            Feature.SCHEMAS,
            Feature.UPSERT_CONDITION,
            Feature.UPSERT_TARGET,
            Feature.ANY_KEY_DO_NOTHING,
            Feature.ANY_KEY_DO_UPDATE,
            Feature.ROW_LOCK,
            Feature.SKIP_LOCKED,
            Feature.SHARE_LOCK,
            Feature.INTERSECT_ALL,
            Feature.EXCEPT_ALL,
            Feature.ROLLUP,
            Feature.CORRELATED_GROUP_ORDER,
            Feature.RECURSIVE_DISTINCT,
            Feature.NULLS_ORDER,
            Feature.VARIANCE,
            Feature.STRING_AGG_DISTINCT,
            Feature.ADD_FOREIGN_KEY,
            Feature.ISOLATION_LEVELS,
            Feature.READ_ONLY_TRANSACTION,
            Feature.STATEMENT_TIMEOUT,
            Feature.COLLATE,
            Feature.REVERSE,
            Feature.JSON_LONG_KEYS,
            Feature.JSON_MINUS_KEYS,
            Feature.JSON_CONTAINS,
            Feature.JSON_CHANGE,
            Feature.FULL_TEXT_ANY_KEY,
            Feature.LIMITED_CHANGE,
            Feature.GROUP_BY_PLACE,
            Feature.DO_NOTHING_OWN_ROWS);

    private static final int DEEPEST_JSON = 100;

    private static final TypeSql TYPES = new MysqlTypes("MySQL");
    private static final DdlSql DDL = new MysqlDdl(TYPES);

    private static final TextSql TEXTS = new MysqlTexts();

    private static final TimeSql TIMES = new MysqlTimes();

    private static final FunctionSql FUNCTIONS = new MysqlFunctions();

    private static final AggregateSql AGGREGATES = new MysqlAggregates();

    private static final QuerySql QUERIES = new MysqlQueries();

    private static final ChangeSql CHANGES = new MysqlChanges();

    private static final FullTextSql FULL_TEXT = new MysqlFullText();

    private static final TransactionRules TRANSACTIONS = new MysqlTransactions();

    private static final JsonSql JSON = new MysqlJson();

    @Override
    public String name() {
        return "MySQL";
    }

    @Override
    public boolean supports(Feature feature) {
        return FEATURES.contains(feature);
    }

    @Override
    public char quote() {
        return '`';
    }

    @Override
    public Row row(ResultSet rows) {
        return new MysqlRow(rows);
    }

    @Override
    public Parameters parameters(PreparedStatement statement) {
        return new MysqlParameters(statement, DEEPEST_JSON);
    }

    @Override
    public JsonSql json() {
        return JSON;
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
        return Failures.classify(error, MysqlFailures::read);
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
