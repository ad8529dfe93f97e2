package dev.phoebe.orm.model;

import org.jspecify.annotations.Nullable;

/** The rows that refer to one row. */
public final class BackrefPath<M, T> extends CollectionPath<M, T> {

    private final String mappedBy;
    private @Nullable Reference<T, M> reference;

    BackrefPath(Table<M, ?> owner, String property, int index, String mappedBy) {
        super(owner, property, index);
        this.mappedBy = mappedBy;
    }

    /** The reference on the other side. */
    @SuppressWarnings("unchecked") // generated code names a reference to this side
    public Reference<T, M> reference() {
        Reference<T, M> known = reference;
        if (known == null) {
            known = (Reference<T, M>) target().relation(mappedBy);
            reference = known;
        }
        return known;
    }

    /** The reference on the other side, in one occurrence of the target. */
    @SuppressWarnings("unchecked") // all occurrences have the same relations
    public Reference<T, M> reference(Table<T, ?> rows) {
        return (Reference<T, M>) rows.relations().get(reference().index());
    }
}
