package dev.phoebe.orm.relation;

import org.jspecify.annotations.Nullable;

/** The usual reference: a {@code bigint} key without a box around it. */
final class LongRef<T> extends Ref<T> {

    private static final long serialVersionUID = 1L;

    private final long key;

    LongRef(long key, @Nullable Object state) {
        super(state);
        this.key = key;
    }

    @Override
    Object key() {
        return key;
    }
}
