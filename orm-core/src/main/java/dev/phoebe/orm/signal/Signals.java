package dev.phoebe.orm.signal;

import dev.phoebe.orm.model.Table;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Who listens to what. Listeners are called in the order in which they were added, by the thread that writes, inside its
 * transaction; an exception of theirs ends the write. Safe for use by several threads.
 */
public final class Signals {

    /** Takes a listener away again. */
    @FunctionalInterface
    public interface Registration {

        /** The listener is told no more. */
        void remove();
    }

    private record Listener(Class<?> signal, Class<?> model, Consumer<Signal<?>> action) {

        boolean hears(Class<?> type, Class<?> of) {
            return signal.isAssignableFrom(type) && model.isAssignableFrom(of);
        }
    }

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Listens to one kind of signal of one model: {@code signals.on(AfterSave.class, BOOK, e -> ...)}. */
    @SuppressWarnings("unchecked") // a listener is only told what it asked for
    public <M, S extends Signal<?>> Registration on(Class<S> signal, Table<M, ?> table, Consumer<? super S> action) {
        return add(new Listener(signal, table.modelType(), s -> action.accept((S) s)));
    }

    /** Listens to everything but {@link AfterLoad}, of every model: how signals become somebody else's events. */
    public Registration onEvery(Consumer<Signal<?>> action) {
        return add(new Listener(Signal.class, Object.class, s -> {
            if (!(s instanceof AfterLoad)) {
                action.accept(s);
            }
        }));
    }

    private Registration add(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Whether anybody would hear such a signal, so that it need not be made in vain. */
    public boolean isHeard(Class<?> signal, Class<?> modelType) {
        if (listeners.isEmpty()) {
            return false;
        }
        for (Listener listener : listeners) {
            if (listener.hears(signal, modelType)
                    && !(signal == AfterLoad.class && listener.signal() == Signal.class)) {
                return true;
            }
        }
        return false;
    }

    /** Tells everybody who listens. */
    public void send(Signal<?> signal) {
        for (Listener listener : listeners) {
            if (listener.hears(signal.getClass(), signal.modelType())) {
                listener.action().accept(signal);
            }
        }
    }
}
