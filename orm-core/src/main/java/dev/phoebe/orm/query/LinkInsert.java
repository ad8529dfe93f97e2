package dev.phoebe.orm.query;

import dev.phoebe.orm.model.Link;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.Upsert;
import dev.phoebe.orm.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT of rows into a link table. Where Phoebe makes the table, it leaves alone what is linked already. Immutable.
 *
 * @param link the link table
 * @param types the types of its columns
 * @param rows the rows; none where a query answers with them
 * @param query the query whose rows are linked
 */
public record LinkInsert(
        Link link,
        List<SqlType> types,
        List<? extends List<? extends Fragment>> rows,
        @Nullable Fragment query) implements Fragment {

    @Override
    public void write(SqlWriter writer) {
        writer.changing().openScope();
        if (link.made()) {
            Upsert.Target key = new Upsert.Target(link.columns(), null, null);
            Upsert upsert = new Upsert(link, link.columns(), types, rows, query, key, List.of(), null, true);
            writer.dialect().changes().upsert(writer, upsert);
        } else {
            writer.append("insert into ").write(link).append(" (");
            writer.names(link.columns()).append(") ");
            if (query != null) {
                writer.write(query);
            } else {
                writer.values(rows);
            }
        }
        writer.closeScope();
    }
}
