package dev.phoebe.orm.relation;

import java.util.List;

/** Makes the collections of one relation in one result. */
public final class CollectionReader<T> {

    private final Siblings<List<T>> siblings;

    /** Collections that are loaded together. */
    public CollectionReader(Siblings<List<T>> siblings) {
        this.siblings = siblings;
    }

    /** The collection of the row with this key. */
    public Backref<T> backref(Object ownerKey) {
        Backref<T> collection = new Backref<>(ownerKey, siblings);
        siblings.add(collection);
        return collection;
    }

    /** The collection of the row with this key. */
    public ManyToMany<T> manyToMany(Object ownerKey) {
        ManyToMany<T> collection = new ManyToMany<>(ownerKey, siblings);
        siblings.add(collection);
        return collection;
    }
}
