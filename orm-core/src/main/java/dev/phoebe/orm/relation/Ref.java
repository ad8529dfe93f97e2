package dev.phoebe.orm.relation;

import dev.phoebe.orm.error.InvalidKeyException;
import dev.phoebe.orm.error.NotFoundException;
import dev.phoebe.orm.error.RelationNotLoadedException;
import dev.phoebe.orm.error.UnsavedReferenceException;
import dev.phoebe.orm.type.MessageText;
import dev.phoebe.orm.type.Storable;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a row of another table: the foreign key, or the row itself once it is loaded. {@link #get()} on an
 * unloaded reference loads it for all rows that came with the same result, in one statement.
 *
 * <p>A reference never changes what it refers to: to point a row elsewhere, give it another reference. Safe for use by
 * several threads. The idea is Peewee's foreign key field, made explicit.
 *
 * <p>References are equal when the database finds their keys equal, whether anything is loaded or not; which table they lead to is told by
 * their type. One that was made of a model has no key until the row that holds it is written, and equals only those of the
 * very same model until then. A serialized reference keeps its key and, if it is loaded, its row; one that is not loaded
 * can be loaded no more after it was read back.
 *
 * @param <T> the model referred to
 */
public abstract sealed class Ref<T> extends Lazy<T> permits KeyRef, LongRef, ModelRef {

    private static final long serialVersionUID = 1L;

    Ref(@Nullable Object state) {
        super(state);
    }

    /**
     * A reference to a model; its key is read when the row that holds the reference is written.
     *
     * @throws InvalidKeyException when the model is null
     */
    public static <T> Ref<T> of(T model) {
        return new ModelRef<>(required(model, "Ref.of"));
    }

    /**
     * A reference by key. Whether a row can have it is checked when the row that holds the reference is written.
     *
     * @throws InvalidKeyException when the key is null
     */
    public static <T> Ref<T> id(Object key) {
        required(key, "Ref.id");
        return key instanceof Long number ? new LongRef<>(number, null) : new KeyRef<>(key, null);
    }

    private static <V> V required(@Nullable V value, String method) {
        if (value == null) {
            throw new InvalidKeyException(
                    method + "(null) refers to nothing. A reference that refers to nothing is null"
                            + " itself: leave the field empty, or set it to null.");
        }
        return value;
    }

    /** The foreign key; null in a reference made of a model until the row that holds it is written. */
    public final @Nullable Object id() {
        return key();
    }

    /**
     * The foreign key.
     *
     * @throws UnsavedReferenceException when there is none yet
     * @throws InvalidKeyException when it is of another type
     */
    public final <K> K id(Class<K> type) {
        Object key = key();
        if (key == null) {
            throw new UnsavedReferenceException("This reference was made of a model and has no key yet: "
                    + "write the row that holds it first, or ask the model itself for its key.");
        }
        if (!type.isInstance(key)) {
            throw new InvalidKeyException(
                    "The key of this reference is the " + key.getClass().getSimpleName() + " " + MessageText.of(key)
                            + ", and a " + type.getSimpleName() + " was asked for.");
        }
        return type.cast(key);
    }

    /**
     * The row referred to, loaded with its siblings if need be.
     *
     * @throws NotFoundException when there is no such row
     * @throws RelationNotLoadedException when there is nothing to load it from: the reference was made of a key, or
     *     serialized before it was loaded
     */
    public final T get() {
        return value();
    }

    /** The row if it is here; null otherwise. Never asks the database. */
    public final @Nullable T getIfLoaded() {
        return valueIfLoaded();
    }

    @Override
    final RuntimeException missing() {
        return wasLoaded()
                ? new NotFoundException("The row with key " + MessageText.of(key()) + " that this reference points to"
                        + " does not exist.")
                : new RelationNotLoadedException("The row with key " + MessageText.of(key())
                        + " that this reference points to cannot be loaded, because the reference was not read from a"
                        + " database: it was made by Ref.id(...), or serialized before its row was loaded. Find the"
                        + " row by its key, or prefetch it.");
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        if (!(other instanceof Ref<?> ref)) {
            return false;
        }
        Object key = key();
        Object others = ref.key();
        if (key == null || others == null) {
            return key == others && getIfLoaded() == ref.getIfLoaded();
        }
        return Storable.canonical(key).equals(Storable.canonical(others));
    }

    @Override
    public final int hashCode() {
        Object key = key();
        return key == null
                ? System.identityHashCode(getIfLoaded())
                : Storable.canonical(key).hashCode();
    }

    @Override
    public final String toString() {
        return "Ref(" + MessageText.of(key()) + (isLoaded() ? ", loaded)" : ")");
    }
}
