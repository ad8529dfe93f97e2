package dev.phoebe.orm.relation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value of another table that a row leads to: loaded, or to be loaded together with its siblings. It never holds the
 * row that it belongs to, so one row that is kept keeps no other row alive.
 *
 * @param <V> what is loaded: a model, or a list of them
 */
abstract class Lazy<V> {

    private static final VarHandle STATE = stateHandle();

    /** The value, or the {@link Siblings} that load it, or null where there is nothing to load from. */
    private @Nullable Object state;

    Lazy(@Nullable Object state) {
        this.state = state;
    }

    /** The key by which the value is found. */
    abstract @Nullable Object key();

    /** Whether the value is here, so that reading it costs nothing. */
    public final boolean isLoaded() {
        return state != null && !(state instanceof Siblings);
    }

    final void resolve(@Nullable V value) {
        state = value;
    }

    final V value() {
        Object current = state;
        if (current instanceof Siblings<?> siblings) {
            load(siblings);
            current = state;
        }
        if (current == null || current instanceof Siblings) {
            throw missing();
        }
        return cast(current);
    }

    /** With its siblings; what came alone becomes the only one of its own, and whoever else waits for it waits there. */
    @SuppressWarnings("unchecked") // the constructors are given siblings of this kind
    private void load(Siblings<?> known) {
        Siblings<V> siblings = ((Siblings<V>) known).of(this);
        if (siblings == known || STATE.compareAndSet(this, known, siblings)) {
            siblings.load();
        } else if (STATE.getVolatile(this) instanceof Siblings<?> others) {
            others.load();
        }
    }

    private static VarHandle stateHandle() {
        try {
            return MethodHandles.lookup().findVarHandle(Lazy.class, "state", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    final @Nullable V valueIfLoaded() {
        Object current = state;
        return current == null || current instanceof Siblings ? null : cast(current);
    }

    /** Why there is no value even after loading. */
    abstract RuntimeException missing();

    @SuppressWarnings("unchecked") // resolve() takes nothing else
    private V cast(Object value) {
        return (V) Objects.requireNonNull(value);
    }
}
