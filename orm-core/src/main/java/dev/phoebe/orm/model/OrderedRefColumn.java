package dev.phoebe.orm.model;

import dev.phoebe.orm.expr.ComparableExpression;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key whose values have an order: {@code BOOK.author.between(1L, 10L)}, {@code max(BOOK.author)}.
 *
 * @param <M> the model that refers
 * @param <T> the model referred to
 * @param <K> the type of the key
 */
public final class OrderedRefColumn<M, T, K extends Comparable<? super K>> extends RefColumn<M, T, K>
        implements ComparableExpression<K> {

    OrderedRefColumn(
            Table<M, ?> table,
            ColumnDefinition<K> definition,
            int ordinal,
            int index,
            ReferenceAction onDelete,
            Supplier<? extends Table<T, ?>> target,
            @Nullable String referred) {
        super(table, definition, ordinal, index, onDelete, target, referred);
    }
}
