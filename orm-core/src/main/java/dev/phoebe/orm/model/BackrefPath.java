package dev.phoebe.orm.model;

import java.util.function.Function;
import java.util.function.Supplier;

/** The rows that refer to one row. */
public final class BackrefPath<M, T> extends CollectionPath<M, T> {

    private final Function<Table<?, ?>, ? extends Reference<T, M>> reference;

    BackrefPath(
            Table<M, ?> owner,
            String property,
            int index,
            Supplier<? extends Table<T, ?>> target,
            Function<Table<?, ?>, ? extends Reference<T, M>> reference) {
        super(owner, property, index, target);
        this.reference = reference;
    }

    /** The reference on the other side. */
    public Reference<T, M> reference() {
        return reference.apply(target());
    }

    /** The reference on the other side, in one occurrence of the target. */
    public Reference<T, M> reference(Table<T, ?> rows) {
        return reference.apply(rows);
    }
}
