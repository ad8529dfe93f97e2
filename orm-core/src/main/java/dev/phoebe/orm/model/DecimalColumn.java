package dev.phoebe.orm.model;

import dev.phoebe.orm.expr.DecimalExpression;
import java.math.BigDecimal;

/** A column of exact numbers with decimal places. */
public final class DecimalColumn<M> extends NumberColumn<M, BigDecimal> implements DecimalExpression {

    DecimalColumn(Table<M, ?> table, ColumnDefinition<BigDecimal> definition, int ordinal) {
        super(table, definition, ordinal);
    }
}
