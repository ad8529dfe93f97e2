package dev.phoebe.orm.query;

import dev.phoebe.orm.expr.Formula;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.PathJoin;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that are bound as an array for each column: {@code unnest(?::bigint[], ?::text[]) as given (id, title)}. */
record ArrayRows(List<? extends Column<?, ?>> columns) implements Source {

    private static final Name GIVEN = Name.of("given");

    @Override
    public Name label() {
        return GIVEN;
    }

    @Override
    public @Nullable PathJoin path() {
        return null;
    }

    @Override
    public void write(SqlWriter writer) {
        List<SqlType> types =
                columns.stream().map(column -> column.definition().type()).toList();
        writer.dialect().changes().rowsOfArrays(writer, types);
    }

    @Override
    public List<Name> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** The value of a column as it was given. */
    Formula get(Column<?, ?> column) {
        return new Value(this, column);
    }

    /** An array comes as a text, because unnest takes an array of arrays apart, and is made an array again. */
    private record Value(ArrayRows rows, Column<?, ?> column) implements Formula {

        @Override
        public void write(SqlWriter writer) {
            if (column.definition().type().kind() == TypeKind.ARRAY) {
                writer.dialect().types().typed(writer, column.codec().sqlType(), w -> w.column(rows, column.name()));
            } else {
                writer.column(rows, column.name());
            }
        }

        @Override
        public Source origin() {
            return rows;
        }
    }
}
