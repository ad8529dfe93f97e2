package dev.phoebe.orm.model;

import java.util.function.Supplier;

/** The rows that a link table connects with one row. */
public final class ManyToManyPath<M, T> extends CollectionPath<M, T> {

    private final Supplier<Link> link;

    ManyToManyPath(
            Table<M, ?> owner,
            String property,
            int index,
            Supplier<? extends Table<T, ?>> target,
            Supplier<Link> link) {
        super(owner, property, index, target);
        this.link = link;
    }

    /** The table between. */
    public Link link() {
        return link.get();
    }

    /** How the link table refers to the side that has the relation. */
    public KeyMapping ownerMapping() {
        return new KeyMapping(link().owner().columns(), owner().primaryKey());
    }

    /** How the link table refers to the other side. */
    public KeyMapping targetMapping() {
        return new KeyMapping(link().target().columns(), target().primaryKey());
    }
}
