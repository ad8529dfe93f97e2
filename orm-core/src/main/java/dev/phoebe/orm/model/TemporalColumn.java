package dev.phoebe.orm.model;

import dev.phoebe.orm.expr.TemporalExpression;
import java.time.temporal.Temporal;

/** A column of dates or times. */
public final class TemporalColumn<M, T extends Temporal & Comparable<? super T>> extends Column<M, T>
        implements TemporalExpression<T> {

    TemporalColumn(Table<M, ?> table, ColumnDefinition<T> definition, int ordinal) {
        super(table, definition, ordinal);
    }
}
