package dev.phoebe.orm.relation;

import org.jspecify.annotations.Nullable;

/** A reference by any other key. */
final class KeyRef<T> extends Ref<T> {

    private final Object key;

    KeyRef(Object key, @Nullable Object state) {
        super(state);
        this.key = key;
    }

    @Override
    Object key() {
        return key;
    }
}
