package dev.phoebe.orm.active;

/**
 * An optional superclass of models, which can write themselves to the database that their class is bound to. The idea
 * is Peewee's {@code Model}.
 *
 * @param <M> the model itself: {@code class Book extends ActiveRecord<Book>}
 */
public abstract class ActiveRecord<M extends ActiveRecord<M>> {

    /** Inserts this row if it has no key yet, otherwise updates it. */
    public M save() {
        return store().save(self());
    }

    /** Deletes this row. */
    public void delete() {
        store().delete(self());
    }

    /** Reads this row again. */
    public M refresh() {
        return store().refresh(self());
    }

    private Store store() {
        return Binding.of(getClass());
    }

    @SuppressWarnings("unchecked") // the type parameter is the class itself
    private M self() {
        return (M) this;
    }
}
