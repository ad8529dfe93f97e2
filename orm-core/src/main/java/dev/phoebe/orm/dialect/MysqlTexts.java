package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.TextSql;
import java.util.List;

/** Texts of MySQL, and what MariaDB shares with it. */
class MysqlTexts implements TextSql {

    /** Two bars mean "or" here. */
    @Override
    public void concat(SqlWriter writer, List<? extends Fragment> parts) {
        writer.append("concat(").write(parts, ", ").append(")");
    }
}
