package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.BulkInsert;
import dev.phoebe.orm.sql.Change;
import dev.phoebe.orm.sql.ChangeSql;
import dev.phoebe.orm.sql.ColumnList;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.TypeSql;
import dev.phoebe.orm.sql.Upsert;
import java.util.ArrayList;
import java.util.List;

/** Changes of H2. */
final class H2Changes implements ChangeSql {

    private final TypeSql types;

    H2Changes(TypeSql types) {
        this.types = types;
    }

    /** The standard's data change delta table. */
    @Override
    public void returning(SqlWriter writer, Change change, Fragment statement, ColumnList columns) {
        writer.append("select ").names(columns.names());
        writer.append(change == Change.DELETE ? " from old table (" : " from final table (");
        writer.write(statement).append(")");
    }

    /** MERGE is two steps here, and other connections come between them now and then. */
    @Override
    public int upsertAttempts() {
        return 20;
    }

    /** The standard's MERGE. Each value is cast: MERGE takes every parameter for a text, and spoils bytes by that. */
    @Override
    public void upsert(SqlWriter writer, Upsert upsert) {
        OnConflict.requireColumns(writer, upsert.target());
        if (upsert.target().isAny()) {
            writer.require(upsert.set().isEmpty() ? Feature.ANY_KEY_DO_NOTHING : Feature.ANY_KEY_DO_UPDATE);
        }
        List<Name> columns = upsert.columns();
        writer.append("merge into ").target(upsert.table()).append(" using (");
        Fragment query = upsert.query();
        if (query == null) {
            writer.values(casted(upsert));
        } else {
            writer.write(query);
        }
        writer.append(") as excluded (").names(columns).append(") on ");
        List<Name> target = upsert.target().columns();
        for (int i = 0; i < target.size(); i++) {
            Name column = target.get(i);
            writer.append(i == 0 ? "" : " and ")
                    .column(upsert.table(), column)
                    .append(" = excluded.")
                    .name(column);
        }
        if (!upsert.set().isEmpty()) {
            Fragment condition = upsert.condition();
            writer.append(" when matched");
            if (condition != null) {
                writer.append(" and ").write(condition);
            }
            OnConflict.assignments(writer.append(" then update set "), upsert.set());
        }
        writer.append(" when not matched then insert (").names(columns).append(") values (");
        for (int i = 0; i < columns.size(); i++) {
            writer.append(i == 0 ? "excluded." : ", excluded.").name(columns.get(i));
        }
        writer.append(")");
    }

    private List<List<Fragment>> casted(Upsert upsert) {
        List<List<Fragment>> rows = new ArrayList<>(upsert.rows().size());
        for (List<? extends Fragment> row : upsert.rows()) {
            List<Fragment> values = new ArrayList<>(row.size());
            for (int i = 0; i < row.size(); i++) {
                Fragment value = row.get(i);
                String type = types.castName(upsert.columnTypes().get(i));
                values.add(writer -> writer.append("cast(").write(value).append(" as " + type + ")"));
            }
            rows.add(values);
        }
        return rows;
    }

    @Override
    public BulkInsert bulkInsert(boolean keys) {
        return new BulkInsert(BulkInsert.Style.ROWS, 250);
    }
}
