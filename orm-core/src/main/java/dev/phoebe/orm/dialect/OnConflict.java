package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.Upsert;
import java.util.List;

/** {@code insert ... on conflict ... do ...}, which SQLite took over from PostgreSQL, and parts that others share. */
final class OnConflict {

    private OnConflict() {}

    static void write(SqlWriter writer, Upsert upsert) {
        writer.append("insert into ").target(upsert.table());
        writer.append(" (").names(upsert.columns()).append(") ");
        Fragment query = upsert.query();
        if (query == null) {
            writer.values(upsert.rows());
        } else { // ON after a bare FROM would be the condition of a join to SQLite
            writer.append("select * from (").write(query).append(") as given where 1 = 1");
        }
        target(writer.append(" on conflict"), upsert.target());
        if (upsert.set().isEmpty()) {
            writer.append(" do nothing");
        } else {
            assignments(writer.append(" do update set "), upsert.set());
            Fragment condition = upsert.condition();
            if (condition != null) {
                condition.writeCondition(writer.append(" where "));
            }
        }
    }

    private static void target(SqlWriter writer, Upsert.Target target) {
        Name constraint = target.constraint();
        if (constraint != null) {
            writer.require(Feature.UPSERT_CONSTRAINT).append(" on constraint ").name(constraint);
        } else if (!target.columns().isEmpty()) {
            writer.append(" (").names(target.columns()).append(")");
        }
        Fragment condition = target.condition();
        if (condition != null) {
            condition.writeCondition(
                    writer.require(Feature.UPSERT_PARTIAL_INDEX).append(" where "));
        }
    }

    /** Refuses a key that is named by its constraint or has a condition, where only columns can name one. */
    static void requireColumns(SqlWriter writer, Upsert.Target target) {
        if (target.constraint() != null) {
            writer.require(Feature.UPSERT_CONSTRAINT);
        }
        if (target.condition() != null) {
            writer.require(Feature.UPSERT_PARTIAL_INDEX);
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
