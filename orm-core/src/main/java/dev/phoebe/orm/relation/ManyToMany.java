package dev.phoebe.orm.relation;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a link table connects with this one.
 *
 * @param <T> the model on the other side
 */
public final class ManyToMany<T> extends Related<T> {

    private static final long serialVersionUID = 1L;
    private static final ManyToMany<?> NONE = new ManyToMany<>(null, List.of());

    ManyToMany(@Nullable Object ownerKey, @Nullable Object state) {
        super(ownerKey, state);
    }

    /** None: what a field of a new object begins with, so that it can be read before the object is stored. */
    @SuppressWarnings("unchecked") // it holds nothing of any type
    public static <T> ManyToMany<T> of() {
        return (ManyToMany<T>) NONE;
    }

    /** These rows, as if they had been read. They are not written: what is stored is said by the rows themselves and by {@code db.links(...)}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> ManyToMany<T> of(T... rows) {
        return of(List.of(rows));
    }

    /** These rows, as if they had been read. */
    public static <T> ManyToMany<T> of(Collection<? extends T> rows) {
        return new ManyToMany<>(null, List.copyOf(rows));
    }
}
