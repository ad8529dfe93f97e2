package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.ArrayFunctions;
import dev.phoebe.orm.sql.BulkInsert;
import dev.phoebe.orm.sql.DatePart;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.FullTextSearch;
import dev.phoebe.orm.sql.JsonSql;
import dev.phoebe.orm.sql.ScalarFunction;
import dev.phoebe.orm.sql.SqlFailure;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.Template;
import dev.phoebe.orm.sql.TransactionRules;
import dev.phoebe.orm.sql.Upsert;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.Parameters;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** PostgreSQL, and CockroachDB, which speaks its language through its driver. */
final class PostgresqlDialect implements Dialect {

    private static final Set<Feature> FEATURES = Set.of(
            Feature.CORRELATED_LIMIT,
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
            Feature.FULL_TEXT_ANY_KEY);

    private static final FullTextSearch FULL_TEXT = new PostgresqlFullText();

    private static final TransactionRules TRANSACTIONS = new PostgresqlTransactions();

    private static final int LONGEST_VARCHAR = 10_485_760;

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
    public String typeName(SqlType type) {
        return switch (type.kind()) {
            case BOOLEAN -> "boolean";
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case REAL -> "real";
            case DOUBLE -> "double precision";
            case DECIMAL -> TypeNames.decimal(type);
            case VARCHAR -> TypeNames.varchar(type, LONGEST_VARCHAR, "text");
            case TEXT -> "text";
            case BINARY -> "bytea";
            case ARRAY -> PostgresqlArrays.typeName(type.element(), typeName(type.element()));
            case DATE -> "date";
            case TIME -> "time(6)";
            case TIMESTAMP -> "timestamp(6)";
            case INSTANT -> "timestamp(6) with time zone";
            case UUID -> "uuid";
            case JSON -> "jsonb";
        };
    }

    @Override
    public String castTypeName(SqlType type) {
        return switch (type.kind()) {
            case VARCHAR -> "varchar";
            case ARRAY -> PostgresqlArrays.typeName(type.element(), castTypeName(type.element()));
            case DECIMAL -> type.precision() == 0 ? "numeric" : typeName(type);
            default -> typeName(type);
        };
    }

    /** Bare names: the driver looks them up in the catalog. */
    @Override
    public String elementTypeName(SqlType type) {
        return switch (type.kind()) {
            case DECIMAL -> "numeric";
            case VARCHAR -> "varchar";
            case ARRAY -> "text"; // as a literal: arrays of arrays would be one long array
            case TIME -> "time";
            case TIMESTAMP -> "timestamp";
            case INSTANT -> "timestamptz";
            default -> typeName(type);
        };
    }

    @Override
    public String identity(SqlType type) {
        return typeName(type) + " generated by default as identity";
    }

    @Override
    public boolean nullsAreLow() {
        return false;
    }

    @Override
    public Template function(ScalarFunction function) {
        return PostgresqlFunctions.template(function);
    }

    @Override
    public JsonSql json() {
        return PostgresqlJson.INSTANCE;
    }

    @Override
    public void datePart(SqlWriter writer, DatePart part, Fragment value, TypeKind kind) {
        PostgresqlFunctions.datePart(writer, part, value, kind);
    }

    @Override
    public void truncate(SqlWriter writer, Fragment value, TypeKind kind, ChronoUnit unit) {
        PostgresqlFunctions.truncate(writer, value, kind, unit);
    }

    @Override
    public void plus(SqlWriter writer, Fragment value, TypeKind kind, Fragment amount, ChronoUnit unit) {
        PostgresqlFunctions.plus(writer, value, kind, amount, unit);
    }

    @Override
    public void until(SqlWriter writer, Fragment from, Fragment to, TypeKind kind, ChronoUnit unit) {
        PostgresqlFunctions.until(writer, from, to, kind, unit);
    }

    /** It would leave nulls out. */
    @Override
    public void extreme(SqlWriter writer, boolean greatest, List<? extends Fragment> values) {
        NullAware.extreme(writer, greatest, values);
    }

    @Override
    public void regex(SqlWriter writer, Fragment text, String pattern, boolean ignoreCase) {
        writer.write(text).append(ignoreCase ? " ~* " : " ~ ").value(Codecs.STRING, pattern);
    }

    @Override
    public void cast(SqlWriter writer, Fragment value, TypeKind from, SqlType to) {
        PostgresqlFunctions.cast(writer, value, from, to.kind(), castTypeName(to));
    }

    @Override
    public ArrayFunctions arrays() {
        return PostgresqlArrays.FUNCTIONS;
    }

    @Override
    public String arrayIndex() {
        return " using gin";
    }

    @Override
    public boolean updatesFrom() {
        return true;
    }

    @Override
    public void upsert(SqlWriter writer, Upsert upsert) {
        if (upsert.target().isAny() && !upsert.set().isEmpty()) {
            writer.require(Feature.ANY_KEY_DO_UPDATE);
        }
        OnConflict.write(writer, upsert);
    }

    @Override
    public TransactionRules transactions() {
        return TRANSACTIONS;
    }

    @Override
    public FullTextSearch fullText() {
        return FULL_TEXT;
    }

    /** As many rows as make the round trip cheap without holding too many in memory; an array is one parameter. */
    @Override
    public BulkInsert bulkInsert(boolean keys) {
        return new BulkInsert(BulkInsert.Style.ARRAYS, 1000);
    }

    @Override
    public boolean streamsInTransaction() {
        return true;
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
}
