package dev.phoebe.orm.relation;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
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
abstract class Lazy<V> implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final VarHandle STATE = stateHandle();

    /** In place of a value that was looked for and is not there. */
    private static final Object ABSENT = new Object();

    /** The value, or the {@link Siblings} that load it, or null where there is nothing to load from. */
    private transient @Nullable Object state;

    Lazy(@Nullable Object state) {
        this.state = state;
    }

    /** The key by which the value is found. */
    abstract @Nullable Object key();

    /** Whether the value is here, so that reading it costs nothing. */
    public final boolean isLoaded() {
        return isValue(state);
    }

    private static boolean isValue(@Nullable Object state) {
        return state != null && state != ABSENT && !(state instanceof Siblings);
    }

    /** Whether it was tried to load it. */
    final boolean wasLoaded() {
        return state == ABSENT;
    }

    final void resolve(@Nullable V value) {
        state = value == null ? ABSENT : value;
    }

    final V value() {
        Object current = state;
        if (current instanceof Siblings<?> siblings) {
            load(siblings);
            current = state;
        }
        if (!isValue(current)) {
            throw missing();
        }
        return cast(Objects.requireNonNull(current));
    }

    /** Loads it with its siblings. One that loads alone is given siblings of its own first, for which all threads wait. */
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
        return isValue(current) ? cast(Objects.requireNonNull(current)) : null;
    }

    /** What is loaded is serialized; whoever would load the rest is not. */
    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        out.writeObject(valueIfLoaded());
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        state = in.readObject();
    }

    /** Why there is no value even after loading. */
    abstract RuntimeException missing();

    @SuppressWarnings("unchecked") // resolve() takes nothing else
    private V cast(Object value) {
        return (V) Objects.requireNonNull(value);
    }
}
