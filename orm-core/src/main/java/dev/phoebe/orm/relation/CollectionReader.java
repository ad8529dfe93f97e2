package dev.phoebe.orm.relation;

import java.util.List;

/** Makes the collections of one relation in one result, which are loaded together. */
public final class CollectionReader<T> extends Siblings<List<T>> {

    /** Collections that {@code loader} loads; a key that it leaves out has no rows. */
    public CollectionReader(BatchLoader<List<T>> loader) {
        super(loader, List.of());
    }

    /** The collection of the row with this key. */
    public Backref<T> backref(Object ownerKey) {
        Backref<T> collection = new Backref<>(ownerKey, this);
        add(collection);
        return collection;
    }

    /** The collection of the row with this key. */
    public ManyToMany<T> manyToMany(Object ownerKey) {
        ManyToMany<T> collection = new ManyToMany<>(ownerKey, this);
        add(collection);
        return collection;
    }
}
