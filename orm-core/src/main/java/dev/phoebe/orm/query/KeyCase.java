package dev.phoebe.orm.query;

import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.List;

/**
 * A value for each of many rows, by their keys: {@code case book.id when ? then ? ... end}; with a key of several columns
 * {@code case when ... then ? ... end}.
 */
record KeyCase(List<? extends Column<?, ?>> keys, Column<?, ?> column, int rows) implements Fragment {

    @Override
    public void write(SqlWriter writer) {
        boolean simple = keys.size() == 1;
        writer.append("case");
        if (simple) {
            writer.append(" ").write(keys.get(0));
        }
        for (int row = 0; row < rows; row++) {
            writer.append(" when ");
            if (simple) {
                writer.placeholder();
            } else {
                writeEqual(writer, keys);
            }
            writer.append(" then ");
            writer.dialect().types().typed(writer, column.codec().sqlType(), SqlWriter::placeholder);
        }
        writer.append(" end");
    }

    /** {@code a = ? and b = ?}. */
    static void writeEqual(SqlWriter writer, List<? extends Column<?, ?>> columns) {
        for (int i = 0; i < columns.size(); i++) {
            writer.append(i == 0 ? "" : " and ").write(columns.get(i)).append(" = ");
            writer.placeholder();
        }
    }
}
