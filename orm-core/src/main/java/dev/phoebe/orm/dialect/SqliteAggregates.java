package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.AggregateSql;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.List;

/** Aggregates of SQLite. */
final class SqliteAggregates implements AggregateSql {

    /** Conditions are numbers here, 0 and 1. */
    @Override
    public String ofConditions(boolean every) {
        return every ? "min" : "max";
    }

    /** DISTINCT leaves no room for a separator; the one that nobody names is a comma. */
    @Override
    public void stringAgg(
            SqlWriter writer, Fragment text, String separator, boolean distinct, List<? extends Fragment> order) {
        if (!distinct) {
            AggregateSql.super.stringAgg(writer, text, separator, false, order);
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
}
