package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.QuerySql;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries of MySQL, and what MariaDB shares with it. */
class MysqlQueries implements QuerySql {

    /** There is no OFFSET without LIMIT: the manual's own advice is the largest number that there is. */
    @Override
    public void limit(SqlWriter writer, @Nullable Long limit, @Nullable Long offset) {
        if (limit == null) {
            writer.append(" limit 18446744073709551615");
        }
        QuerySql.super.limit(writer, limit, offset);
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

    /** A limit inside IN is refused (1235), but not one a table further in. */
    @Override
    public void cutSubquery(SqlWriter writer, Fragment subquery) {
        writer.append("select * from (")
                .writeWithout(Feature.CORRELATED_LIMIT, subquery)
                .append(") as cut");
    }

    @Override
    public void rollup(SqlWriter writer, List<? extends Fragment> expressions) {
        writer.write(expressions, ", ").append(" with rollup");
    }

    @Override
    public boolean recursiveTypesAreFirst() {
        return true;
    }

    /** A text has the collation of its column still, but room for a longer one, which is never written. */
    @Override
    public void recursiveColumn(SqlWriter writer, Fragment column, SqlType type) {
        if (type.kind() == TypeKind.VARCHAR) {
            writer.append("case when 1 = 0 then repeat(' ', 16383) else ")
                    .write(column)
                    .append(" end");
        } else {
            QuerySql.super.recursiveColumn(writer, column, type);
        }
    }

    @Override
    public void fromNothing(SqlWriter writer) {
        writer.append(" from dual");
    }
}
