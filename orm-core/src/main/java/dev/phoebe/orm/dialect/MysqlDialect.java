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
import dev.phoebe.orm.sql.TransactionRules;
import dev.phoebe.orm.sql.Upsert;
import dev.phoebe.orm.type.Parameters;
import dev.phoebe.orm.type.Row;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
            Feature.FULL_TEXT_ANY_KEY);

    private static final FullTextSearch FULL_TEXT = new MysqlFullText();

    private static final TransactionRules TRANSACTIONS = new MysqlTransactions();

    private static final JsonSql JSON = new MysqlJson();

    /** A row holds 65,535 bytes, a character takes up to four. */
    private static final int LONGEST_VARCHAR = 16_383;

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
        return new MysqlParameters(statement);
    }

    /** A float is kept as a double: the server sends its own float as text with six digits, which is not all of it. */
    @Override
    public String typeName(SqlType type) {
        return switch (type.kind()) {
            case BOOLEAN -> "boolean";
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case REAL, DOUBLE -> "double";
            case DECIMAL -> TypeNames.decimal(type);
            case VARCHAR -> TypeNames.varchar(type, LONGEST_VARCHAR, "longtext");
            case TEXT -> "longtext";
            case BINARY -> "longblob";
            case ARRAY -> throw new UnsupportedFeatureException(Feature.ARRAYS.words(), name());
            case DATE -> "date";
            case TIME -> "time(6)";
            case TIMESTAMP, INSTANT -> "datetime(6)";
            case UUID -> "char(36)";
            case JSON -> "json";
        };
    }

    /** A cast knows fewer names than a column. */
    @Override
    public String castTypeName(SqlType type) {
        return switch (type.kind()) {
            case BOOLEAN, SMALLINT, INTEGER, BIGINT -> "signed";
            case VARCHAR, TEXT -> "char";
            case BINARY -> "binary";
            default -> typeName(type);
        };
    }

    @Override
    public String identity(SqlType type) {
        return typeName(type) + " auto_increment";
    }

    /** Texts are compared exactly, to the last blank, as everywhere else. */
    @Override
    public String tableOptions() {
        return " default character set utf8mb4 collate utf8mb4_0900_bin";
    }

    /** There is no OFFSET without LIMIT: the manual's own advice is the largest number that there is. */
    @Override
    public void limit(SqlWriter writer, @Nullable Long limit, @Nullable Long offset) {
        if (limit == null) {
            writer.append(" limit 18446744073709551615");
        }
        Dialect.super.limit(writer, limit, offset);
    }

    @Override
    public boolean nullsAreLow() {
        return true;
    }

    /** One more key in front, false before true; none where nulls stand there anyway. */
    @Override
    public void orderNulls(SqlWriter writer, Fragment expression, boolean descending, boolean nullsFirst) {
        if (nullsFirst == descending) {
            expression.writeOperand(writer);
            writer.append(nullsFirst ? " is not null, " : " is null, ");
        }
        writer.write(expression).append(descending ? " desc" : "");
    }

    /** Two bars mean "or" here. */
    @Override
    public void concat(SqlWriter writer, List<? extends Fragment> parts) {
        writer.append("concat(").write(parts, ", ").append(")");
    }

    @Override
    public void divideIntegers(SqlWriter writer, Fragment left, Fragment right) {
        writer.append("(").write(left).append(" div ").write(right).append(")");
    }

    @Override
    public boolean filtersAggregates() {
        return false;
    }

    /** A mean has only four digits more than what it is made of; a sum with a long zero has more to begin with. */
    @Override
    public void averaged(SqlWriter writer, Fragment number, TypeKind kind) {
        writer.write(number);
        if (kind != TypeKind.REAL && kind != TypeKind.DOUBLE) {
            writer.append(" + 0.00000000000000000000");
        }
    }

    /** Conditions are numbers here, 0 and 1. */
    @Override
    public String booleanAggregate(boolean every) {
        return every ? "min" : "max";
    }

    @Override
    public void stringAgg(
            SqlWriter writer, Fragment text, String separator, boolean distinct, List<? extends Fragment> order) {
        new GroupConcat(text, separator, distinct, order).write(writer);
    }

    @Override
    public Template function(ScalarFunction function) {
        return MysqlFunctions.template(function);
    }

    @Override
    public JsonSql json() {
        return JSON;
    }

    @Override
    public void datePart(SqlWriter writer, DatePart part, Fragment value, TypeKind kind) {
        MysqlFunctions.datePart(writer, part, value);
    }

    @Override
    public void truncate(SqlWriter writer, Fragment value, TypeKind kind, ChronoUnit unit) {
        MysqlFunctions.truncate(writer, value, kind, unit);
    }

    @Override
    public void plus(SqlWriter writer, Fragment value, TypeKind kind, Fragment amount, ChronoUnit unit) {
        MysqlFunctions.plus(writer, value, kind, amount, unit);
    }

    @Override
    public void until(SqlWriter writer, Fragment from, Fragment to, TypeKind kind, ChronoUnit unit) {
        MysqlFunctions.until(writer, from, to, kind, unit);
    }

    @Override
    public void notDistinct(SqlWriter writer, Fragment left, Fragment right) {
        writer.write(left).append(" <=> ").write(right);
    }

    @Override
    public void defaultValues(SqlWriter writer) {
        writer.append(" () values ()");
    }

    @Override
    public void fromNothing(SqlWriter writer) {
        writer.append(" from dual");
    }

    @Override
    public boolean limitsChanges() {
        return true;
    }

    @Override
    public void upsert(SqlWriter writer, Upsert upsert) {
        OnDuplicateKey.write(writer, upsert);
    }

    @Override
    public void excluded(SqlWriter writer, Name column) {
        writer.append("values(").name(column).append(")");
    }

    @Override
    public void rollup(SqlWriter writer, List<? extends Fragment> expressions) {
        writer.write(expressions, ", ").append(" with rollup");
    }

    /** Values have types of their own here, and parameters need none; only JSON would be a text. */
    @Override
    public void typed(SqlWriter writer, TypeKind kind, Fragment parameter) {
        boolean json = kind == TypeKind.JSON;
        writer.append(json ? "cast(" : "").write(parameter).append(json ? " as json)" : "");
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
        return new BulkInsert(BulkInsert.Style.BATCH, 1000);
    }

    /** A limit inside IN is refused (1235), but not one a table further in. */
    @Override
    public void cutSubquery(SqlWriter writer, Fragment subquery) {
        writer.append("select * from (")
                .writeWithout(Feature.CORRELATED_LIMIT, subquery)
                .append(") as cut");
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
}
