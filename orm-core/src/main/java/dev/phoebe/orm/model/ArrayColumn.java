package dev.phoebe.orm.model;

import dev.phoebe.orm.expr.ArrayExpression;
import dev.phoebe.orm.type.ListCodec;
import java.util.List;

/** A column of arrays; on PostgreSQL and H2. */
public final class ArrayColumn<M, E> extends Column<M, List<E>> implements ArrayExpression<E> {

    ArrayColumn(Table<M, ?> table, ColumnDefinition<List<E>> definition, int ordinal) {
        super(table, definition, ordinal);
    }

    @Override
    public ListCodec<E> codec() {
        return (ListCodec<E>) super.codec();
    }
}
