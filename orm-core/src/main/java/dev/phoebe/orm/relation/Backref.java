package dev.phoebe.orm.relation;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that refer to this one: the other side of a {@link Ref}.
 *
 * @param <T> the model on the other side
 */
public final class Backref<T> extends Related<T> {

    private static final long serialVersionUID = 1L;
    private static final Backref<?> NONE = new Backref<>(null, List.of());

    Backref(@Nullable Object ownerKey, @Nullable Object state) {
        super(ownerKey, state);
    }

    /** None: what a field of a new object begins with, so that it can be read before the object is stored. */
    @SuppressWarnings("unchecked") // it holds nothing of any type
    public static <T> Backref<T> of() {
        return (Backref<T>) NONE;
    }

    /** These rows, as if they had been read. They are not written: what is stored is said by the rows themselves. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> Backref<T> of(T... rows) {
        return of(List.of(rows));
    }

    /** These rows, as if they had been read. */
    public static <T> Backref<T> of(Collection<? extends T> rows) {
        return new Backref<>(null, List.copyOf(rows));
    }
}
