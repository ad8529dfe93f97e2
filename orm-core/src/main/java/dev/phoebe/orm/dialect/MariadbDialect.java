package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.AggregateSql;
import dev.phoebe.orm.sql.ChangeSql;
import dev.phoebe.orm.sql.DdlSql;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.JsonSql;
import dev.phoebe.orm.sql.QuerySql;
import dev.phoebe.orm.sql.TextSql;
import dev.phoebe.orm.sql.TypeSql;
import dev.phoebe.orm.type.Parameters;
import java.sql.PreparedStatement;

/** MariaDB 10.7 and later, where it differs from MySQL: rows are returned by INSERT and DELETE, but not by UPDATE. */
final class MariadbDialect extends MysqlDialect {

    private static final int DEEPEST_JSON = 31;

    private static final TypeSql TYPES = new MariadbTypes();
    private static final DdlSql DDL = new MariadbDdl(TYPES);

    private static final TextSql TEXTS = new MariadbTexts();

    private static final AggregateSql AGGREGATES = new MariadbAggregates();

    private static final QuerySql QUERIES = new MariadbQueries();

    private static final JsonSql JSON = new MariadbJson();

    private final boolean returning;

    private final ChangeSql changes;

    /** MySQL's driver connects to MariaDB too, but knows no statement that changes rows and answers with them. */
    MariadbDialect(boolean returning) {
        this.returning = returning;
        this.changes = new MariadbChanges(returning);
    }

    @Override
    public String name() {
        return "MariaDB";
    }

    @Override
    public boolean supports(Feature feature) {
        return switch (feature) {
            case INSERT_RETURNING, DELETE_RETURNING -> returning;
            case JSON_MINUS_KEYS, CORRELATED_GROUP_ORDER -> false;
            default -> super.supports(feature);
        };
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
    public TypeSql types() {
        return TYPES;
    }

    @Override
    public TextSql texts() {
        return TEXTS;
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
        return changes;
    }

    @Override
    public DdlSql ddl() {
        return DDL;
    }
}
