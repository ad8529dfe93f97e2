package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.List;

/** Functions whose answer must be null where an argument is, for databases that leave nulls out instead. */
final class NullAware {

    private NullAware() {}

    static void extreme(SqlWriter writer, boolean greatest, List<? extends Fragment> values) {
        writer.append("case when ");
        for (int i = 0; i < values.size(); i++) {
            writer.append(i == 0 ? "" : " or ").write(values.get(i)).append(" is null");
        }
        writer.append(" then null else ").append(greatest ? "greatest(" : "least(");
        writer.write(values, ", ").append(") end");
    }
}
