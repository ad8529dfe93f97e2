package dev.phoebe.orm.sql;

import dev.phoebe.orm.type.Parameters;
import dev.phoebe.orm.type.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A dialect that passes every call on to another one: the base of a dialect that differs from a known one in a policy or
 * two. Safe for use by several threads.
 */
public abstract class DelegatingDialect implements Dialect {

    private final Dialect target;

    /** Passes every call on to a dialect, such as {@code Dialects.named("postgresql")}. */
    protected DelegatingDialect(Dialect target) {
        this.target = target;
    }

    @Override
    public String name() {
        return target.name();
    }

    @Override
    public boolean supports(Feature feature) {
        return target.supports(feature);
    }

    @Override
    public char quote() {
        return target.quote();
    }

    @Override
    public int maxParameters() {
        return target.maxParameters();
    }

    @Override
    public TypeSql types() {
        return target.types();
    }

    @Override
    public TextSql texts() {
        return target.texts();
    }

    @Override
    public TimeSql times() {
        return target.times();
    }

    @Override
    public FunctionSql functions() {
        return target.functions();
    }

    @Override
    public AggregateSql aggregates() {
        return target.aggregates();
    }

    @Override
    public JsonSql json() {
        return target.json();
    }

    @Override
    public ArraySql arrays() {
        return target.arrays();
    }

    @Override
    public FullTextSql fullText() {
        return target.fullText();
    }

    @Override
    public QuerySql queries() {
        return target.queries();
    }

    @Override
    public ChangeSql changes() {
        return target.changes();
    }

    @Override
    public DdlSql ddl() {
        return target.ddl();
    }

    @Override
    public TransactionRules transactions() {
        return target.transactions();
    }

    @Override
    public Row row(ResultSet rows) {
        return target.row(rows);
    }

    @Override
    public Parameters parameters(PreparedStatement statement) {
        return target.parameters(statement);
    }

    @Override
    public void makeReady(Connection connection, String sql) throws SQLException {
        target.makeReady(connection, sql);
    }

    @Override
    public TimeLimit limitTime(PreparedStatement statement, long nanos) throws SQLException {
        return target.limitTime(statement, nanos);
    }

    @Override
    public SqlFailure classify(SQLException error) {
        return target.classify(error);
    }
}
