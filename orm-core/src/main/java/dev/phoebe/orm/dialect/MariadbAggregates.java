package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;

/** Aggregates of MariaDB. */
final class MariadbAggregates extends MysqlAggregates {

    /** There is no third argument; whether there is a neighbour is told by a neighbour that cannot be null. */
    @Override
    public void neighbour(
            SqlWriter writer, String function, Fragment value, Fragment offset, Fragment otherwise, Fragment over) {
        writer.append("case when ")
                .append(function)
                .append("(1, ")
                .write(offset)
                .append(")")
                .write(over);
        writer.append(" is null then ")
                .write(otherwise)
                .append(" else ")
                .append(function)
                .append("(");
        writer.write(value).append(", ").write(offset).append(")").write(over).append(" end");
    }

    /** It would be shown with ten digits. */
    @Override
    public void fractionOfRows(SqlWriter writer, Fragment call) {
        writer.append("(").write(call).append(" + 0e0)");
    }
}
