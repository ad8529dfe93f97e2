package dev.phoebe.orm.relation;

import org.jspecify.annotations.Nullable;

/** A reference by any other key. */
final class KeyRef<T> extends Ref<T> {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // keys are numbers, texts, UUIDs, dates, or several of these
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
