package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.Upsert;
import java.util.List;

/** {@code insert ... on conflict ... do ...}, which SQLite took over from PostgreSQL, and parts that others share. */
final class OnConflict {

    private OnConflict() {}

    static void write(SqlWriter writer, Upsert upsert) {
        writer.append("insert into ").from(upsert.table());
        values(writer.append(" (").names(upsert.columns()).append(") "), upsert.rows());
        writer.append(" on conflict");
        if (!upsert.target().isEmpty()) {
            writer.append(" (").names(upsert.target()).append(")");
        }
        if (upsert.set().isEmpty()) {
            writer.append(" do nothing");
        } else {
            assignments(writer.append(" do update set "), upsert.set());
            Fragment condition = upsert.condition();
            if (condition != null) {
                writer.append(" where ").write(condition);
            }
        }
    }

    /** {@code values (...), (...)}. */
    static void values(SqlWriter writer, List<? extends List<? extends Fragment>> rows) {
        writer.append("values ");
        for (int i = 0; i < rows.size(); i++) {
            writer.append(i == 0 ? "(" : ", (").write(rows.get(i), ", ").append(")");
        }
    }

    /** {@code a = ..., b = ...}. */
    static void assignments(SqlWriter writer, List<Upsert.Set> set) {
        for (int i = 0; i < set.size(); i++) {
            writer.append(i == 0 ? "" : ", ")
                    .name(set.get(i).column())
                    .append(" = ")
                    .write(set.get(i).value());
        }
    }
}
