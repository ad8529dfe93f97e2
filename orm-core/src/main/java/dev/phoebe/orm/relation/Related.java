package dev.phoebe.orm.relation;

import dev.phoebe.orm.error.RelationNotLoadedException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of another table that belong to one row. Unloaded ones are loaded on first touch, for all rows of the same
 * result in one statement. The list cannot be changed: it shows what was read. A serialized collection keeps its rows
 * if they are loaded; one that is not loaded can be loaded no more after it was read back.
 *
 * @param <T> the model on the other side
 */
public abstract sealed class Related<T> extends Lazy<List<T>> implements Iterable<T> permits Backref, ManyToMany {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // as in KeyRef
    private final @Nullable Object ownerKey;

    Related(@Nullable Object ownerKey, @Nullable Object state) {
        super(state);
        this.ownerKey = ownerKey;
    }

    /** The rows, loaded with their siblings if need be. */
    public final List<T> list() {
        return value();
    }

    /** The rows if they are here; null otherwise. Never asks the database. */
    public final @Nullable List<T> listIfLoaded() {
        return valueIfLoaded();
    }

    /** The rows, as {@link #list()}. */
    public final Stream<T> stream() {
        return list().stream();
    }

    /** How many there are, as {@link #list()}; to count without loading, ask the database. */
    public final int size() {
        return list().size();
    }

    @Override
    public final Iterator<T> iterator() {
        return list().iterator();
    }

    @Override
    final @Nullable Object key() {
        return ownerKey;
    }

    @Override
    final RuntimeException missing() {
        return new RelationNotLoadedException("This collection was not loaded before its row was serialized, and a"
                + " row that was read back has no database to load it from: prefetch it where the row is read, or"
                + " select the related rows by a condition.");
    }

    @Override
    public final String toString() {
        List<T> rows = listIfLoaded();
        return getClass().getSimpleName() + (rows == null ? "(not loaded)" : "(" + rows.size() + " rows)");
    }
}
