package dev.phoebe.orm.relation;

import org.jspecify.annotations.Nullable;

/**
 * The rows that a link table connects with this one.
 *
 * @param <T> the model on the other side
 */
public final class ManyToMany<T> extends Related<T> {

    ManyToMany(@Nullable Object ownerKey, @Nullable Object state) {
        super(ownerKey, state);
    }

    /** The value for a row that is not saved yet: it has nothing to list. */
    public static <T> ManyToMany<T> unsaved() {
        return new ManyToMany<>(null, null);
    }
}
