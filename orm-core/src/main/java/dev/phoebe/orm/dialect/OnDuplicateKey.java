package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.Upsert;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code insert ... on duplicate key update ...}. It answers to every unique key of the table, and would update a row
 * that only shares another key than the one meant. So the first assignment looks whether the row agrees in the target,
 * and fails the statement where it does not, as the other databases do.
 */
final class OnDuplicateKey {

    /** Stands in the statement, and by that in the error, which is how the error is recognized. */
    static final String ANOTHER_KEY = "another unique key is taken";

    private OnDuplicateKey() {}

    static void write(SqlWriter writer, Upsert upsert) {
        OnConflict.requireColumns(writer, upsert.target());
        Source table = upsert.table();
        writer.declare(table, false).append("insert into ").write(table);
        writer.append(" (").names(upsert.columns()).append(") ");
        Fragment query = upsert.query();
        if (query == null) {
            writer.values(upsert.rows());
        } else {
            writer.write(query);
        }
        assignments(writer.append(" on duplicate key update "), upsert);
    }

    private static void assignments(SqlWriter writer, Upsert upsert) {
        List<Name> target = upsert.target().columns();
        List<Upsert.Set> set = conditional(upsert);
        if (set.isEmpty()) { // a column keeps its value: "insert ignore" would ignore far more than a taken key
            Name column = (target.isEmpty() ? upsert.columns() : target).get(0);
            set = List.of(new Upsert.Set(column, w -> w.column(upsert.table(), column)));
        }
        if (!target.isEmpty() && !upsert.onlyKey()) {
            Upsert.Set first = set.get(0);
            guarded(writer.name(first.column()).append(" = "), upsert, first);
            set = set.subList(1, set.size());
            writer.append(set.isEmpty() ? "" : ", ");
        }
        OnConflict.assignments(writer, set);
    }

    /** There is no WHERE: a column whose condition does not hold keeps its value. */
    private static List<Upsert.Set> conditional(Upsert upsert) {
        Fragment condition = upsert.condition();
        if (condition == null) {
            return upsert.set();
        }
        List<Upsert.Set> sets = new ArrayList<>(upsert.set().size());
        for (Upsert.Set set : upsert.set()) {
            sets.add(new Upsert.Set(set.column(), w -> {
                w.append("case when ").write(condition).append(" then ").write(set.value());
                w.append(" else ").column(upsert.table(), set.column()).append(" end");
            }));
        }
        return sets;
    }

    /** {@code case when t.key = value(key) then ... else fail end}; a null agrees with nothing. */
    private static void guarded(SqlWriter writer, Upsert upsert, Upsert.Set first) {
        writer.append("case when ");
        List<Name> target = upsert.target().columns();
        for (int i = 0; i < target.size(); i++) {
            Name column = target.get(i);
            writer.append(i == 0 ? "" : " and ").column(upsert.table(), column).append(" = ");
            writer.dialect().changes().excluded(writer, column);
        }
        writer.append(" then ").write(first.value());
        // exp() of more than a thousand fails in every mode of the server, but only when a row gets here
        writer.append(" when exp(1000 + length(concat_ws('', '" + ANOTHER_KEY + "', ");
        writer.column(upsert.table(), target.get(0)).append("))) > 0 then null end");
    }
}
