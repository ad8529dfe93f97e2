package dev.phoebe.orm.relation;

import org.jspecify.annotations.Nullable;

/** A reference to a model that may not have a key yet. */
final class ModelRef<T> extends Ref<T> {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // as in KeyRef
    private volatile @Nullable Object key;

    ModelRef(T model) {
        super(model);
    }

    @Override
    @Nullable
    Object key() {
        return key;
    }

    void learn(Object learned) {
        key = learned;
    }
}
