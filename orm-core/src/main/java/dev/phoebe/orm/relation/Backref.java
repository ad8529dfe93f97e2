package dev.phoebe.orm.relation;

import org.jspecify.annotations.Nullable;

/**
 * The rows that refer to this one: the other side of a {@link Ref}.
 *
 * @param <T> the model on the other side
 */
public final class Backref<T> extends Related<T> {

    Backref(@Nullable Object ownerKey, @Nullable Object state) {
        super(ownerKey, state);
    }

    /** The value for a row that is not saved yet: it has nothing to list. */
    public static <T> Backref<T> unsaved() {
        return new Backref<>(null, null);
    }
}
