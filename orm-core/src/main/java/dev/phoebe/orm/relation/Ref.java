package dev.phoebe.orm.relation;

import dev.phoebe.orm.error.InvalidKeyException;
import dev.phoebe.orm.error.NotFoundException;
import dev.phoebe.orm.error.UnsavedReferenceException;
import dev.phoebe.orm.type.MessageText;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a row of another table: the foreign key, or the row itself once it is loaded. {@link #get()} on an
 * unloaded reference loads it for all rows that came with the same result, in one statement.
 *
 * <p>A reference never changes what it refers to: to point a row elsewhere, give it another reference. Safe for use by
 * several threads. The idea is Peewee's foreign key field, made explicit.
 *
 * @param <T> the model referred to
 */
public abstract sealed class Ref<T> extends Lazy<T> permits KeyRef, LongRef, ModelRef {

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
     * @throws NotFoundException when there is no such row, or nothing to load it from
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
        return new NotFoundException(
                "The row with key " + MessageText.of(key()) + " that this reference points to cannot be loaded: "
                        + "either it does not exist, or the reference was made by Ref.id(...) and has not been read from a database.");
    }

    @Override
    public final String toString() {
        return "Ref(" + MessageText.of(key()) + (isLoaded() ? ", loaded)" : ")");
    }
}
