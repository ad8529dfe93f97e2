package dev.phoebe.orm.relation;

import java.util.List;

/** Makes the collections of one relation in one result, which are loaded together. */
public final class CollectionReader<T> extends Siblings<List<T>> {

    private CollectionReader(BatchLoader<List<T>> loader, boolean apart) {
        super(loader, List.of(), apart);
    }

    /** Collections that {@code loader} loads together; a key that it leaves out has no rows. */
    public static <T> CollectionReader<T> lazy(BatchLoader<List<T>> loader) {
        return new CollectionReader<>(loader, false);
    }

    /** Collections of rows that come one by one, each loaded alone; keeps nothing, so it serves any number of results. */
    public static <T> CollectionReader<T> apart(BatchLoader<List<T>> loader) {
        return new CollectionReader<>(loader, true);
    }

    @Override
    CollectionReader<T> together(BatchLoader<List<T>> loader) {
        return lazy(loader);
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
