package dev.phoebe.orm.model;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows that a link table connects with one row. */
public final class ManyToManyPath<M, T> extends CollectionPath<M, T> {

    private final Supplier<Link> maker;
    private @Nullable Link known;

    ManyToManyPath(Table<M, ?> owner, String property, int index, Supplier<Link> maker) {
        super(owner, property, index);
        this.maker = maker;
    }

    /** The table between. */
    public Link link() {
        Link link = known;
        if (link == null) {
            link = maker.get();
            known = link;
        }
        return link;
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
