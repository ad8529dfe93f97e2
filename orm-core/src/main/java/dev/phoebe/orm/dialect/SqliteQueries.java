package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.QuerySql;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries of SQLite. */
final class SqliteQueries implements QuerySql {

    /** There is no OFFSET without LIMIT; a negative one is none. */
    @Override
    public void limit(SqlWriter writer, @Nullable Long limit, @Nullable Long offset) {
        if (limit == null) {
            writer.append(" limit -1");
        }
        QuerySql.super.limit(writer, limit, offset);
    }

    /** A row can only be among those of a subquery, and VALUES is one. */
    @Override
    public void rows(SqlWriter writer, List<? extends Fragment> rows, int places) {
        QuerySql.super.rows(writer.append("values "), rows, places);
    }

    /** Members of a compound have no parentheses. */
    @Override
    public void compoundMember(SqlWriter writer, Fragment query) {
        writer.append("select * from (").write(query).append(")");
    }
}
