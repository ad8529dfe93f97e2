package dev.phoebe.orm.dialect;

import dev.phoebe.orm.error.UnsupportedFeatureException;
import dev.phoebe.orm.sql.BulkInsert;
import dev.phoebe.orm.sql.DatePart;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.FullTextSearch;
import dev.phoebe.orm.sql.JsonSql;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.ScalarFunction;
import dev.phoebe.orm.sql.SqlFailure;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.Template;
import dev.phoebe.orm.sql.TextMatch;
import dev.phoebe.orm.sql.TimeLimit;
import dev.phoebe.orm.sql.TransactionRules;
import dev.phoebe.orm.sql.Upsert;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.Parameters;
import dev.phoebe.orm.type.Row;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** SQLite, which has four types: numbers with and without a point, text and bytes. The rest is agreement. */
final class SqliteDialect implements Dialect {

    private static final Set<Feature> FEATURES = Set.of(
            Feature.CORRELATED_LIMIT,
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
            Feature.JSON_CHANGE);

    /** More of them save little, and their statement takes longer to prepare. */
    private static final int ROWS_OF_A_SET = 25;

    private static final FullTextSearch FULL_TEXT = new SqliteFullText();

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

    /**
     * The name decides how values are kept. A decimal is told to be kept with a point: as {@code decimal(10, 2)} alone
     * it would turn 5.00 into a whole number, half of which is 2.
     */
    @Override
    public String typeName(SqlType type) {
        return switch (type.kind()) {
            case BOOLEAN -> "boolean";
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case REAL -> "real";
            case DOUBLE -> "double precision";
            case DECIMAL -> "real " + TypeNames.decimal(type);
            case VARCHAR -> TypeNames.varchar(type, Integer.MAX_VALUE, "text");
            case BINARY -> "blob";
            case ARRAY -> throw new UnsupportedFeatureException(Feature.ARRAYS.words(), name());
            case TEXT, DATE, TIME, TIMESTAMP, INSTANT, UUID, JSON -> "text";
        };
    }

    @Override
    public String castTypeName(SqlType type) {
        return type.kind() == TypeKind.VARCHAR ? "text" : typeName(type);
    }

    /** A type is a wish here: what SQL computes, or another program writes, is stored whatever it is. */
    @Override
    public void columnCheck(SqlWriter writer, Name column, SqlType type) {
        SqliteChecks.write(writer, column, type);
    }

    /** Only a column of this very type is counted, whatever the width of its Java type. */
    @Override
    public String identity(SqlType type) {
        return "integer primary key autoincrement";
    }

    @Override
    public boolean identityIsPrimaryKey() {
        return true;
    }

    /** There is no OFFSET without LIMIT; a negative one is none. */
    @Override
    public void limit(SqlWriter writer, @Nullable Long limit, @Nullable Long offset) {
        if (limit == null) {
            writer.append(" limit -1");
        }
        Dialect.super.limit(writer, limit, offset);
    }

    @Override
    public boolean nullsAreLow() {
        return true;
    }

    /** LIKE takes {@code A} for {@code a}, but not {@code Ä} for {@code ä}; GLOB can be told both. */
    @Override
    public void match(SqlWriter writer, Fragment text, TextMatch match) {
        writer.write(text).append(" glob ").value(Codecs.STRING, GlobPattern.of(match));
    }

    @Override
    public void match(SqlWriter writer, Fragment text, TextMatch.Kind kind, Fragment other) {
        SqliteFunctions.match(writer, text, kind, other);
    }

    @Override
    public Template function(ScalarFunction function) {
        return SqliteFunctions.template(function);
    }

    @Override
    public JsonSql json() {
        return SqliteJson.INSTANCE;
    }

    @Override
    public void datePart(SqlWriter writer, DatePart part, Fragment value, TypeKind kind) {
        SqliteFunctions.datePart(writer, part, value, kind);
    }

    @Override
    public void truncate(SqlWriter writer, Fragment value, TypeKind kind, ChronoUnit unit) {
        SqliteFunctions.truncate(writer, value, kind, unit);
    }

    @Override
    public void plus(SqlWriter writer, Fragment value, TypeKind kind, Fragment amount, ChronoUnit unit) {
        SqliteFunctions.plus(writer, value, kind, amount, unit);
    }

    @Override
    public void until(SqlWriter writer, Fragment from, Fragment to, TypeKind kind, ChronoUnit unit) {
        SqliteFunctions.until(writer, from, to, kind, unit);
    }

    /** The functions of several rows that are called so take several values of one row too. */
    @Override
    public void extreme(SqlWriter writer, boolean greatest, List<? extends Fragment> values) {
        writer.append(greatest ? "max(" : "min(").write(values, ", ").append(")");
    }

    /** A row can only be among those of a subquery, and VALUES is one. */
    @Override
    public void rows(SqlWriter writer, List<? extends Fragment> rows, int places) {
        Dialect.super.rows(writer.append("values "), rows, places);
    }

    @Override
    public void cast(SqlWriter writer, Fragment value, TypeKind from, SqlType to) {
        if (!SqliteFunctions.cast(writer, value, from, to)) {
            Dialect.super.cast(writer, value, from, to);
        }
    }

    /** Conditions are numbers here, 0 and 1. */
    @Override
    public String booleanAggregate(boolean every) {
        return every ? "min" : "max";
    }

    /** DISTINCT leaves no room for a separator; the one that nobody names is a comma. */
    @Override
    public void stringAgg(
            SqlWriter writer, Fragment text, String separator, boolean distinct, List<? extends Fragment> order) {
        if (!distinct) {
            Dialect.super.stringAgg(writer, text, separator, false, order);
            return;
        }
        if (!separator.equals(",")) {
            writer.require(Feature.STRING_AGG_DISTINCT);
        }
        writer.append("group_concat(distinct ").write(text);
        if (!order.isEmpty()) {
            writer.append(" order by ").write(order, ", ");
        }
        writer.append(")");
    }

    @Override
    public void percentile(SqlWriter writer, Fragment fraction, Fragment number) {
        writer.append("percentile_cont(")
                .write(number)
                .append(", ")
                .write(fraction)
                .append(")");
    }

    @Override
    public void notDistinct(SqlWriter writer, Fragment left, Fragment right) {
        writer.write(left).append(" is ").write(right);
    }

    @Override
    public boolean updatesFrom() {
        return true;
    }

    @Override
    public void upsert(SqlWriter writer, Upsert upsert) {
        OnConflict.write(writer, upsert);
    }

    /** Members of a compound have no parentheses. */
    @Override
    public void compoundMember(SqlWriter writer, Fragment query) {
        writer.append("select * from (").write(query).append(")");
    }

    /** Values have types of their own here; parameters need none. */
    @Override
    public void typed(SqlWriter writer, TypeKind kind, Fragment parameter) {
        writer.write(parameter);
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

    @Override
    public void regex(SqlWriter writer, Fragment text, String pattern, boolean ignoreCase) {
        writer.write(text).append(" regexp ").value(Codecs.STRING, (ignoreCase ? "(?iu)" : "") + pattern);
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
    public FullTextSearch fullText() {
        return FULL_TEXT;
    }

    @Override
    public BulkInsert bulkInsert(boolean keys) {
        return keys
                ? new BulkInsert(BulkInsert.Style.COUNTED_BATCH, 1000)
                : new BulkInsert(BulkInsert.Style.BATCH, 1000, ROWS_OF_A_SET);
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
}
